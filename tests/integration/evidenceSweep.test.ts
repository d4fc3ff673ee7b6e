import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addDays } from '../../core/base/calendar.ts';
import { evidenceNamedElsewhere } from '../../db/backup/evidenceElsewhere.ts';
import { openStore } from '../../db/store.ts';
import { createEvidenceRoom } from '../../electron/backend/evidence/evidenceRoom.ts';
import { sweepEvidence } from '../../electron/backend/evidence/sweepEvidence.ts';
import { takenFiles } from '../support/evidence/sampleFiles.ts';
import { someAttachment } from '../support/evidence/someAttachment.ts';
import { openOptions } from '../support/openOptions.ts';
import { openRecorded } from '../support/openRecorded.ts';
import { startBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';
import { someAction, someAssessment, someCluster, someTime } from '../support/storeRows.ts';
import { clockAt } from '../support/clocks.ts';

const name = 'report.pdf';
const bytes = takenFiles[name][1];
const sha256 = createHash('sha256').update(bytes).digest('hex');
const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');
const firstDay = someTime.slice(0, 10);
const on = (day: number): string => `${addDays(firstDay, day)}${someTime.slice(10)}`;

/** A store whose clock the test sets; every change is recorded under it. */
function storeAt(path = storePath()) {
  const clock = { now: someTime };
  const store = openStore(path, { ...openOptions, now: () => clock.now });
  onTestFinished(() => store.close());
  store.transaction(() => {
    store.clusters.insert(someCluster('c'), someTime);
    store.assessments.insert(someAssessment('one', 'c'));
    store.actions.insert(someAction('act', 'one'));
  });
  return { store, clock };
}

type Timed = ReturnType<typeof storeAt>;

/** Changes something every five days from the day after the first until a day, that one too. */
function live({ store, clock }: Timed, until: number): void {
  for (const day of [...Array.from({ length: Math.ceil(until / 5) }, (_, at) => 1 + at * 5), until]) {
    clock.now = on(day);
    const cluster = store.clusters.get('c');
    store.clusters.saveFields('c', { ...cluster, industry: clock.now }, clock.now);
  }
}

const nothingElse = () => ({ named: new Set<string>() });

/** How many files a sweep of that day takes away. */
async function sweep({ store, clock }: Timed, namedElsewhere = nothingElse): Promise<number> {
  const lastAt = store.trail.lastAt();
  return (await sweepEvidence(store, { now: clock.now, lastAt, namedElsewhere })).removed;
}

const folderOf = (path: string): string => join(dirname(path), 'evidence');
const placeOf = (path: string, hash: string): string => join(folderOf(path), hash.slice(0, 2), hash);
const kept = ({ store }: Timed): boolean => existsSync(placeOf(store.path, sha256));

async function attach({ store }: Timed, subject = someAttachment({}).subject): Promise<void> {
  const room = createEvidenceRoom({
    store,
    clock: { now: () => someTime },
    log: { write: () => undefined },
  });
  await room.attach({ name, bytes }, (file) =>
    store.attachments.insert(someAttachment({ ...file, name, subject })),
  );
}

async function detached(): Promise<Timed> {
  const timed = storeAt();
  await attach(timed);
  timed.store.attachments.detach('attached', someTime);
  return timed;
}

/** Puts a file in its place as if it had been kept long ago. */
function lay(path: string, content: string, modified: string): string {
  const place = placeOf(path, hashOf(content));
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, content);
  utimesSync(place, new Date(modified), new Date(modified));
  return place;
}

describe('taking away', () => {
  test('a detached file stays for 30 days, then goes with its rows', async () => {
    const timed = await detached();

    live(timed, 30);
    expect(await sweep(timed)).toBe(0);
    expect(kept(timed)).toBe(true);
    live(timed, 31);
    expect(await sweep(timed)).toBe(1);

    expect(kept(timed)).toBe(false);
    expect(timed.store.attachments.files()).toEqual([]);
  });

  test.each([
    ['a year ahead of the last change', on(365), on(0)],
    ['behind it', on(365), on(370)],
  ])('nothing goes by a clock that is %s', async (_, now, lastAt) => {
    const timed = await detached();
    live(timed, 60);

    const swept = await sweepEvidence(timed.store, { now, lastAt, namedElsewhere: nothingElse });

    expect(swept.removed).toBe(0);
    expect(timed.store.attachments.detached()).toHaveLength(1);
  });

  test('a year forward counts a week, whatever was changed under it', async () => {
    const timed = await detached();
    timed.clock.now = on(365);
    timed.store.clusters.saveFields('c', { ...timed.store.clusters.get('c'), industry: 'x' }, on(365));

    expect(await sweep(timed)).toBe(0);

    timed.store.attachments.restore('attached');
    expect(timed.store.attachments.listOf('one').map(({ id }) => id)).toEqual(['attached']);
  });

  test('never while something else names it, nor where nobody knows what does', async () => {
    const timed = await detached();
    live(timed, 31);
    const { store, clock } = timed;
    const lastAt = clock.now;

    for (const namedElsewhere of [null, () => ({ unread: 'backup' as const })]) {
      expect(await sweepEvidence(store, { now: clock.now, lastAt, namedElsewhere })).toMatchObject({
        removed: 0,
      });
    }
    expect(await sweep(timed, () => ({ named: new Set([sha256]) }))).toBe(0);

    expect(kept(timed)).toBe(true);
    expect(await sweep(timed)).toBe(1);
  });

  test('never while another attachment names it, or one that lies in the bin', async () => {
    const timed = await detached();
    live(timed, 20);
    timed.store.attachments.insert(someAttachment({ sha256, bytes: bytes.length, id: 'second' }));
    timed.store.attachments.detach('second', on(20));
    live(timed, 31);

    expect(await sweep(timed)).toBe(0);

    expect(kept(timed)).toBe(true);
    timed.store.attachments.restore('second');
    expect(timed.store.attachments.listOf('one').map(({ id }) => id)).toEqual(['second']);
  });

  test('a file that no row has ever named goes after 30 days, unless something else names it', async () => {
    const timed = storeAt();
    const { path } = timed.store;
    const old = lay(path, 'old', on(0));
    const backedUp = lay(path, 'backed up', on(0));
    const fresh = lay(path, 'fresh', on(30));
    writeFileSync(join(folderOf(path), 'notes of somebody.txt'), 'not ours');
    live(timed, 31);

    await sweep(timed, () => ({ named: new Set([hashOf('backed up')]) }));

    expect([old, fresh, backedUp].map((place) => existsSync(place))).toEqual([false, true, true]);
    expect(existsSync(join(folderOf(path), 'notes of somebody.txt'))).toBe(true);
  });

  test('a file that lay there before the store began stays as long as the store has not lived', async () => {
    const timed = storeAt();
    const before = lay(timed.store.path, 'of a store before', '2020-01-01T00:00:00.000Z');

    live(timed, 15);
    await sweep(timed);
    expect(existsSync(before)).toBe(true);
    live(timed, 31);
    await sweep(timed);

    expect(existsSync(before)).toBe(false);
  });

  test('attachments go with the row of their action for good, and their file after them', async () => {
    const timed = storeAt();
    await attach(timed, { kind: 'action', key: 'act' });
    timed.store.actions.remove('act', someTime);
    live(timed, 31);
    expect(await sweep(timed)).toBe(0);
    timed.store.close();

    const recorded = openRecorded(timed.store.path);
    recorded.write(`DELETE FROM action WHERE id = 'act'`);
    recorded.close();
    const store = openStore(timed.store.path, openOptions);
    onTestFinished(() => store.close());
    const { removed } = await sweepEvidence(store, {
      now: on(31),
      lastAt: on(31),
      namedElsewhere: nothingElse,
    });

    expect(removed).toBe(1);
    expect(kept(timed)).toBe(false);
  });
});

describe('what else lies beside a store', () => {
  /** A closed store that names the report, and its path. */
  async function closedStore(): Promise<string> {
    const timed = storeAt();
    await attach(timed);
    timed.store.close();
    return timed.store.path;
  }

  const asideName = (path: string): string => `${path}.damaged-2026-06-30`;
  const tear = (file: string): void => writeFileSync(file, 'not a store any more');

  test('names its own backups alone where nothing else lies there', async () => {
    expect(evidenceNamedElsewhere(await closedStore())).toEqual({ named: new Set() });
  });

  test.each(['older.db', 'cluster-desk.db.bak', 'backups/before the office moved.db'])(
    'another copy of a store names what it names: %s',
    async (copy) => {
      const path = await closedStore();
      mkdirSync(join(dirname(path), 'backups'));
      copyFileSync(path, join(dirname(path), copy));

      expect(evidenceNamedElsewhere(path)).toEqual({ named: new Set([sha256]) });
    },
  );

  test('what was set aside names what it names where it holds', async () => {
    const path = await closedStore();
    copyFileSync(path, asideName(path));

    expect(evidenceNamedElsewhere(path)).toEqual({ named: new Set([sha256]) });
  });

  test('nobody knows what is named by a file that does not hold', async () => {
    const path = await closedStore();
    tear(asideName(path));

    expect(evidenceNamedElsewhere(path)).toEqual({ unread: 'set-aside' });
  });

  test.each(['-wal', '-identity', '-journal'])('nor by a %s that was set aside alone', async (part) => {
    const path = await closedStore();
    tear(`${asideName(path)}${part}`);

    expect(evidenceNamedElsewhere(path)).toEqual({ unread: 'set-aside' });
  });

  test('nor by a store that was moved among the backups and does not hold', async () => {
    const path = await closedStore();
    mkdirSync(join(dirname(path), 'backups'));
    tear(join(dirname(path), 'backups', '000009-2026-06-30-0800-before-restore.db'));

    expect(evidenceNamedElsewhere(path)).toEqual({ unread: 'backup' });
  });

  test('nor by another store that is open', async () => {
    const path = await closedStore();
    const other = openStore(join(dirname(path), 'other.db'), openOptions);
    onTestFinished(() => other.close());

    expect(evidenceNamedElsewhere(path)).toEqual({ unread: 'copy' });
  });

  test('is read without a look into the open store itself', async () => {
    const { store } = storeAt();

    expect(evidenceNamedElsewhere(store.path)).toEqual({ named: new Set() });
  });
});

describe('a document that only the damaged file names', () => {
  const id = 'sample-daqing-volvo-auto';
  const later = '2026-08-07T08:00:00.000Z';
  const laterClock = { ...clockAt(later), today: () => '2026-08-07' };

  /** A backup was opened in the place of a damaged store that named a document of long ago. */
  async function openedBackup() {
    const first = startBackend();
    await first.call('backup.make');
    const { attachment } = await first.call('evidence.attach', {
      assessmentId: id,
      subject: { kind: 'rating', key: 'cultural-integration' },
      name: 'proof.txt',
      base64: Buffer.from('years of evidence').toString('base64'),
    });
    await first.backend.close();
    for (const backup of readdirSync(join(dirname(first.path), 'backups')).filter(isOfTheEnd)) {
      rmSync(join(dirname(first.path), 'backups', backup));
    }
    const place = placeOf(first.path, attachment.sha256);
    utimesSync(place, new Date('2026-06-01'), new Date('2026-06-01'));
    writeFileSync(first.path, Buffer.alloc(8192, 0xab));
    const again = startBackend({ storePath: first.path });
    const [backup] = (await again.call('recovery.state')).backups;
    await again.call('recovery.openBackup', { name: backup?.name ?? '' });
    return { ...again, place };
  }

  /** The backup that is made at the end names it too. */
  const isOfTheEnd = (file: string): boolean => file.includes('-close');

  /** Starts again under a clock that is trusted, until the look at the documents has ended. */
  async function startLater(path: string) {
    for (let day = 1; day <= 36; day += 5) {
      const now = `${addDays('2026-06-30', day)}T08:00:00.000Z`;
      const started = startBackend({
        storePath: path,
        clock: clockAt(now),
      });
      await started.call('settings.save', { marking: now });
      await started.backend.close();
    }
    const started = startBackend({ storePath: path, clock: laterClock });
    await started.call('evidence.absent');
    return started;
  }

  test('stays until the notice is decided about and the file is gone', async () => {
    const { backend, place, path } = await openedBackup();
    await backend.close();
    expect(existsSync(place)).toBe(true);

    const undecided = await startLater(path);
    const [notice] = await undecided.call('notice.list');
    expect(undecided.events).toContainEqual({ event: 'evidence.kept', details: { for: 'notice' } });
    await undecided.call('notice.decide', { seq: notice?.seq ?? 0 });
    await undecided.backend.close();

    const decided = startBackend({ storePath: path, clock: laterClock });
    await decided.call('evidence.absent');
    expect(decided.events).toContainEqual({ event: 'evidence.kept', details: { for: 'set-aside' } });
    await decided.backend.close();
    expect(existsSync(place)).toBe(true);

    rmSync(join(dirname(path), notice?.detail ?? ''));
    rmSync(join(dirname(path), `${notice?.detail ?? ''}-identity`), { force: true });
    const gone = startBackend({ storePath: path, clock: laterClock });
    await gone.call('evidence.absent');
    expect(existsSync(place)).toBe(false);
  });
});
