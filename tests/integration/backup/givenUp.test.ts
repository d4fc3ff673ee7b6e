import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Backup, backupsOf, listBackups, writeManifest } from '../../../db/backup/backupFolder.ts';
import { completeManifests } from '../../../db/backup/checkBackups.ts';
import { keptHeads } from '../../../db/backup/keptHeads.ts';
import { replaceStore } from '../../../db/backup/replaceStore.ts';
import { connect } from '../../../db/opening/connect.ts';
import { holdPlace } from '../../../db/opening/holdPlace.ts';
import { salvage } from '../../../db/recovery/salvage.ts';
import { openStore, type Store } from '../../../db/store.ts';
import type { TrailHead } from '../../../db/trail/entries.ts';
import { type Fork, isGivenUp } from '../../../db/trail/givenUp.ts';
import { backUp, fill } from '../../support/backups.ts';
import { dice } from '../../support/damage.ts';
import { openOptions } from '../../support/openOptions.ts';
import { startBackend } from '../../support/storeBackend.ts';
import { storePath } from '../../support/storeFolder.ts';
import { someTime } from '../../support/storeRows.ts';

function inStore<Result>(path: string, work: (store: Store) => Result): Result {
  const store = openStore(path, openOptions);
  try {
    return work(store);
  } finally {
    store.close();
  }
}

function restore(path: string, source: string): void {
  holdPlace(path, (real) => replaceStore(real, source, { now: () => someTime }));
  completeManifests(backupsOf(path), '1.0.0');
}

const textOf = ({ seq, hash }: TrailHead): string => `${seq} ${hash}`;

/** The heads of all backups that the trail leads to, and those that it has to lead to. */
const headsAt = (path: string) =>
  inStore(path, (store) => {
    const backups = listBackups(backupsOf(path));
    const storeId = store.identity()?.storeId ?? null;
    const all = backups.flatMap(({ manifest }) =>
      manifest?.head && manifest.storeId === storeId ? [manifest.head] : [],
    );
    return {
      led: all.filter(({ seq, hash }) => store.trail.hashAt(seq) === hash).map(textOf),
      kept: keptHeads(backups, { storeId, forks: store.trail.forks() }).map(textOf),
    };
  });

/** A store and what a hand can do with it: change, back up, restore, lay an older copy in its place, salvage. */
function playedStore(seed: number) {
  const path = storePath();
  const roll = dice(seed);
  const copies: Buffer[] = [];
  let number = 0;
  const some = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(roll() * items.length)];
  const change = () => inStore(path, (store) => fill(store, `c${number++}`));
  const acts = {
    change,
    backUp: () => void inStore(path, (store) => backUp(store)),
    backUpAgain: () =>
      inStore(path, (store) => {
        backUp(store);
        fill(store, `c${number++}`);
        backUp(store);
      }),
    restore() {
      const backup = some(listBackups(backupsOf(path)));
      if (backup) {
        restore(path, backup.path);
      }
    },
    copy: () => void copies.push(readFileSync(path)),
    layCopy() {
      const copy = some(copies);
      if (copy) {
        writeFileSync(path, copy);
        inStore(path, () => undefined);
      }
    },
    salvage() {
      salvageInto(path);
      restore(path, `${path}.salvaged`);
    },
  };
  const wanted = [
    acts.change,
    acts.backUp,
    acts.backUpAgain,
    acts.restore,
    acts.restore,
    acts.copy,
    acts.layCopy,
  ];
  change();
  return { path, step: () => (roll() < 0.03 ? acts.salvage : some(wanted))?.() };
}

function salvageInto(path: string): void {
  const work = salvage(path, { ...openOptions, act: () => 'store.salvage', target: `${path}.salvaged` });
  while (work.next().done !== true);
}

describe('what restores gave up', () => {
  test.each([1, 2, 3, 6])(
    'is told from what has to be in the trail, through any chain of them (%i)',
    (seed) => {
      const { path, step } = playedStore(seed);

      for (let round = 0; round < 25; round++) {
        step();
        const { led, kept } = headsAt(path);
        expect(kept.sort(), `round ${round}`).toEqual(led.sort());
      }
    },
  );

  test('is no finding after two restores, and no notice', async () => {
    const { call, backend, path } = startBackend();
    const make = async (marking: string) => {
      await call('settings.save', { marking });
      await call('backup.make');
      return (await call('backup.list')).backups[0]?.name ?? '';
    };
    const first = await make('one');
    await make('two');
    await call('backup.restore', { name: first, place: 'here' });
    await make('three');
    await call('settings.save', { marking: 'four' });
    const kept = (await call('backup.list')).backups.find(({ reason }) => reason === 'before-restore');
    await make('five');
    await call('backup.restore', { name: kept?.name ?? '', place: 'here' });
    await make('six');

    expect((await call('trail.verify')).fault).toBeNull();
    await backend.close();
    const again = startBackend({ storePath: path });
    expect(await again.call('notice.list')).toEqual([]);
  });

  test('is known of a copy that went its own way on another computer', () => {
    const [path, elsewhere] = [storePath(), storePath()];
    inStore(path, (store) => fill(store, 'one'));
    copyFileSync(path, elsewhere);
    for (const id of ['a', 'b', 'c', 'd']) {
      inStore(elsewhere, (store) => fill(store, id));
    }
    inStore(path, (store) => {
      fill(store, 'two');
      backUp(store);
    });

    restore(path, elsewhere);

    const { led, kept } = headsAt(path);
    expect(kept).toEqual(led);
  });

  test('is known of an older copy that was opened without the log beside it', async () => {
    const { call, backend, path } = startBackend();
    const older = readFileSync(path);
    await call('settings.save', { marking: '内部' });
    await backend.close();
    const running = startBackend({ storePath: path });
    await running.call('backup.make');
    await running.call('settings.save', { marking: '公开' });
    const crashed = storePath();
    for (const suffix of ['-wal', '-identity']) {
      copyFileSync(path + suffix, crashed + suffix);
    }
    cpSync(backupsOf(path), backupsOf(crashed), { recursive: true });
    writeFileSync(crashed, older);

    const again = startBackend({ storePath: crashed });
    await again.call('recovery.openWithoutLog');

    expect(await again.call('trail.verify')).toMatchObject({ fault: null });
    const kinds = (await again.call('notice.list')).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['log-set-aside', 'older-copy']);
  });

  test('is known of the briefs of a store that was salvaged without its last entries', async () => {
    const { call, backend, path } = startBackend();
    const [first] = await call('cluster.list');
    await call('brief.recordPrinted', { id: first?.latest?.assessmentId ?? '', language: 'zh' });
    await backend.close();
    cutTrail(path, 3);
    salvageInto(path);
    restore(path, `${path}.salvaged`);

    const again = startBackend({ storePath: path });

    expect(await again.call('trail.verify')).toMatchObject({ fault: null });
    expect(await again.call('notice.list')).toEqual([]);
  });
});

/** Takes the entries from a number on out of a closed store, as a forger would. */
function cutTrail(path: string, from: number): void {
  const db = connect(path);
  db.exec(`DROP TRIGGER trail_keeps_its_entries`);
  db.prepare(`DELETE FROM trail WHERE seq >= ?`).run(from);
  db.close();
}

describe('a trail that was cut', () => {
  const backupAfter = (path: string, id: string): Backup =>
    inStore(path, (store) => {
      fill(store, id);
      return backUp(store);
    });

  test('shows after restores by every backup that was made after them, and by those before that it led to', () => {
    const path = storePath();
    const first = backupAfter(path, 'one');
    backupAfter(path, 'two');
    restore(path, first.path);
    const third = backupAfter(path, 'three');
    const { kept } = headsAt(path);

    expect(kept.sort()).toEqual(
      [first, third].map(({ manifest }) => textOf(manifest?.head ?? never())).sort(),
    );
  });

  test('still shows when it was restored away and brought back', () => {
    const path = storePath();
    const first = backupAfter(path, 'one');
    const second = backupAfter(path, 'two');
    // As if the trail had never come to where the second backup says it stood.
    const forged = { seq: second.manifest?.head?.seq ?? 0, hash: 'f'.repeat(64) };
    writeManifest(backupsOf(path), { ...(second.manifest ?? never()), head: forged });
    expect(headsAt(path).kept).toContain(textOf(forged));

    restore(path, first.path);
    expect(headsAt(path).kept).not.toContain(textOf(forged));
    const before = listBackups(backupsOf(path)).find(({ reason }) => reason === 'before-restore');
    restore(path, before?.path ?? '');

    expect(headsAt(path).kept).toContain(textOf(forged));
  });
});

describe('an entry of a restore from before it said where from', () => {
  const hash = 'a'.repeat(64);
  const old: Fork = { seq: 11, generation: 30, from: null, number: 20, heads: [] };
  const state = (seq: number, generation: number, number: number) => ({
    head: { seq, hash },
    generation,
    number,
  });

  test('gives up what was backed up between the backup and the restore, and all that is behind it', () => {
    expect(isGivenUp(state(9, 25, 25), [old])).toBe(true);
    expect(isGivenUp(state(11, 18, 18), [old])).toBe(true);
  });

  test('keeps what was backed up before the backup, and after the restore', () => {
    expect(isGivenUp(state(10, 19, 19), [old])).toBe(false);
    expect(isGivenUp(state(9, 30, 31), [old])).toBe(false);
    expect(isGivenUp(state(20, 31, 31), [old])).toBe(false);
  });
});

function never(): never {
  throw new Error('No manifest.');
}
