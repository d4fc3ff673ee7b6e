import { inverted, isKeptAlike, joined } from '../../../core/change/fields.ts';
import type { FieldChange } from '../../../core/change/shape.ts';
import { AppError } from '../../../core/base/errors.ts';

/** What is done and taken back by calls of its own: deleting, moving to another knowledge base. */
export interface Act {
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** One change that can be taken back. */
export interface Step {
  readonly id: number;
  /** The page it was made on; `null` for a change by another window or program. */
  readonly page: string | null;
  readonly subject: string;
  readonly changes: readonly FieldChange[];
  /** What it is called where its fields would say less. */
  readonly label?: () => string;
  /** One call for all its fields, where they are stored together. */
  readonly slot?: string;
  readonly act?: Act;
  /** The visit of a text field in which it was typed. */
  readonly visit: number | null;
}

/** A change as it is put on the log: made on the present page unless it says otherwise. */
export type NewStep = Omit<Step, 'id' | 'page' | 'visit'> & { readonly page?: string };

export type Outcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'undone' | 'redone'; readonly step: Step }
  /** Something later has changed the same; `by` says what, where it is known. */
  | { readonly kind: 'overtaken'; readonly step: Step; readonly by: Step | null }
  | { readonly kind: 'failed'; readonly step: Step; readonly error: AppError };

export interface LogPorts {
  /** Whoever holds a subject's state writes and stores the changes. */
  readonly put: (subject: string, changes: readonly FieldChange[], slot?: string) => void;
  /** The value on the screen. */
  readonly value: (subject: string, field: string) => unknown;
  /** The visit of the text field that is being typed in; `null` outside of one. */
  readonly visit: () => number | null;
}

/** How many steps of a page can be taken back. */
export const mostSteps = 200;

/**
 * What has been changed, as patches that can be inverted: only the fields that a step changed are ever written.
 *
 * A step is taken back, or brought again, only while each of its fields still has the value that the step gave it and
 * nothing later has changed it; so the state is the one in which the step was never made.
 */
export class ChangeLog {
  readonly #ports: LogPorts;
  /** Steps that stand, oldest first. */
  #done: readonly Step[] = [];
  /** Steps that were taken back, the last one last. */
  #undone: readonly Step[] = [];
  #page = '';
  #next = 1;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ports: LogPorts) {
    this.#ports = ports;
  }

  /** The page that changes belong to from now on. */
  enter(page: string): void {
    this.#page = page;
  }

  get page(): string {
    return this.#page;
  }

  /** Puts a change on the log that has been made on the present page. */
  record(change: NewStep): Step {
    const step: Step = { page: this.#page, ...change, id: this.#next++, visit: this.#ports.visit() };
    this.#forgetUndone(step);
    const last = this.#done.findLast(({ page }) => page === step.page);
    if (last !== undefined && this.#isTypedOn(last, step)) {
      const whole = { ...last, changes: joined(last.changes, step.changes) };
      this.#done = this.#done.flatMap((other) =>
        other !== last ? [other] : whole.changes.length === 0 ? [] : [whole],
      );
      return whole;
    }
    this.#done = [...this.#done, step];
    this.#prune(step.page);
    return step;
  }

  /** Another window or program has changed fields of a subject. */
  overtake(subject: string, changes: readonly FieldChange[]): void {
    const concerned = changes.filter(({ field }) =>
      [...this.#done, ...this.#undone].some((step) => step.subject === subject && hasField(step, field)),
    );
    if (concerned.length > 0) {
      const step = { id: this.#next++, page: null, subject, changes: concerned, visit: null };
      this.#forgetUndone(step);
      this.#done = [...this.#done, step];
      this.#prune(null);
    }
  }

  /** Compares with what has been read anew: what is different has been changed elsewhere. */
  verify(subject: string, value: (field: string) => unknown): void {
    const last = new Map<string, unknown>();
    for (const { changes } of this.#done.filter((step) => step.subject === subject && !step.act)) {
      changes.forEach(({ field, after }) => last.set(field, after));
    }
    const changed = [...last].filter(([field, after]) => !isKeptAlike(value(field), after));
    this.overtake(
      subject,
      changed.map(([field, before]) => ({ field, before, after: value(field) })),
    );
  }

  /** Takes back the last change made on the present page. */
  undo(): Promise<Outcome> {
    const page = this.#page;
    return this.#inTurn(() => this.#undo(this.#done.findLast((step) => step.page === page)));
  }

  /** Takes back one step, wherever it was made. */
  undoStep({ id }: Step): Promise<Outcome> {
    return this.#inTurn(() => this.#undo(this.#done.find((step) => step.id === id)));
  }

  /** Brings the last change again that was taken back on the present page. */
  redo(): Promise<Outcome> {
    const page = this.#page;
    return this.#inTurn(() => this.#redo(this.#undone.findLast((step) => step.page === page)));
  }

  async #undo(step: Step | undefined): Promise<Outcome> {
    if (step === undefined) {
      return { kind: 'nothing' };
    }
    const later = this.#done.slice(this.#done.indexOf(step) + 1);
    const by = later.find((other) => isAbout(other, step)) ?? null;
    const changes = inverted(step.changes);
    if (by !== null || !this.#holds(step, changes)) {
      this.#done = this.#done.filter((other) => other !== step);
      return { kind: 'overtaken', step, by };
    }
    const error = await this.#run(step, changes, 'undo');
    if (error !== null) {
      return { kind: 'failed', step, error };
    }
    this.#done = this.#done.filter((other) => other !== step);
    this.#undone = [...this.#undone, step];
    return { kind: 'undone', step };
  }

  async #redo(step: Step | undefined): Promise<Outcome> {
    if (step === undefined) {
      return { kind: 'nothing' };
    }
    if (!this.#holds(step, step.changes)) {
      this.#undone = this.#undone.filter((other) => other !== step);
      return { kind: 'overtaken', step, by: null };
    }
    const error = await this.#run(step, step.changes, 'redo');
    if (error !== null) {
      return { kind: 'failed', step, error };
    }
    this.#undone = this.#undone.filter((other) => other !== step);
    // Whoever types on in the same visit begins a step of its own.
    this.#done = [...this.#done, { ...step, visit: null }];
    return { kind: 'redone', step };
  }

  /** Whether every field still has the value from which the changes start. */
  #holds({ subject, act }: Step, changes: readonly FieldChange[]): boolean {
    return (
      act !== undefined ||
      changes.every(({ field, before }) => isKeptAlike(this.#ports.value(subject, field), before))
    );
  }

  async #run(
    { subject, slot, act }: Step,
    changes: readonly FieldChange[],
    way: keyof Act,
  ): Promise<AppError | null> {
    try {
      await (act ? act[way]() : this.#ports.put(subject, changes, slot));
      return null;
    } catch (error) {
      return error instanceof AppError ? error : new AppError('internal', 'A step failed.').because(error);
    }
  }

  /** One after the other: a second press waits for the first. */
  #inTurn(work: () => Promise<Outcome>): Promise<Outcome> {
    const turn = this.#turn.then(work);
    this.#turn = turn;
    return turn;
  }

  /** Whether two steps are one: the same field, typed in one visit. */
  #isTypedOn(last: Step, step: Step): boolean {
    const [field] = step.changes.map((change) => change.field);
    return (
      step.visit !== null &&
      step.visit === last.visit &&
      step.subject === last.subject &&
      step.changes.length === 1 &&
      last.changes.length === 1 &&
      last.changes[0]?.field === field &&
      this.#done.findLast((other) => isAbout(other, step)) === last
    );
  }

  /** A new value makes it impossible to bring an older one of the same field again. */
  #forgetUndone(step: Step): void {
    this.#undone = this.#undone.filter((other) => !isAbout(other, step));
  }

  /** Forgets the oldest step of a full page, and with it what it has made final: older steps of the same fields. */
  #prune(page: string | null): void {
    const own = this.#done.filter((step) => step.page === page);
    const [oldest] = own;
    if (oldest !== undefined && own.length > mostSteps) {
      const at = this.#done.indexOf(oldest);
      this.#done = this.#done.filter(
        (step, index) => step !== oldest && (index > at || !isAbout(step, oldest)),
      );
    }
  }
}

const hasField = (step: Step, field: string): boolean =>
  step.changes.some((change) => change.field === field);

const isAbout = (a: Step, b: Step): boolean =>
  a.subject === b.subject && a.changes.some(({ field }) => hasField(b, field));
