import { asAppError, type AppError } from '../../../core/base/errors.ts';
import { followed, isKeptAlike, joined } from '../../../core/change/fields.ts';
import type { FieldChange } from '../../../core/change/shape.ts';
import type { Client } from '../../../core/contract/client.ts';
import { failureKinds } from './failureKinds.ts';
import { sortOut } from './sortOut.ts';
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

/**
 * The saves of one subject, sent one after the other in the order in which they were made. What is stored is read
 * anew in between, never while one is on its way; whatever waits is then compared with it.
 */
export class SaveLane {
  readonly subject: string;
  readonly #ports: LanePorts;
  #holder: Holder | null = null;
  #waiting: readonly Save[] = [];
  /** Overtaken while nobody held the state: compared once somebody does. */
  #held: readonly Save[] = $state.raw([]);
  #clashing: readonly (Save & { readonly clash: Clash })[] = $state.raw([]);
  #failure = $state.raw<AppError | null>(null);
  #attempts = 0;
  #sending: Save | null = null;
  /** Those that may have been stored without an answer: what follows is not joined with them. */
  readonly #sent = new WeakSet<Save>();
  #turn: Promise<unknown> = Promise.resolve();
  #running = $state.raw<Promise<void> | null>(null);

  constructor(subject: string, ports: LanePorts) {
    this.subject = subject;
    this.#ports = ports;
  }

  readonly clashes: readonly Clash[] = $derived(this.#clashing.map(({ clash }) => clash));
  /** What was overtaken before its subject was opened on this page. */
  readonly held: readonly FieldChange[] = $derived(this.#held.flatMap(({ changes }) => changes));

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
    return this.#all.length > 0;
  }

  /** What is on the screen and not in the store, oldest first. */
  get pending(): readonly FieldChange[] {
    return this.#all.flatMap(({ changes }) => changes);
  }

  get #all(): readonly Save[] {
    return [...this.#held, ...this.#clashing.map(bare), ...this.#waiting];
  }

  /** From now on the calls are made from this state. */
  attach(holder: Holder): void {
    this.#holder = holder;
    if (this.#sending === null) {
      this.#sortOut(holder);
    } else {
      // It may have been read before or after the one that is on its way was stored.
      void this.#catchUp();
    }
  }

  /** Takes up what was kept over a reload of the page. */
  restore(saves: readonly Save[]): void {
    this.#waiting = [...saves, ...this.#waiting];
    saves.forEach((save) => this.#sent.add(save));
    if (this.#holder !== null) {
      this.#sortOut(this.#holder);
      this.#holder.rebase();
    }
  }

  /**
   * Adds changes of one slot; those that wait for the same slot are sent with them. A field that is undecided stays so,
   * with the new value in the place of the one that was given before.
   */
  add(holder: Holder, slot: string, changes: readonly FieldChange[]): void {
    const asked = new Set(this.#clashing.map(({ clash }) => clash.field));
    changes.filter(({ field }) => asked.has(field)).forEach((change) => this.#insist(change));
    this.#wait(
      holder,
      slot,
      changes.filter(({ field }) => !asked.has(field)),
    );
    this.#changed();
  }

  /** Gives an undecided field another value. */
  #insist(change: FieldChange): void {
    this.#clashing = this.#clashing.flatMap((save) => {
      const [before = change] = save.changes;
      if (save.clash.field !== change.field) {
        return [save];
      }
      const clash = { ...save.clash, mine: change.after };
      return isKeptAlike(clash.mine, clash.theirs)
        ? []
        : [{ ...save, changes: [followed(before, change)], clash }];
    });
  }

  #wait(holder: Holder, slot: string, changes: readonly FieldChange[]): void {
    const fields = changes.map(({ field }) => field);
    const at = this.#mergeable(slot, fields);
    const all = at === -1 ? changes : joined(this.#waiting[at]?.changes ?? [], changes);
    const save = { slot, changes: all, call: holder.callFor({ slot, changes: all }) };
    const place = at === -1 ? this.#waiting.length : at;
    this.#waiting = this.#waiting.toSpliced(place, at === -1 ? 0 : 1, ...(all.length === 0 ? [] : [save]));
  }

  /** The place of a save of the same slot that can take more changes; -1 where there is none. */
  #mergeable(slot: string, fields: readonly string[]): number {
    const at = this.#waiting.findLastIndex((save) => save.slot === slot && !this.#sent.has(save));
    const isOvertaking = this.#waiting
      .slice(at + 1)
      .some((save) => save.changes.some(({ field }) => fields.includes(field)));
    return isOvertaking ? -1 : at;
  }

  /** Sends what waits. Resolves when nothing waits or one save has failed for the time being. */
  run(): Promise<void> {
    if (this.#waiting.length === 0) {
      this.#failure = null;
      return this.#running ?? Promise.resolve();
    }
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Reads anew what is stored, once nothing is on its way, and compares what waits with it. Rejects with `AppError`. */
  reload(): Promise<void> {
    return this.#inTurn(() => this.#reload());
  }

  /** Takes a clash away once it is decided, or is no longer one. */
  settle(field: string): void {
    this.#clashing = this.#clashing.filter(({ clash }) => clash.field !== field);
    this.#changed();
  }

  async #run(): Promise<void> {
    try {
      while (this.#waiting.length > 0) {
        this.#failure = await this.#inTurn(() => this.#attempt());
        if (this.#failure !== null) {
          return;
        }
      }
    } finally {
      this.#running = null;
    }
  }

  /** Sends the first of those that wait. Gives why the lane has to wait; `null` where it goes on. */
  async #attempt(): Promise<AppError | null> {
    const [save] = this.#waiting;
    if (save === undefined) {
      return null;
    }
    this.#sending = save;
    this.#sent.add(save);
    try {
      await this.#send(save);
      this.#attempts = 0;
      return null;
    } catch (error) {
      const failure = asAppError(error, 'A save failed.');
      return (await this.#fail(save, failure)) ? failure : null;
    } finally {
      this.#sending = null;
      this.#changed();
    }
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
      return kind === 'unclear' || this.#overtaken(save);
    }
    this.#refuse(save, failure);
    return false;
  }

  /** Something else is stored where a save goes. Gives whether the lane has to wait. */
  async #overtaken(save: Save): Promise<boolean> {
    if (this.#holder === null) {
      this.#remove(save);
      this.#held = [...this.#held, save];
      this.#attempts = 0;
      return false;
    }
    try {
      await this.#reload();
      this.#attempts = this.#waiting[0] === save ? this.#attempts : 0;
      return false;
    } catch (error) {
      return this.#fail(save, asAppError(error, 'What is stored could not be read.'));
    }
  }

  async #reload(): Promise<void> {
    await this.#holder?.readAnew();
    if (this.#holder !== null) {
      this.#sortOut(this.#holder);
    }
  }

  async #catchUp(): Promise<void> {
    try {
      await this.reload();
    } catch {
      // The next save finds out what is stored by then.
    }
  }

  /** Compares whatever waits, or is undecided, with what is stored. */
  #sortOut(holder: Holder): void {
    const { waiting, overtaken } = sortOut(this.#all, holder);
    this.#held = [];
    this.#waiting = waiting;
    this.#clashing = overtaken.flatMap((save) =>
      save.changes.map(({ field, after: mine }) => {
        const clash = { subject: this.subject, field, mine, theirs: holder.storedValue(field) };
        return { ...save, clash };
      }),
    );
    this.#changed();
  }

  #refuse(save: Save, error: AppError): void {
    this.#attempts = 0;
    this.#remove(save);
    this.#ports.onrefused({ subject: this.subject, changes: save.changes, error });
  }

  #remove(save: Save): void {
    this.#waiting = this.#waiting.filter((other) => other !== save);
  }

  /** One after the other: nothing is read while a save is on its way. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn;
    return turn;
  }

  #changed(): void {
    this.#ports.onchange(this.subject, this.#all);
  }
}

const bare = ({ slot, changes, call }: Save): Save => ({ slot, changes, call });
