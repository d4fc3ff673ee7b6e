import { AsyncResource } from 'node:async_hooks';
import type { Database } from '../driver/database.ts';
import type { WrittenRow } from './rowChange.ts';

/** Work in steps: what it gives on the way says how far it is. */
export type LongWork<Step, Result> = Iterator<Step, Result, undefined>;

interface Ports {
  /** Notes what a step writes behind what the steps before it wrote. */
  readonly step: <Result>(rows: WrittenRow[], work: () => Result) => Result;
  /** Before the commit: tells the trail of all rows. Gives what is to be done after it. */
  readonly tell: (rows: readonly WrittenRow[]) => () => void;
}

type Ended<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly error: unknown };

/** A transaction in which work is done step by step, committed behind the last. */
class OpenWork<Step, Result> {
  readonly #db: Database;
  readonly #ports: Ports;
  readonly #work: LongWork<Step, Result>;
  readonly #rows: WrittenRow[] = [];
  #ended: Ended<Result> | null = null;
  /** Takes a step, told under the name of what began the work, whoever has the rest done; `null` once it has ended. */
  readonly step: () => Step | null;

  constructor(db: Database, ports: Ports, work: LongWork<Step, Result>) {
    this.#db = db;
    this.#ports = ports;
    this.#work = work;
    this.step = AsyncResource.bind(() => this.#step());
    db.exec('BEGIN IMMEDIATE');
  }

  get ended(): Ended<Result> | null {
    return this.#ended;
  }

  /** What a step throws takes all of it back. */
  #step(): Step | null {
    try {
      return this.#take();
    } catch (error) {
      if (this.#ended !== null) {
        throw error;
      }
      this.giveUp(error);
      return null;
    }
  }

  #take(): Step | null {
    const { next, after } = this.#ports.step(this.#rows, () => {
      const taken = this.#work.next();
      const told = taken.done === true ? this.#ports.tell(this.#rows) : null;
      if (told) {
        this.#db.exec('COMMIT');
      }
      return { next: taken, after: told };
    });
    if (next.done !== true) {
      return next.value;
    }
    this.#ended = { ok: true, result: next.value };
    after?.();
    return null;
  }

  finish(): void {
    while (this.#ended === null) {
      this.step();
    }
  }

  /** Takes all of it back, unless it has ended: whoever had the rest done relies on it. */
  giveUp(error: unknown): void {
    if (this.#ended === null) {
      // A full disk has ended the transaction already.
      if (this.#db.inTransaction) {
        this.#db.exec('ROLLBACK');
      }
      this.#ended = { ok: false, error };
    }
  }
}

/** Transactions that stay open from one turn to the next, one at a time. */
export function createTurns(db: Database, ports: Ports) {
  let open: { readonly finish: () => void } | null = null;

  return {
    /** Rejects with what a step throws, or what `between` rejects with. */
    async run<Step, Result>(work: LongWork<Step, Result>, between: (step: Step) => Promise<void>) {
      const running = new OpenWork(db, ports, work);
      open = running;
      for (let step = running.step(); step !== null && running.ended === null; step = running.step()) {
        try {
          await between(step);
        } catch (error) {
          running.giveUp(error);
        }
        if (running.ended !== null) {
          break;
        }
      }
      open = open === running ? null : open;
      const { ended } = running;
      if (ended?.ok !== true) {
        throw ended?.error;
      }
      return ended.result;
    },
    /** Does the rest of what is open, at once. */
    settle(): void {
      const present = open;
      open = null;
      present?.finish();
    },
  };
}
