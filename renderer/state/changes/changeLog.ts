import { inverted, isKeptAlike, joined } from '../../../core/change/fields.ts';
import type { FieldChange } from '../../../core/change/shape.ts';
import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { LogPorts } from './logPorts.ts';
import { changedSince, hasField, isAbout, isOneField } from './overlap.ts';
import { UnderWay } from './underWay.ts';
import { unmade } from './unmaking.ts';
import type { Act, NewStep, Outcome, Recorder, ShownStep, Step } from './step.ts';

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
  readonly #underWay = new UnderWay();

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

  /** Puts a change on the log that is being made on the present page. */
  record(change: ShownStep): Step {
    return this.#add({ ...change, page: this.#page, visit: this.#ports.visit() });
  }

  /** To be called when the official acts, before anything is waited for: the act belongs to the page that is shown. */
  begin(page: string = this.#page): Recorder {
    const record = (change: NewStep) => this.#add({ ...change, page, visit: null });
    return { record, recordFinal: (change) => this.#finish(record(change)) };
  }

  /** Does what is recorded once it is stored: whoever takes back on its page meanwhile waits for it. */
  during<Result>(work: (log: Recorder) => Promise<Result>, page: string = this.#page): Promise<Result> {
    return this.#underWay.hold(page, work(this.begin(page)));
  }

  #add(change: Omit<Step, 'id' | 'moved'>): Step {
    const id = this.#next++;
    const step: Step = { ...change, id, moved: id };
    this.#forgetUndone(step);
    const last = this.#done.findLast(({ page }) => page === step.page);
    if (last !== undefined && this.#isTypedOn(last, step)) {
      const passed = [...(last.passed ?? []), last.changes[0]?.after];
      const whole = { ...last, changes: joined(last.changes, step.changes), passed, moved: step.moved };
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
    const steps = [...this.#done, ...this.#undone].filter((step) => step.subject === subject);
    const concerned = changes.filter(({ field }) => steps.some((step) => hasField(step, field)));
    if (concerned.length > 0) {
      this.#elsewhere(subject, concerned);
    }
  }

  /** Changes were refused and have been given up: it is as if they had never been made. */
  unmake(subject: string, changes: readonly FieldChange[]): void {
    for (const change of changes) {
      const { done, undone } = unmade({ done: this.#done, undone: this.#undone }, subject, change);
      this.#done = done;
      this.#undone = undone;
    }
  }

  #elsewhere(subject: string, changes: readonly FieldChange[]): Step {
    const id = this.#next++;
    const step = { id, moved: id, page: null, subject, changes, visit: null };
    this.#forgetUndone(step);
    this.#done = [...this.#done, step];
    this.#prune(null);
    return step;
  }

  /** Compares with what has been read anew: what is different has been changed elsewhere. */
  verify(subject: string, value: (field: string) => unknown): void {
    const steps = this.#done.filter((step) => step.subject === subject && !step.act);
    this.overtake(subject, changedSince(steps, value));
  }

  /** Takes back the last change made on the present page. */
  undo(): Promise<Outcome> {
    const page = this.#page;
    return this.#inTurn(async () => {
      await this.#underWay.settled(page);
      return this.#undo(this.#done.findLast((step) => step.page === page && !step.isFinal));
    });
  }

  /** Takes back one step, wherever it was made. */
  undoStep({ id }: Step): Promise<Outcome> {
    return this.#inTurn(() => this.#undo(this.#done.find((step) => step.id === id && !step.isFinal)));
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
    const by = later.findLast((other) => isAbout(other, step)) ?? null;
    const changes = inverted(step.changes);
    if (by !== null || !this.#holds(step, changes)) {
      this.#finish(step);
      return { kind: 'overtaken', step, by };
    }
    const error = await this.#run(step, changes, 'undo');
    if (error !== null) {
      return this.#refused(step, error);
    }
    step.beside?.back();
    this.#done = this.#done.filter((other) => other !== step);
    this.#undone = [...this.#undone, { ...step, moved: this.#next++ }];
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
      return this.#refused(step, error);
    }
    step.beside?.again();
    this.#undone = this.#undone.filter((other) => other !== step);
    // Whoever types on in the same visit begins a step of its own.
    this.#done = [...this.#done, { ...step, visit: null, moved: this.#next++ }];
    return { kind: 'redone', step };
  }

  /** A step whose act was refused stays to be tried again only where that may help. */
  #refused(step: Step, error: AppError): Outcome {
    const kind = this.#ports.kindOf(error.code);
    const isOvertaken = kind === 'overtaken' || error.code === 'not-found';
    if (isOvertaken || kind === 'permanent') {
      this.#finish(step);
      this.#undone = this.#undone.filter((other) => other !== step);
    }
    return isOvertaken
      ? { kind: 'overtaken', step, by: this.#elsewhere(step.subject, step.changes) }
      : { kind: 'failed', step, error };
  }

  /** A step that can no longer be taken back goes on standing above the older ones of its fields. */
  #finish(step: Step): void {
    this.#done = this.#done.map((other) => (other === step ? { ...step, isFinal: true } : other));
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
      return asAppError(error, 'A step failed.');
    }
  }

  /** One after the other: a second press waits for the first. */
  #inTurn(work: () => Promise<Outcome>): Promise<Outcome> {
    const turn = this.#turn.then(work);
    this.#turn = turn;
    return turn;
  }

  /** Whether two steps are one: the same field, typed in one visit. What was stored by a call of its own was not typed. */
  #isTypedOn(last: Step, step: Step): boolean {
    return (
      step.visit !== null &&
      step.visit === last.visit &&
      !last.isFinal &&
      isOneField(last, step) &&
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
