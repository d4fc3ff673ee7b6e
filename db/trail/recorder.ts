import type { Database } from '../driver/database.ts';
import { createTurns, type LongWork } from './turns.ts';
import { type Cells, ContentSum } from './contentSum.ts';
import { createEntryWriter, type TrailPorts } from './entryWriter.ts';
import type { RowChange, TrailHead } from './entries.ts';
import { netRows, rowChange, type WrittenRow } from './rowChange.ts';
import { readSequences, sequenceTable } from './sequences.ts';
import { noteWrites } from './noteWrites.ts';

/**
 * Tells the trail of every change, in the transaction that makes it.
 *
 * Temporary triggers on every table note each written row: no statement of a repository can forget to. What is noted
 * outside a recorded transaction is refused, so that nothing is written past the trail.
 */
export interface Recorder {
  /** All of the work or nothing, with its entries in the trail. */
  transaction<Result>(work: () => Result): Result;
  /**
   * The same for work that is too long for one turn: all of it or nothing, in steps, between which everything else has
   * its turn. `between` rejects to give it up: then nothing of it stays. Who writes meanwhile is not kept waiting: the
   * rest is done first, at once.
   */
  inTurns<Step, Result>(
    work: LongWork<Step, Result>,
    between: (step: Step) => Promise<void>,
  ): Promise<Result>;
  /** Does the rest of such work at once: for whoever needs a store without an open transaction. */
  settle(): void;
  /** What work would change, as the trail would tell of it: all of it is taken back. */
  rehearse(work: () => void): readonly RowChange[];
  head(): TrailHead;
  /** The sum over what the trail does not tell of. */
  untold(): string;
}

const recorders = new WeakMap<Database, Recorder>();

/** The recorder of a connection; a bare one, as migrations and their tests use, has none. */
export const recorderOf = (db: Database): Recorder | undefined => recorders.get(db);

interface State {
  readonly head: TrailHead;
  readonly told: string;
  readonly untold: string;
  readonly sequences: readonly Cells[];
}

export interface RecorderPorts extends TrailPorts {
  /** Before a transaction begins; what it throws is what the write fails of. */
  readonly beforeWrite?: () => void;
  /** After a commit, with the number of rows that it stored. */
  readonly afterWrite?: (rows: number) => void;
}

/** Starts to record on a connection whose trail has been begun. */
export function startRecorder(db: Database, ports: RecorderPorts): Recorder {
  const notes = noteWrites(db);
  const write = createStateWriter(db, ports);
  // Made once: a driver wraps it anew each time.
  const wholly = db.transaction((work: () => unknown) => work());
  let state: State = write.read();
  const turns = createTurns(db, {
    step: (rows, work) => notes.during(work, rows),
    tell: (rows) => {
      const next = write.changes(rows, state);
      return () => {
        state = next;
        ports.afterWrite?.(rows.length);
      };
    },
  });

  const recorder: Recorder = {
    transaction(work) {
      if (notes.areTaken()) {
        return work();
      }
      turns.settle();
      ports.beforeWrite?.();
      const { result, next, count } = notes.during((rows) => {
        const all = () => ({ result: work(), next: write.changes(rows, state), count: rows.length });
        // The wrapper forgets the type of what it gives back.
        return wholly.immediate(all) as ReturnType<typeof all>;
      });
      state = next;
      ports.afterWrite?.(count);
      return result;
    },
    inTurns(work, between) {
      turns.settle();
      ports.beforeWrite?.();
      return turns.run(work, between);
    },
    settle: turns.settle,
    rehearse(work) {
      turns.settle();
      return notes.during((rows) => {
        db.exec('BEGIN IMMEDIATE');
        try {
          work();
          return netRows(rows.filter(({ table }) => table.isTold)).flatMap((row) => rowChange(row) ?? []);
        } finally {
          db.exec('ROLLBACK');
        }
      });
    },
    head: () => state.head,
    untold: () => state.untold,
  };
  recorders.set(db, recorder);
  return recorder;
}

function createStateWriter(db: Database, ports: TrailPorts) {
  const writer = createEntryWriter(db, ports);

  return {
    read: (): State => ({ ...writer.read(), sequences: readSequences(db) }),
    /** Before the commit: the entries of what was noted, and the state that they lead to. */
    changes(rows: readonly WrittenRow[], state: State): State {
      if (rows.length === 0) {
        return state;
      }
      return { ...appendTold(rows, state), untold: keepUntold(rows, state.untold) };
    },
  };

  function keepUntold(rows: readonly WrittenRow[], before: string): string {
    const untold = rows.filter(({ table }) => !table.isTold);
    if (untold.length === 0) {
      return before;
    }
    const sum = new ContentSum(before);
    untold.forEach(({ table, before: was, after }) => sum.replace(table.name, was, after));
    const after = sum.toString();
    if (after !== before) {
      writer.keepUntold(after);
    }
    return after;
  }

  function appendTold(rows: readonly WrittenRow[], state: State): Omit<State, 'untold'> {
    const told = rows.filter(({ table }) => table.isTold);
    if (told.length === 0) {
      return state;
    }
    // Only a new row moves a counter.
    const sequences = told.some(({ before }) => before === null) ? readSequences(db) : state.sequences;
    const sum = new ContentSum(state.told);
    if (sequences !== state.sequences) {
      state.sequences.forEach((cells) => sum.replace(sequenceTable, cells, null));
      sequences.forEach((cells) => sum.replace(sequenceTable, null, cells));
    }
    const head = writer.append(told, { head: state.head, sum });
    return { head, told: sum.toString(), sequences };
  }
}
