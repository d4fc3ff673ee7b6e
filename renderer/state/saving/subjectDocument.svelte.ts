import {
  applyChanges,
  diffFields,
  followed,
  inverted,
  isKeptAlike,
  isSame,
  readField,
} from '../../../core/change/fields.ts';
import type { FieldChange } from '../../../core/change/shape.ts';
import { inStoredForm } from '../../../core/change/storedForm.ts';
import type { ChangeLog } from '../changes/changeLog.ts';
import type { Beside, Recorder, Step } from '../changes/step.ts';
import type { SaveLane } from './saveLane.svelte.ts';
import type { SaveQueue } from './saveQueue.svelte.ts';
import type { Holder, Save, SaveCall, Subject } from './subject.ts';

export interface DocumentPorts {
  readonly saves: SaveQueue;
  readonly log: ChangeLog;
  /** What was asked for may not be wanted any more when it comes: `attach` is called once it is known to be. */
  readonly attachLater?: boolean;
}

/** How a change is made beside being written. */
export interface ChangeOptions {
  /** What the change is called where its fields would say less. */
  readonly label?: () => string;
  readonly beside?: Beside;
  /** One call for all fields in the place of the call of each. */
  readonly slot?: string;
  /** The page on which it is taken back, where that is not the present one. */
  readonly page?: string;
  /** What fields held when the official began to decide, where something else may show by now. */
  readonly seen?: Readonly<Record<string, unknown>>;
}

/** How it is taken back what a call of its own has stored. */
export interface AdoptOptions extends Omit<ChangeOptions, 'page' | 'seen' | 'beside'> {
  /** What was begun before the call. */
  readonly log: Recorder;
}

/**
 * The state of one subject twice: as it is on the screen and as it is stored. A change shows at once, goes on the
 * change log and, field by field, into the lane of the subject.
 */
export class SubjectDocument<State extends object> implements Holder {
  readonly #subject: Subject<State>;
  readonly #ports: DocumentPorts;
  readonly #lane: SaveLane;
  readonly #onchange: () => void;
  #shown: State;
  #stored: State;

  constructor(subject: Subject<State>, stored: State, ports: DocumentPorts & { onchange?: () => void }) {
    this.#subject = subject;
    this.#ports = ports;
    this.#onchange = ports.onchange ?? (() => {});
    this.#stored = stored;
    this.#shown = $state.raw(stored);
    this.#lane = ports.saves.laneOf(subject.id);
    this.#shown = applyChanges(subject.shape, stored, this.#lane.shown);
    if (ports.attachLater !== true) {
      this.attach();
    }
  }

  /** From now on this is the state that is changed, on whatever page. */
  attach(): void {
    const known = this.#lane.holder?.known;
    if (known !== undefined) {
      // Whoever held the same subject before has the same kind of state.
      this.#stored = this.#subject.merged?.(known as State, this.#stored) ?? this.#stored;
    }
    this.#ports.saves.attach(this.#lane, this);
    this.#shown = applyChanges(this.#subject.shape, this.#stored, this.#lane.shown);
    this.#ports.log.verify(this.id, (field) => this.value(field));
  }

  /** What is on the screen. */
  get state(): State {
    return this.#shown;
  }

  get id(): string {
    return this.#subject.id;
  }

  /**
   * Changes the state to what is given. Gives the step of the change log; `null` when nothing is different, neither here
   * nor beside it.
   */
  change(next: State, { page, seen = {}, ...options }: ChangeOptions = {}): Step | null {
    const changes = this.#changesTo(next).map(overSeen(seen)).filter(isChange);
    if (changes.length === 0 && options.beside === undefined) {
      return null;
    }
    this.put(changes, options.slot);
    const step = { subject: this.id, changes, ...options };
    return page === undefined ? this.#ports.log.record(step) : this.#ports.log.begin(page).record(step);
  }

  /** Changes the state to what is given, as nothing to be taken back. */
  set(next: State): void {
    this.put(this.#changesTo(next));
  }

  slotOf(field: string): string {
    return this.#subject.slotOf(field);
  }

  put(changes: readonly FieldChange[], slot?: string): void {
    this.#show(changes);
    for (const [each, own] of Map.groupBy(changes, ({ field }) => slot ?? this.slotOf(field))) {
      this.#ports.saves.add(this.#lane, this, { slot: each, changes: own });
    }
  }

  takeOver(changes: readonly FieldChange[]): boolean {
    const waiting = this.#lane.pending.map(({ field }) => field);
    const current = changes.filter((change) => this.#isNext(change));
    const free = current.filter(({ field }) => !waiting.includes(field));
    const different = free.filter(({ field, after }) => !isKeptAlike(this.value(field), after));
    this.#stored = applyChanges(this.#subject.shape, this.#stored, free);
    this.rebase();
    this.#ports.log.overtake(this.id, different);
    return free.length < changes.length;
  }

  /**
   * Takes over what a call of its own has stored in some parts. Gives the step that takes it back.
   *
   * What another window has changed in the other parts came along: it is read anew, and is not taken back with them.
   */
  adopt(output: State, parts: readonly string[], { log, ...options }: AdoptOptions): Step | null {
    const all = diffFields(this.#subject.shape, this.#stored, output);
    const changes = all.filter(({ field }) => parts.some((part) => `${field}/`.startsWith(`${part}/`)));
    this.stored(changes, output);
    this.rebase();
    this.#ports.saves.tell(this.id, changes);
    if (changes.length < all.length) {
      void this.#ports.saves.refresh(this.id);
    }
    return changes.length === 0 ? null : log.record({ subject: this.id, changes, ...options });
  }

  decide(change: FieldChange, which: 'mine' | 'theirs'): void {
    if (which === 'mine') {
      this.put([change]);
      this.#ports.log.record({ subject: this.id, changes: [change] });
    } else {
      this.rebase();
    }
  }

  reload(): Promise<void> {
    return this.#ports.saves.reload(this.#lane);
  }

  async readAnew(): Promise<void> {
    this.#take(await this.#subject.load(this.#shown));
  }

  /** Takes over what a call has given back as the whole that is stored now. */
  take(stored: State): void {
    this.#take(stored);
    this.#ports.saves.attach(this.#lane, this);
  }

  #take(stored: State): void {
    const all = diffFields(this.#subject.shape, this.#stored, stored);
    const changes = all.filter(({ field }) => this.isCompared(field));
    // What is on the screen already was sent from here; its answer was lost.
    const elsewhere = changes.filter(({ field, after }) => !isKeptAlike(this.value(field), after));
    this.#stored = stored;
    this.rebase();
    this.#ports.log.overtake(this.id, elsewhere);
  }

  callFor({ slot, changes }: Pick<Save, 'slot' | 'changes'>): SaveCall {
    const { shape } = this.#subject;
    // It replaces what the official has seen, wherever something else has been read meanwhile.
    const before = applyChanges(shape, this.#stored, inverted(changes));
    return this.#subject.callFor(slot, before, applyChanges(shape, this.#stored, changes));
  }

  stored(changes: readonly FieldChange[], output: unknown): void {
    const stored = applyChanges(this.#subject.shape, this.#stored, changes);
    this.#stored = this.#subject.afterSave(stored, output);
    this.#shown = this.#subject.afterSave(this.#shown, output);
  }

  get known(): State {
    return this.#stored;
  }

  storedValue(field: string): unknown {
    return readField(this.#subject.shape, this.#stored, field);
  }

  isCompared(field: string): boolean {
    return this.#subject.isCompared?.(this.#stored, field) ?? true;
  }

  value(field: string): unknown {
    return readField(this.#subject.shape, this.#shown, field);
  }

  rebase(): void {
    this.#shown = applyChanges(this.#subject.shape, this.#stored, this.#lane.shown);
    this.#onchange();
  }

  /** Whether a change begins with what is known to be stored: a late one does not know what has been stored since. */
  #isNext({ field, before, after }: FieldChange): boolean {
    const stored = this.storedValue(field);
    return !this.isCompared(field) || isKeptAlike(stored, before) || isKeptAlike(stored, after);
  }

  /** What a state changes, in the form in which it will be stored. */
  #changesTo(next: State): readonly FieldChange[] {
    const { shape, schema } = this.#subject;
    return diffFields(shape, this.#shown, next)
      .map((change) => inStoredForm(schema, change))
      .filter(isChange);
  }

  #show(changes: readonly FieldChange[]): void {
    this.#shown = applyChanges(this.#subject.shape, this.#shown, changes);
    this.#onchange();
  }
}

const isChange = ({ before, after }: FieldChange): boolean => !isSame(before, after);

/** A change begins with what was seen: where that is no longer there, the official is asked. */
const overSeen =
  (seen: Readonly<Record<string, unknown>>) =>
  (change: FieldChange): FieldChange =>
    Object.hasOwn(seen, change.field)
      ? followed({ field: change.field, before: seen[change.field] }, change)
      : change;
