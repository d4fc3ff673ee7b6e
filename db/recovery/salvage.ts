import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { Database } from '../driver/database.ts';
import type { SalvageReport } from '../../core/model/backup/salvageReport.ts';
import { giveIdentity } from '../identity/identity.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import { checkStore } from '../opening/checkStore.ts';
import { connect } from '../opening/connect.ts';
import type { NewStore } from '../opening/createEmpty.ts';
import { applicationId } from '../opening/inspectFile.ts';
import { makePrivate } from '../opening/privateFile.ts';
import { takeAway } from '../opening/takeAway.ts';
import { createTrailQueries } from '../repositories/trailQueries.ts';
import { vouchForRows } from '../trail/beginTrail.ts';
import { trailColumns, type TrailRow } from '../trail/entries.ts';
import { headsText } from '../trail/givenUp.ts';
import { identityTable } from '../trail/tables.ts';
import { fillStore } from './fillStore.ts';
import { findInFile, type FoundInFile, identityIn } from './findInFile.ts';
import type { Found, Progress } from './findRows.ts';
import { begunId, provedLength, rowsTold, trailIn } from './foundTrail.ts';
import { areProved } from './provedRows.ts';
import { clusterNames, compareWithTold } from './salvageReport.ts';

export interface SalvageOptions extends NewStore {
  /** Where the new store is made; what lies there goes. `null` only finds out what could be read. */
  readonly target: string | null;
}

export interface Salvaged {
  readonly report: SalvageReport;
  /** The entries of the trail that can be read. */
  readonly trail: readonly TrailRow[];
  /** What the clusters are called, by their ids, as far as that is known. */
  readonly clusterNames: ReadonlyMap<string, { readonly en: string; readonly zh: string }>;
}

/**
 * Reads every readable row of a damaged store into a new one, which is checked whole.
 *
 * The damaged file and its log are only read. Yields how far it has come; whoever stops asking has stopped it, and what
 * was made so far goes.
 */
export function* salvage(path: string, options: SalvageOptions): Generator<Progress, Salvaged> {
  const found = yield* findInFile(path);
  const draft = options.target;
  discard(draft);
  const db = connectNew(draft);
  let isDone = false;
  try {
    const salvaged = yield* rebuild(db, found, options);
    isDone = true;
    return salvaged;
  } finally {
    db.close();
    if (isDone && draft !== null) {
      flush(draft);
    } else {
      discard(draft);
    }
  }
}

function* rebuild(db: Database, found: FoundInFile, options: SalvageOptions): Generator<Progress, Salvaged> {
  // Until it is whole it is a draft: how it is written matters only at its end, which is flushed.
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, migrations.slice(0, found.version));
  const trail = trailIn(found);
  const entries = trail.slice(0, provedLength(trail));
  const told = rowsTold(trail);
  // A gap may hide that a row was changed or deleted later: then what is told of it is not written.
  const isWhole = entries.length > 0 && entries.length === trail.length;
  const filled = yield* fillStore(db, found, isWhole ? told.values() : []);
  yield { phase: 'checking', done: 0, of: 1 };
  const proved = !found.isLogLeft && areProved(db, found, trail);
  migrate(db, migrations);
  const report = {
    ...compareWithTold(db, told, isWhole),
    ...filled,
    unreadable: found.unreadable,
    proved,
    trail: {
      kept: entries.length,
      aside: trail.slice(entries.length).map(({ seq, at, act }) => ({ seq, at, act })),
      tells: entries.length > 0,
    },
  };
  beginAnew(db, { found, proved: entries, report, options });
  checkStore(db);
  return { report, trail, clusterNames: clusterNames(db, told) };
}

interface Beginning {
  readonly found: Found;
  readonly proved: readonly TrailRow[];
  readonly report: SalvageReport;
  readonly options: SalvageOptions;
}

/** Goes on with the trail as far as it is proved, else begins a new one; either way an entry says what was done. */
function beginAnew(db: Database, { found, proved, report, options }: Beginning): void {
  const insert = db.prepare<TrailRow>(
    `INSERT INTO trail (${trailColumns})
     VALUES (@seq, @at, @actor_name, @actor_unit, @act, @cluster_id, @assessment_id, @changes, @content_sum,
       @previous, @hash)`,
  );
  db.transaction(() => {
    proved.forEach((entry) => insert.run(entry));
    const said = proved.length > 0 ? identityIn(found)?.storeId : null;
    const storeId = begunId(proved) ?? said ?? options.newId();
    giveIdentity(db, storeId);
    // Records of briefs outlive the entries that they name.
    const gaveUp = createTrailQueries(db)
      .headsOfBriefs()
      .filter(({ seq, hash }) => seq > 0 && proved[seq - 1]?.hash !== hash);
    vouchForRows(
      db,
      { now: options.now, act: () => 'store.salvage' },
      {
        table: identityTable,
        key: {},
        before: null,
        after: {
          clusters: report.clusters.read,
          assessments: report.assessments.read,
          actions: report.actions.read,
          unreadable: report.unreadable,
          trail: proved.length,
          ...(gaveUp.length > 0 && { gaveUp: headsText(gaveUp) }),
        },
      },
    );
  }).immediate();
}

function connectNew(draft: string | null): Database {
  if (draft !== null) {
    makePrivate(draft);
  }
  return connect(draft ?? ':memory:');
}

function discard(draft: string | null): void {
  if (draft !== null) {
    ['', '-journal', '-wal'].forEach((suffix) => takeAway(draft + suffix));
  }
}

function flush(draft: string): void {
  const file = openSync(draft, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
