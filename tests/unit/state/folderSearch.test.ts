import { expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import type { Handlers } from '../../../core/contract/channels.ts';
import { RecoveryDesk } from '../../../renderer/state/recovery/recoveryDesk.svelte.ts';
import { createMoments } from '../../../renderer/views/recovery/moments.ts';
import { wayText } from '../../../renderer/views/recovery/wayWords.ts';
import { fakeClient } from '../../support/fakeClient.ts';
import { someCopy, someRecovery } from '../../support/recoveryState.ts';
import { Later } from '../../support/surroundings.ts';

const onStick = { ...someCopy, name: '/stick/one.db', place: 'elsewhere' } as const;
const looked = { folder: '/stick', copies: 1 };

async function deskOn(handlers: Partial<Handlers>) {
  const client = fakeClient({ 'recovery.state': () => someRecovery({ backups: [] }), ...handlers });
  const desk = new RecoveryDesk({
    client,
    later: new Later().later,
    isTest: false,
    onopened: () => undefined,
  });
  await desk.load();
  return { desk, client };
}

const wordsOf = (desk: RecoveryDesk) => wayText(desk, 'backup', createMoments('zh', someCopy.madeAt));

test('what lies in another folder becomes the first way out, with where it lies', async () => {
  const { desk, client } = await deskOn({
    'recovery.lookIn': () => someRecovery({ backups: [onStick], looked }),
  });
  expect(desk.backup).toBeNull();

  expect(await desk.search.lookIn('/stick')).toBe(true);

  expect(client.sent('recovery.lookIn')).toEqual([{ folder: '/stick' }]);
  expect(desk.backup).toEqual(onStick);
  expect(wordsOf(desk)).toContain('/stick');
});

test('a folder that cannot be looked in is kept as the refusal of that search until the next', async () => {
  const { desk } = await deskOn({
    'recovery.lookIn': () => {
      throw new AppError('invalid-input', 'No use.', { path: '/x', reason: 'not-there' });
    },
  });

  expect(await desk.search.lookIn('/x')).toBe(false);
  expect(desk.search.refusal?.details).toEqual({ path: '/x', reason: 'not-there' });
  expect(await desk.search.lookAgain()).toBe(true);

  expect(desk.search.refusal).toBeNull();
});

test('copies of another store are never the first way out', async () => {
  const other = { ...onStick, store: '1a2b3c4d' };
  const { desk } = await deskOn({
    'recovery.chooseFolder': () => someRecovery({ backups: [other], looked }),
  });

  await desk.search.chooseFolder();

  expect(desk.backup).toBeNull();
  expect(wordsOf(desk)).toBe(desk.t('recovery.backupOnlyOthers'));
});

test('one that was chosen by its file is, whatever store it is of', async () => {
  const { desk } = await deskOn({
    'recovery.chooseBackup': () => ({ ...onStick, place: 'chosen', store: '1a2b3c4d' }),
  });

  await desk.chooseBackup();

  expect(desk.backup?.name).toBe(onStick.name);
});

test('a second folder that is not there is named where a backup is missing', async () => {
  const second = { folder: 'E:\\', isThere: false };
  const { desk } = await deskOn({ 'recovery.state': () => someRecovery({ backups: [], second }) });

  expect(wordsOf(desk)).toContain('E:\\');
});

test('a stick that is taken out while its copies are checked leaves them unchecked', async () => {
  const { desk } = await deskOn({
    'recovery.lookIn': () => someRecovery({ backups: [{ ...onStick, verdict: 'unchecked' }], looked }),
    'recovery.checkBackup': () => {
      throw new AppError('not-found', 'Gone.');
    },
  });

  expect(await desk.search.lookIn('/stick')).toBe(true);

  expect(desk.state?.backups.map(({ verdict }) => verdict)).toEqual(['unchecked']);
});
