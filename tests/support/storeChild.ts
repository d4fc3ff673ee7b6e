// The store in a process of its own, for tests of locks, rights and sudden death: `node storeChild.ts TASK PATH`.
import { writeSync } from 'node:fs';
import { AppError } from '../../core/base/errors.ts';
import { replaceStore } from '../../db/backup/replaceStore.ts';
import { connect } from '../../db/opening/connect.ts';
import { asideName } from '../../db/opening/finishReplacing.ts';
import { takePlace } from '../../db/opening/lock.ts';
import { salvage } from '../../db/recovery/salvage.ts';
import { toAppError } from '../../db/sqliteFailure.ts';
import { type Store, openStore } from '../../db/store.ts';
import { openOptions } from './openOptions.ts';
import { someAssessment, someCluster, someTime } from './storeRows.ts';

const [task = '', path = ''] = process.argv.slice(2);

const codeOf = (error: unknown): string => {
  const known = error instanceof AppError ? error : toAppError(error);
  return known?.code ?? String(error);
};

const today = '2026-06-30';
const open = (): Store => openStore(path, openOptions);

const tasks: Readonly<Record<string, () => void | Promise<void>>> = {
  open() {
    open().close();
    console.log('opened');
  },
  'read-and-write'() {
    const store = open();
    const [first] = store.clusterSummaries.list(today);
    let outcome = 'succeeded';
    try {
      store.clusters.insert(someCluster('two'), someTime);
    } catch (error) {
      outcome = codeOf(error);
    }
    console.log(`read-only ${store.readOnly}, read ${first?.name.en}, write ${outcome}`);
    store.close();
  },
  /** What brings SQLite, and which of the two are in this process once a store was open. */
  async driver() {
    const { readFileSync } = await import('node:fs');
    const store = open();
    store.clusters.insert(someCluster('one'), someTime);
    const { driver } = store.technicalFacts();
    store.close();
    // What Node has loaded of its own is named by no interface.
    const isOwn = (Reflect.get(process, 'moduleLoadList') as string[]).includes('NativeModule sqlite');
    const isOther = readFileSync('/proc/self/maps', 'utf8').includes('better-sqlite3');
    console.log([driver, ...(isOwn ? ['own'] : []), ...(isOther ? ['other'] : [])].join(' '));
  },
  /** Asks SQLite alone for the file, past what else holds its place. */
  enter() {
    const db = connect(path);
    db.exec('BEGIN IMMEDIATE');
    console.log('entered');
    db.exec('ROLLBACK');
    db.close();
  },
  /** The whole backend: what it answers on a store that it cannot write. */
  async 'use-backend'() {
    // Loaded only here: the writers that are killed a hundred times start faster without it.
    const { startChildBackend } = await import('./storeChildBackend.ts');
    const { dispatch, close } = startChildBackend(path, today);
    const id = 'sample-daqing-volvo-auto';
    const calls: [string, unknown][] = [
      ['app.start', undefined],
      ['cluster.list', undefined],
      ['assessment.evaluate', { id }],
      ['assessment.saveContext', { id, context: {} }],
      ['action.list', undefined],
      ['settings.save', { language: 'zh', theme: null, assessorName: '', assessorUnit: '', marking: '' }],
    ];
    for (const [channel, input] of calls) {
      const answer = await dispatch(channel, input);
      console.log(`${channel} ${answer.ok ? 'answered' : answer.error.code}`);
    }
    await close();
  },
  /** Attaches a file, and dies before the step that the environment names. */
  async 'attach-until-killed'() {
    const { attachUntil } = await import('./evidence/attachUntil.ts');
    await attachUntil(open(), process.env['KILL_BEFORE'] ?? '');
    console.log('attached');
  },
  /** Salvages a store and puts the outcome in its place; says each step before it goes on. */
  recover() {
    const place = takePlace(path);
    const target = `${place.path}.salvaged`;
    const work = salvage(place.path, { ...openOptions, target });
    while (!work.next().done) {
      writeSync(1, 'step\n');
    }
    writeSync(1, 'replace\n');
    const keepAs = asideName(place.path, today);
    replaceStore(place.path, target, { now: openOptions.now, keepAs });
    writeSync(1, 'done\n');
    place.release();
  },
  /** Writes without end and says each number only after the store has acknowledged it. */
  'write-until-killed'() {
    const store = open();
    const first = store.clusterSummaries.list(today).length;
    for (let number = first; ; number++) {
      const id = String(number);
      store.transaction(() => {
        store.clusters.insert(someCluster(id), someTime);
        store.assessments.insert(someAssessment(`of-${id}`, id));
      });
      // Synchronous: the number has left this process before the next write begins.
      writeSync(1, `${id}\n`);
    }
  },
};

try {
  await tasks[task]?.();
} catch (error) {
  console.log(codeOf(error));
}
