import { isSame, joined } from '../../../core/change/fields.ts';
import type { FieldChange } from '../../../core/change/shape.ts';
import type { Client } from '../../../core/contract/client.ts';
import { AppError } from '../../../core/base/errors.ts';
import { failureKinds } from './failureKinds.ts';
import type { Holder, Save } from './subject.ts';

/** A field that has been changed here and, in the meantime, elsewhere. */
export interface Clash {
  readonly subject: string;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** A save that will not be stored, and why. */
export interface Refusal {
  readonly subject: string;
  readonly changes: readonly FieldChange[];
  readonly error: AppError;
}

export interface LanePorts {
  readonly client: Client;
  /** Told whenever what waits has changed. */
  readonly onchange: (subject: string, waiting: readonly Save[]) => void;
  readonly onstored: (subject: string, changes: readonly FieldChange[]) => void;
  readonly onrefused: (refusal: Refusal) => void;
}

/** How often a save whose failure is unclear, or that is overtaken again and again, is sent. */
const mostAttempts = 3;

/** The saves of one subject, sent one after the other in the order in which they were made. */
export class SaveLane {
  readonly subject: string;
  readonly #ports: LanePorts;
  #holder: Holder | null = null;
  #waiting: readonly Save[] = [];
  /** Overtaken while nobody held the state: whoever comes to hold it decides. */
  #held: readonly Save[] = [];
  #clashing: readonly (Save & { readonly clash: Clash })[] = $state.raw([]);
  #failure = $state.raw<AppError | null>(null);
  #attempts = 0;
  #sending: Save | null = null;
  #running = $state.raw<Promise<void> | null>(null);

  constructor(subject: string, ports: LanePorts) {
    this.subject = subject;
    this.#ports = ports;
  }

  readonly clashes: readonly Clash[] = $derived(this.#clashing.map(({ clash }) => clash));

  /** Why the lane waits; `null` while nothing keeps it. */
  get failure(): AppError | null {
    return this.#failure;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  get holder(): Holder | null {
    return this.#holder;
  }

  /** Whether something is not stored yet. */
  get isUnsaved(): boolean {
    return this.#waiting.length + this.#held.length + this.#clashing.length > 0;
  }

  /** What is on the screen and not in the store, oldest first. */
  get pending(): readonly FieldChange[] {
    return [...this.#held, ...this.#clashing, ...this.#waiting].flatMap(({ changes }) => changes);
  }

  /** From now on the calls are made from this state. */
  attach(holder: Holder): void {
    this.#holder = holder;
    this.#waiting = [...this.#held, ...this.#waiting];
    this.#held = [];
  }

  /** Takes up what was kept over a reload. */
  restore(saves: readonly Save[]): void {
    this.#waiting = [...saves, ...this.#waiting];
  }

  /** Adds changes of one slot; those that wait for the same slot are sent with them. A new value settles a clash. */
  add(holder: Holder, slot: string, changes: readonly FieldChange[]): void {
    const fields = changes.map(({ field }) => field);
    this.#clashing = this.#clashing.filter(({ clash }) => !fields.includes(clash.field));
    const at = this.#mergeable(slot, fields);
    const all = at === -1 ? changes : joined(this.#waiting[at]?.changes ?? [], changes);
    const save = { slot, changes: all, call: holder.callFor({ slot, changes: all }) };
    const place = at === -1 ? this.#waiting.length : at;
    this.#waiting = this.#waiting.toSpliced(place, at === -1 ? 0 : 1, ...(all.length === 0 ? [] : [save]));
    this.#changed();
  }

  /** The place of a save of the same slot that can take more changes; -1 where there is none. */
  #mergeable(slot: string, fields: readonly string[]): number {
    const at = this.#waiting.findLastIndex((save) => save.slot === slot && save !== this.#sending);
    const isOvertaking = this.#waiting
      .slice(at + 1)
      .some((save) => save.changes.some(({ field }) => fields.includes(field)));
    return isOvertaking ? -1 : at;
  }

  /** Sends what waits. Resolves when nothing waits or one save has failed for the time being. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Takes a clash away once it is decided, or is no longer one. */
  settle(field: string): void {
    this.#clashing = this.#clashing.filter(({ clash }) => clash.field !== field);
    this.#changed();
  }

  async #run(): Promise<void> {
    for (let save = this.#waiting[0]; save !== undefined; save = this.#waiting[0]) {
      this.#sending = save;
      try {
        await this.#send(save);
        this.#failure = null;
        this.#attempts = 0;
      } catch (error) {
        const failure = asAppError(error);
        const stop = await this.#fail(save, failure);
        if (stop) {
          this.#failure = failure;
          return;
        }
      } finally {
        this.#sending = null;
        this.#changed();
      }
    }
    this.#failure = null;
  }

  async #send(save: Save): Promise<void> {
    const { channel, input } = this.#holder?.callFor(save) ?? save.call;
    const send: (channel: string, input: unknown) => Promise<unknown> = this.#ports.client.call as never;
    const output = await send(channel, input);
    this.#remove(save);
    this.#holder?.stored(save.changes, output);
    this.#ports.onstored(this.subject, save.changes);
  }

  /** Decides about a save that failed. Gives whether the lane has to wait. */
  async #fail(save: Save, failure: AppError): Promise<boolean> {
    const kind = failureKinds[failure.code];
    if (kind === 'temporary') {
      return true;
    }
    if (kind !== 'permanent' && ++this.#attempts < mostAttempts) {
      return kind === 'unclear' || this.#merge(save);
    }
    this.#refuse(save, failure);
    return false;
  }

  /** Takes over what is stored by now and keeps what of a save still holds. Gives whether the lane has to wait. */
  async #merge(save: Save): Promise<boolean> {
    const holder = this.#holder;
    if (holder === null) {
      this.#remove(save);
      this.#held = [...this.#held, save];
      this.#attempts = 0;
      return false;
    }
    try {
      await holder.reload();
    } catch (error) {
      return this.#fail(save, asAppError(error));
    }
    const open = save.changes.filter((change) => !isSame(holder.storedValue(change.field), change.after));
    const isClash = ({ field, before }: FieldChange) => !isSame(holder.storedValue(field), before);
    const clashing = open.filter(isClash);
    this.#replace(
      save,
      open.filter((change) => !isClash(change)),
    );
    this.#clashing = [...this.#clashing, ...clashing.map((change) => this.#clashOf(save, change))];
    return false;
  }

  #clashOf({ slot, call }: Save, change: FieldChange): Save & { readonly clash: Clash } {
    const { subject } = this;
    const theirs = this.#holder?.storedValue(change.field);
    const clash = { subject, field: change.field, mine: change.after, theirs };
    return { slot, call, changes: [change], clash };
  }

  #refuse(save: Save, error: AppError): void {
    this.#attempts = 0;
    this.#remove(save);
    this.#ports.onrefused({ subject: this.subject, changes: save.changes, error });
  }

  #remove(save: Save): void {
    this.#waiting = this.#waiting.filter((other) => other !== save);
  }

  #replace(save: Save, changes: readonly FieldChange[]): void {
    this.#waiting = this.#waiting.flatMap((other) =>
      other !== save ? [other] : changes.length === 0 ? [] : [{ ...save, changes }],
    );
  }

  #changed(): void {
    this.#ports.onchange(this.subject, [...this.#held, ...this.#clashing.map(bare), ...this.#waiting]);
  }
}

const bare = ({ slot, changes, call }: Save): Save => ({ slot, changes, call });

const asAppError = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('internal', 'A save failed.').because(error);
