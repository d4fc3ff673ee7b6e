import { expect, test } from 'vitest';
import type { Output } from '../../../core/contract/channels.ts';
import { RecoveryDesk } from '../../../renderer/state/recovery/recoveryDesk.svelte.ts';
import { createMoments } from '../../../renderer/views/recovery/moments.ts';
import { wayText } from '../../../renderer/views/recovery/wayWords.ts';
import { fakeClient } from '../../support/fakeClient.ts';
import { someRecovery } from '../../support/recoveryState.ts';
import { Later } from '../../support/surroundings.ts';

const at = '2026-06-30T09:00:00.000Z';

const stateWith = (
  kind: Output<'recovery.state'>['failure']['kind'],
  bytes: number | null,
): Output<'recovery.state'> =>
  someRecovery({
    failure: { ...someRecovery().failure, kind },
    systemLanguage: 'en',
    file: { path: '/data/cluster-desk.db', bytes, writtenAt: null },
  });

async function backupText(state: Output<'recovery.state'>): Promise<string> {
  const client = fakeClient({
    'recovery.state': () => state,
    'recovery.outlook': () => ({ later: null, salvage: null }),
  });
  const desk = new RecoveryDesk({
    client,
    later: new Later().later,
    isTest: false,
    onopened: () => undefined,
  });
  await desk.load();
  return wayText(desk, 'backup', createMoments('en', at));
}

test('a file is said to be kept only where there is one', async () => {
  expect(await backupText(stateWith('store-foreign', 4096))).toContain(
    'The present file is renamed and kept',
  );
  expect(await backupText(stateWith('store-damaged', 4096))).toContain(
    'The damaged file is renamed and kept',
  );
  expect(await backupText(stateWith('store-missing', null))).not.toContain('renamed');
});
