import { expect, test } from 'vitest';
import { findResources } from '../../electron/backend/context/resources.ts';
import { readEarlierVersions } from '../../electron/backend/knowledge/knowledgeFiles.ts';
import { knowledgeBase, startBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';
import { openRecorded } from '../support/openRecorded.ts';

const [first, ...others] = readEarlierVersions(findResources().knowledge);

test('the first released version is read as stores hold it', () => {
  expect(others).toEqual([]);
  expect(first?.version).toBe('0.1.0');
  expect(first?.hash).toBe('48e575275c630335860753e41429ab331f9b1dae2cb4e132ef50e48188dd25d3');
});

test('a new store holds the earlier versions beside the shipped one, which is in use', async () => {
  const { call } = startBackend({ storePath: storePath(), earlierKnowledge: first ? [first] : [] });

  const { versions, inUse } = await call('knowledge.list');

  expect(versions.map(({ hash }) => hash)).toEqual([...new Set([knowledgeBase.hash, first?.hash])]);
  expect(inUse).toBe(knowledgeBase.hash);
});

test('assessments from before hashes were kept get the first version', async () => {
  const desk = startBackend();
  await desk.backend.close();
  const { write, close } = openRecorded(desk.path);
  write(`UPDATE assessment SET knowledge_hash = ''`);
  close();

  const again = startBackend({ storePath: desk.path, earlierKnowledge: first ? [first] : [] });

  const { assessment } = await again.call('assessment.open', { id: 'sample-daqing-volvo-auto' });
  expect(assessment.knowledgeHash).toBe(first?.hash);
});
