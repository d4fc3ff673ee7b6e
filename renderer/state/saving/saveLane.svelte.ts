import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { FieldChange } from '../../../core/change/shape.ts';
import { failureKinds, isAboutValues } from './failureKinds.ts';
import type { LanePorts } from './lanePorts.ts';
import { Pauses } from './pauses.ts';
import type { Holder, Save } from './subject.ts';
import { type Clash, UnsavedChanges } from './unsavedChanges.svelte.ts';

/** How often a save whose failure is unclear, or that is overtaken again and again, is sent. */
const mostAttempts = 3;

/**
 * The saves of one subject, sent one after the other in the order in which they were made. What is stored is read
 * anew in between, never while one is on its way; whatever waits is then compared with it.
 */
export class SaveLane {
  readonly subject: string;
  readonly #ports: LanePorts;
  readonly #unsaved: UnsavedChanges;
  readonly #pauses: Pauses;
  #holder: Holder | null = null;
  #failure = $state.raw<AppError | null>(null);
  #attempts = 0;
  #isSending = false;
  #turn: Promise<unknown> = Promise.resolve();
  #running = $state.raw<Promise<void> | null>(null);

  constructor(subject: string, ports: LanePorts) {
    this.subject = subject;
    this.#ports = ports;
    this.#unsaved = new UnsavedChanges(subject);
    this.#pauses = new Pauses(ports.later);
  }

  /** Fields that wait for a choice. */
  get clashes(): readonly Clash[] {
    return this.#unsaved.clashes;
  }

  /** What waits for the subject to be opened on this page. */
  get held(): readonly FieldChange[] {
    return this.#unsaved.held;
  }

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
    return this.#unsaved.saves.length > 0;
  }

  /** What may still be stored, oldest first. */
  get pending(): readonly FieldChange[] {
    return this.#unsaved.pending;
  }

  /** What lies on the screen over what is stored: with what was refused. */
  get shown(): readonly FieldChange[] {
    return this.#unsaved.shown;
  }

  /**
   * From now on the calls are made from this state. Gives whether what waits could be compared with it: it may have been
   * read before or after a save that is on its way was stored.
   */
  attach(holder: Holder): boolean {
    this.#holder = holder;
    if (!this.#isSending) {
      this.#compare(holder);
    }
    return !this.#isSending;
  }

  /** Takes up what was kept over a reload of the page. */
  restore(saves: readonly Save[]): void {
    this.#unsaved.restore(saves);
    if (this.#holder !== null) {
      this.#compare(this.#holder);
      this.#holder.rebase();
    }
  }

  /** Adds changes of one slot. */
  add(holder: Holder, slot: string, changes: readonly FieldChange[]): void {
    this.#unsaved.add(holder, slot, changes);
    this.#changed();
  }

  /**
   * Sends what waits. Resolves when nothing waits or one save has failed for the time being: then it is sent again after
   * a pause.
   */
  run(): Promise<void> {
    if (this.#unsaved.first === undefined) {
      return this.#running ?? Promise.resolve();
    }
    this.#running ??= this.#run();
    return this.#running;
  }

  /** The same without waiting for the end of the pause. */
  runNow(): Promise<void> {
    this.#pauses.cutShort();
    return this.run();
  }

  /** Reads anew what is stored, once nothing is on its way, and compares what waits with it. Rejects with `AppError`. */
  reload(): Promise<void> {
    return this.#inTurn(() => this.#reload());
  }

  /** Takes a clash away that was decided. */
  settle(field: string): void {
    this.#unsaved.settle(field);
    this.#changed();
  }

  /** Gives up what was refused: what is stored shows. Gives the changes that are as if they had never been made. */
  giveUp(changes: readonly FieldChange[]): readonly FieldChange[] {
    const given = this.#unsaved.giveUp(changes);
    this.#holder?.rebase();
    return given;
  }

  async #run(): Promise<void> {
    try {
      while (this.#unsaved.first !== undefined) {
        const failure = await this.#inTurn(() => this.#attempt());
        this.#failWith(failure);
        if (failure !== null) {
          return;
        }
      }
    } finally {
      this.#running = null;
    }
  }

  /** Sends the first of those that wait. Gives why the lane has to wait; `null` where it goes on. */
  async #attempt(): Promise<AppError | null> {
    const save = this.#unsaved.first;
    if (save === undefined) {
      return null;
    }
    this.#isSending = true;
    this.#unsaved.markSent(save);
    try {
      await this.#send(save);
      this.#attempts = 0;
      return null;
    } catch (error) {
      const failure = asAppError(error, 'A save failed.');
      return (await this.#fail(save, failure)) ? failure : null;
    } finally {
      this.#isSending = false;
      this.#changed();
    }
  }

  async #send(save: Save): Promise<void> {
    const { channel, input } = this.#holder?.callFor(save) ?? save.call;
    const send: (channel: string, input: unknown) => Promise<unknown> = this.#ports.client.call as never;
    const output = await send(channel, input);
    this.#unsaved.remove(save);
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
    this.#attempts = 0;
    if (isAboutValues(failure.code) && this.#unsaved.takeApart(save, this.#holder)) {
      return false;
    }
    this.#unsaved.refuse(save);
    this.#ports.onrefused({ subject: this.subject, changes: save.changes, error: failure });
    return false;
  }

  /** Something else is stored where a save goes. Gives whether the lane has to wait. */
  async #overtaken(save: Save): Promise<boolean> {
    if (this.#holder === null) {
      this.#unsaved.hold(save);
      this.#attempts = 0;
      return false;
    }
    try {
      await this.#reload();
      this.#attempts = this.#unsaved.first === save ? this.#attempts : 0;
      return false;
    } catch (error) {
      return this.#fail(save, asAppError(error, 'What is stored could not be read.'));
    }
  }

  async #reload(): Promise<void> {
    await this.#holder?.readAnew();
    if (this.#holder !== null) {
      this.#compare(this.#holder);
    }
  }

  #compare(holder: Holder): void {
    this.#unsaved.sortOut(holder);
    this.#changed();
  }

  /** One after the other: nothing is read while a save is on its way. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn;
    return turn;
  }

  /** Nothing has failed where nothing waits: what failed may be known to be stored by now. */
  #failWith(failure: AppError | null): void {
    this.#failure = this.#unsaved.first === undefined ? null : failure;
    if (this.#failure === null) {
      this.#pauses.end();
    } else {
      this.#pauses.wait(() => void this.run());
    }
  }

  #changed(): void {
    if (this.#unsaved.first === undefined) {
      this.#failWith(null);
    }
    this.#ports.onchange(this.subject, this.#unsaved.saves);
  }
}
