import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backupsOf, listBackups } from '../../../db/backup/backupFolder.ts';
import { replaceStore } from '../../../db/backup/replaceStore.ts';
import { salvage } from '../../../db/recovery/salvage.ts';
import { openOptions } from '../../support/openOptions.ts';
import { storePath } from '../../support/storeFolder.ts';
import { startBackend, type TestBackend } from '../../support/storeBackend.ts';
import { sendBundle } from '../../support/exchange/sendBundle.ts';

const fields = {
  name: { en: 'Siping ceramics', zh: '四平陶瓷' },
  province: { en: '', zh: '' },
  city: { en: '', zh: '' },
  county: { en: '', zh: '' },
  divisionCode: '',
  industry: '',
  industryCode: '',
  foundedYear: null,
};

const exported = async ({ call }: TestBackend, cluster: string) =>
  readFileSync((await call('bundle.export', { clusters: [cluster] })).path ?? '');

/** An office that printed a brief, and another one that took its record in. */
async function tookInBrief() {
  const [mine, other] = [startBackend(), startBackend()];
  const { id, clusterId } = await other.call('cluster.create', { assessmentId: 'theirs', fields });
  const path = (await other.call('brief.export', { id, language: 'en', format: 'docx' })).path ?? '';
  const handle = await sendBundle(mine, await exported(other, clusterId));
  await mine.call('bundle.preview', { handle });
  const decisions = { clusters: {}, assessments: {} };
  const { briefRecords, undo } = await mine.call('bundle.import', { handle, decisions });
  expect(briefRecords).toBe(1);
  return { mine, other, path, id, clusterId, undo: undo ?? '' };
}

const eventsOf = ({ events }: TestBackend) => events.map(({ event }) => event);

test('the record of a brief of another office is no anchor of the trail here', async () => {
  const { mine } = await tookInBrief();

  // The backup of before the import is one.
  expect(await mine.call('trail.verify')).toMatchObject({ anchors: 1, fault: null });
  // Its number is passed by, too.
  await mine.call('settings.save', { marking: 'internal' });
  await mine.call('settings.save', { marking: 'open' });
  expect((await mine.call('trail.verify')).fault).toBeNull();
});

test('a store that holds one starts without a notice, and so does a backup of it', async () => {
  const { mine } = await tookInBrief();
  await mine.call('backup.make');
  await mine.backend.close();

  const again = startBackend({ storePath: mine.path });

  expect(eventsOf(again)).not.toContain('trail.anchor-missing');
  expect(await again.call('notice.list')).toEqual([]);
  expect((await again.call('trail.verify')).fault).toBeNull();
});

test('neither a backup that is brought back nor a salvaged store takes it for one', async () => {
  const { mine, id } = await tookInBrief();
  await mine.call('brief.export', { id, language: 'zh', format: 'docx' });
  await mine.call('backup.make');
  await mine.backend.close();
  const target = storePath();

  expect([...salvage(mine.path, { ...openOptions, target })].at(-1)?.phase).toBe('checking');
  const [backup] = listBackups(backupsOf(mine.path));
  replaceStore(mine.path, backup?.path ?? '', openOptions);

  for (const path of [target, mine.path]) {
    const again = startBackend({ storePath: path });
    expect(eventsOf(again)).not.toContain('trail.anchor-missing');
    expect((await again.call('trail.verify')).fault).toBeNull();
    await again.backend.close();
  }
});

test('what is recorded here stays an anchor beside it, also where it comes back with a bundle', async () => {
  const { mine, other, id, clusterId } = await tookInBrief();
  await mine.call('brief.export', { id, language: 'zh', format: 'docx' });
  const handle = await sendBundle(other, await exported(mine, clusterId));
  await other.call('bundle.preview', { handle });
  const decisions = { clusters: {}, assessments: {}, otherwise: 'theirs' } as const;
  expect((await other.call('bundle.import', { handle, decisions })).briefRecords).toBe(1);

  for (const office of [mine, other]) {
    expect(await office.call('trail.verify')).toMatchObject({ anchors: 2, fault: null });
  }
});

test('the import taken back leaves nothing of it behind', async () => {
  const { mine, undo } = await tookInBrief();

  await mine.call('bundle.undoImport', { undo });

  expect((await mine.call('trail.verify')).fault).toBeNull();
});

test('the check of a brief of another office says that its changes are recorded there', async () => {
  const { mine, other, path } = await tookInBrief();
  const base64 = readFileSync(path).toString('base64');

  const [here, there] = [
    await mine.call('brief.checkFile', { base64 }),
    await other.call('brief.checkFile', { base64 }),
  ];

  expect(here).toMatchObject({ result: 'unchanged', trail: { isHeld: false, isElsewhere: true } });
  expect(there).toMatchObject({ result: 'unchanged', trail: { isHeld: true, isElsewhere: false } });
});
