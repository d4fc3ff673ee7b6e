import type { GenericSchema } from 'valibot';
import type { FieldChange, Shape } from '../../../core/change/shape.ts';

/** A call of the contract that stores something, ready to be sent. */
export interface SaveCall {
  readonly channel: string;
  readonly input: unknown;
}

/** How one thing that can be changed is stored: an assessment, a cluster, the draft, the settings. */
export interface Subject<State> {
  /** `assessment 3f…`: what its lane of the queue and its steps of the change log are called. */
  readonly id: string;
  readonly shape: Shape;
  /** What the calls of the contract take for the fields: texts are shown as they will be stored. */
  readonly schema: GenericSchema;
  /** What one call stores together: fields of one slot go in one save. */
  slotOf(field: string): string;
  /** The call that stores one slot of a state in the place of what another holds there. */
  callFor(slot: string, before: State, after: State): SaveCall;
  /** The state once the backend has answered; what it adds by itself (a time stamp) is taken over. */
  afterSave(state: State, output: unknown): State;
  /** Whether a state says what a field holds, so that it can be compared; left out: each does, for every field. */
  isCompared?(state: State, field: string): boolean;
  /** What has just been read, with what it does not say as it was known; left out: it says everything. */
  merged?(known: State, read: State): State;
  /** What is stored now, of all that the screen shows. Rejects with `AppError`. */
  load(shown: State): Promise<State>;
}

/** Changes that wait to be stored. */
export interface Save {
  readonly slot: string;
  readonly changes: readonly FieldChange[];
  /** The call as it was when the changes were made; what is sent where nobody holds the state. */
  readonly call: SaveCall;
}

/** What a lane asks of whoever holds the state of its subject. */
export interface Holder {
  /** What one call stores together. */
  slotOf(field: string): string;
  callFor(save: Pick<Save, 'slot' | 'changes'>): SaveCall;
  /** A save has been stored. */
  stored(changes: readonly FieldChange[], output: unknown): void;
  /** Reads what is stored now at once: only the lane knows when. Rejects with `AppError`. */
  readAnew(): Promise<void>;
  /** The state as it is known to be stored. */
  readonly known: unknown;
  storedValue(field: string): unknown;
  /** Whether the stored value of a field is known and counts. */
  isCompared(field: string): boolean;
  /** The value on the screen. */
  value(field: string): unknown;
  /** Changes the state and stores it. */
  put(changes: readonly FieldChange[], slot?: string): void;
  /** Keeps one of two values of a field that was changed here (`after`) and elsewhere (`before`). */
  decide(change: FieldChange, which: 'mine' | 'theirs'): void;
  /** Shows what is stored, with what still waits on top. */
  rebase(): void;
  /** Takes over what has been stored elsewhere. Gives whether it has to be read anew: a field of it waits here. */
  takeOver(changes: readonly FieldChange[]): boolean;
}
