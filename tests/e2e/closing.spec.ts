import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sampleAssessment } from '../support/callInPage.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { expect, test } from './fixtures.ts';

test('a program that is told to end while a brief is exported ends with the brief', async ({ desk }) => {
  const id = await sampleAssessment(desk.page);
  const exported = desk.call('brief.export', { id, language: 'zh', format: 'pdf' });
  // A call that is answered after the export was sent: the export is under way.
  await desk.call('app.start', undefined);

  await desk.endProgram();

  const { path } = await exported;
  expect(path).toContain(desk.exportsFolder);
  expect((await pdfFacts(readFileSync(String(path)))).isTagged).toBe(true);
  expect(existsSync(join(desk.dataFolder, 'cluster-desk.db-wal'))).toBe(false);
  expect(readFileSync(join(desk.dataFolder, 'logs', 'log.jsonl'), 'utf8')).not.toContain('"internal"');
});

test('a batch that is being written when the program ends leaves whole files and nothing half', async ({
  desk,
}) => {
  const id = await sampleAssessment(desk.page);
  await desk.call('briefs.start', {
    ids: [id, id, id, id],
    languages: ['zh'],
    formats: ['pdf'],
    annexes: true,
  });

  await desk.endProgram();

  const files = readdirSync(desk.exportsFolder, { recursive: true }).map(String);
  for (const name of files.filter((file) => file.endsWith('.pdf'))) {
    expect((await pdfFacts(readFileSync(join(desk.exportsFolder, name)))).isTagged).toBe(true);
  }
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(existsSync(join(desk.dataFolder, 'cluster-desk.db-wal'))).toBe(false);
});
