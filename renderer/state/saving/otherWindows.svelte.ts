import type { FieldChange } from '../../../core/change/shape.ts';

/** What the pages of one program say to each other. */
type Message =
  /** A page shows a subject, or shows none any more; those that show it answer. */
  | { readonly kind: 'open' | 'here'; readonly window: string; readonly subject: string | null }
  | { readonly kind: 'stored'; readonly subject: string; readonly changes: readonly FieldChange[] }
  /** Stored in another way than field by field. */
  | { readonly kind: 'anew'; readonly subject: string };

/** What of the browser's broadcast channel is used. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

interface WindowPorts {
  readonly channel: Channel;
  /** A name of this window that no other has. */
  readonly window: string;
  /** Whether a text is being typed: what comes from elsewhere waits until it is done. */
  readonly isBusy: () => boolean;
  readonly takeOver: (subject: string, changes: readonly FieldChange[]) => void;
  readonly reload: (subject: string) => void;
}

/** The other windows of this program: which show what this one shows, and what they have stored. */
export class OtherWindows {
  readonly #ports: WindowPorts;
  #shown: string | null = null;
  #elsewhere = $state.raw<Readonly<Record<string, string | null>>>({});
  /** Subjects that were changed elsewhere while a text was being typed here. */
  #waiting: readonly string[] = [];

  constructor(ports: WindowPorts) {
    this.#ports = ports;
    ports.channel.onmessage = ({ data }) => this.#receive(data as Message);
  }

  /** Whether another window shows what this one shows. */
  isAlsoOpen(subject: string): boolean {
    return Object.values(this.#elsewhere).includes(subject);
  }

  /** This window shows a subject from now on; `null` shows none. Asks the others anew. */
  show(subject: string | null): void {
    this.#shown = subject;
    this.#elsewhere = {};
    this.#say({ kind: 'open', window: this.#ports.window, subject });
  }

  /** Tells the others what has been stored. */
  tellStored(subject: string, changes: readonly FieldChange[]): void {
    this.#say({ kind: 'stored', subject, changes });
  }

  tellAnew(subject: string): void {
    this.#say({ kind: 'anew', subject });
  }

  /** Takes over what has waited for the end of the typing: what the messages said may be old by now. */
  catchUp(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    waiting.forEach((subject) => this.#receive({ kind: 'anew', subject }));
  }

  #receive(message: Message): void {
    switch (message.kind) {
      case 'open':
      case 'here':
        this.#elsewhere = { ...this.#elsewhere, [message.window]: message.subject };
        if (message.kind === 'open') {
          this.#say({ kind: 'here', window: this.#ports.window, subject: this.#shown });
        }
        return;
      default:
        if (this.#ports.isBusy()) {
          const { subject } = message;
          this.#waiting = [...this.#waiting.filter((other) => other !== subject), subject];
        } else if (message.kind === 'stored') {
          this.#ports.takeOver(message.subject, message.changes);
        } else {
          this.#ports.reload(message.subject);
        }
    }
  }

  #say(message: Message): void {
    // A value may come from a form, whose proxies cannot be cloned; all of it is JSON.
    this.#ports.channel.postMessage(JSON.parse(JSON.stringify(message)));
  }
}
