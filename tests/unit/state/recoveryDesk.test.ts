import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import type { Handlers, Output } from '../../../core/contract/channels.ts';
import { RecoveryDesk } from '../../../renderer/state/recovery/recoveryDesk.svelte.ts';
import { fakeClient } from '../../support/fakeClient.ts';
import { someCopy, someRecovery } from '../../support/recoveryState.ts';
import { Later } from '../../support/surroundings.ts';

const nothing: Output<'recovery.outlook'> = { later: null, salvage: null };

async function deskOn(handlers: Partial<Handlers> = {}) {
  const client = fakeClient({
    'recovery.state': () => someRecovery(),
    'recovery.outlook': () => nothing,
    ...handlers,
  });
  const later = new Later();
  let opened = 0;
  const desk = new RecoveryDesk({
    client,
    later: later.later,
    isTest: false,
    onopened: () => (opened += 1),
  });
  await desk.load();
  return { desk, client, later, opened: () => opened };
}

const open = (desk: RecoveryDesk) => desk.ways.filter(({ isOpen }) => isOpen).map(({ way }) => way);

describe('the ways out', () => {
  test('begin with the backup, in the language of the system', async () => {
    const { desk } = await deskOn();

    expect(open(desk)).toEqual(['backup', 'salvage', 'copy', 'quit']);
    expect(desk.textLanguage).toBe('zh');
  });

  test('begin with salvage where no backup holds, and end there where nothing can be read', async () => {
    const { desk } = await deskOn({
      'recovery.state': () => someRecovery({ backups: [{ ...someCopy, verdict: 'unsound' }] }),
    });
    expect(open(desk)).toEqual(['salvage', 'copy', 'quit']);

    await desk.lookCloser();

    expect(open(desk)).toEqual(['copy', 'quit']);
  });

  test('of a newer file are a copy and the end', async () => {
    const { desk } = await deskOn({
      'recovery.state': () => someRecovery({ failure: { ...someRecovery().failure, kind: 'store-newer' } }),
    });

    expect(open(desk)).toEqual(['copy', 'quit']);
  });

  test('the other backups are checked one by one', async () => {
    const older = { ...someCopy, name: '000000.db', verdict: 'unchecked' } as const;
    const { desk } = await deskOn({
      'recovery.state': () => someRecovery({ backups: [someCopy, older] }),
      'recovery.checkBackup': ({ name }) => ({ ...older, name, verdict: 'unsound' }),
    });

    await desk.lookCloser();

    expect(desk.state?.backups.map(({ verdict }) => verdict)).toEqual(['sound', 'unsound']);
  });
});

describe('going a way', () => {
  test('a backup that opens loads the page anew', async () => {
    const { desk, client, opened } = await deskOn({ 'recovery.openBackup': () => undefined });

    await desk.go('backup');

    expect(client.sent('recovery.openBackup')).toEqual([{ name: someCopy.name }]);
    expect(opened()).toBe(1);
  });

  test('what fails is said at its way, and what is known is asked again', async () => {
    const { desk, client, opened } = await deskOn({
      'recovery.openBackup': () => {
        throw new AppError('disk-full', 'Full.');
      },
    });

    await desk.go('backup');

    expect(desk.failure).toMatchObject({ way: 'backup', error: { code: 'disk-full' } });
    expect(client.sent('recovery.state')).toHaveLength(2);
    expect(opened()).toBe(0);
  });

  test('a store that another window has opened loads the page anew', async () => {
    const { desk, opened } = await deskOn({
      'recovery.tryAgain': () => {
        throw new AppError('not-allowed', 'Open.');
      },
    });

    await desk.go('try-again');

    expect(opened()).toBe(1);
  });

  test('the copy says where it was written', async () => {
    const { desk } = await deskOn({ 'recovery.saveCopy': () => ({ path: '/x/copy.zip', handle: null }) });

    await desk.go('copy');

    expect(desk.saved).toEqual({ way: 'copy', path: '/x/copy.zip' });
  });

  test('the end is said', async () => {
    const { desk } = await deskOn({ 'recovery.quit': () => undefined });

    await desk.go('quit');

    expect(desk.hasEnded).toBe(true);
  });
});

describe('salvage', () => {
  const idle = { phase: 'reading', done: 0, of: 0, report: null, failure: null } as const;

  test('is asked how far it has come until it has ended', async () => {
    const phases = ['reading', 'writing', 'done'] as const;
    let asked = 0;
    const { desk, later } = await deskOn({
      'recovery.salvage': () => undefined,
      'recovery.salvageState': () => ({ ...idle, phase: phases[asked++] ?? 'done' }),
    });

    await desk.go('salvage');
    while (later.isWaiting) {
      later.pass();
      await new Promise((resolve) => setImmediate(resolve));
    }

    expect(desk.salvage?.phase).toBe('done');
    expect(asked).toBe(3);
  });

  test('stopped, the ways are shown again', async () => {
    const { desk } = await deskOn({
      'recovery.salvage': () => undefined,
      'recovery.salvageState': () => idle,
      'recovery.cancelSalvage': () => ({ ...idle, phase: 'cancelled' }),
    });
    await desk.go('salvage');

    await desk.cancelSalvage();

    expect(desk.salvage).toBeNull();
  });
});
