import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { textColumn } from '../../../core/sheet/sheet.ts';
import { TableSave } from '../../../renderer/views/shared/tablesOut/tableSave.svelte.ts';
import { goOn, holdAnswers } from '../../support/fakeClient.ts';
import { fakeWorkspace } from '../../support/testWorkspace.ts';

const table = {
  sheet: { name: 'Plan', columns: [textColumn('Measure')], rows: [['=a']] },
  assessment: 'a1',
};
const written = { path: '/exports/plan.csv', handle: 'f1' };

describe('the saving of a table', () => {
  test('says that it writes, then where the file is, and is asked once meanwhile', async () => {
    const answers = holdAnswers<'sheet.save'>();
    const asked: unknown[] = [];
    const { workspace } = fakeWorkspace({
      'sheet.save': (input) => {
        asked.push(input);
        return answers.handler(input);
      },
    });
    const saving = new TableSave(workspace);

    const first = saving.save('csv', table);
    await saving.save('csv', table);
    await goOn();
    expect([saving.said, saving.handle]).toEqual([workspace.t('sheets.writing'), null]);
    await answers.give(0, written);
    await first;

    expect(asked).toEqual([
      { ...table, format: 'csv', language: workspace.textLanguage, job: expect.any(String) as string },
    ]);
    expect([saving.said, saving.handle]).toEqual([workspace.t('sheets.written', written), 'f1']);
  });

  test('is cancelled by the name that it was begun under, and nothing is written then', async () => {
    const answers = holdAnswers<'sheet.save'>();
    const cancelled: string[] = [];
    const jobs: (string | undefined)[] = [];
    const { workspace } = fakeWorkspace({
      'sheet.save': (input) => {
        jobs.push(input.job);
        return answers.handler(input);
      },
      'sheet.cancel': ({ job }) => void cancelled.push(job),
    });
    const saving = new TableSave(workspace);
    await saving.cancel();

    const saved = saving.save('xlsx', table);
    await goOn();
    await saving.cancel();
    await answers.give(0, { path: null, handle: null });
    await saved;

    expect(cancelled).toEqual(jobs);
    expect([saving.said, saving.isWriting]).toEqual([workspace.t('sheets.cancelled'), false]);
  });

  test('a choice that was closed is no failure', async () => {
    const { workspace } = fakeWorkspace({ 'sheet.save': () => ({ path: null, handle: null }) });
    const saving = new TableSave(workspace);

    await saving.save('xlsx', table);

    expect([saving.said, saving.failure]).toEqual([workspace.t('sheets.cancelled'), '']);
  });

  test('a full disk is said in words, and goes with the next try', async () => {
    let isFull = true;
    const { workspace } = fakeWorkspace({
      'sheet.save': () => {
        if (isFull) {
          throw new AppError('disk-full', 'Full.');
        }
        return written;
      },
    });
    const saving = new TableSave(workspace);

    await saving.save('csv', table);
    expect(saving.failure).toBe(
      workspace.t('sheets.failed', { why: workspace.describe(new AppError('disk-full', '')) }),
    );
    isFull = false;
    await saving.save('csv', table);

    expect([saving.failure, saving.handle]).toEqual(['', 'f1']);
  });

  test('all tables as CSV are a folder, as a workbook one file', async () => {
    const { workspace } = fakeWorkspace({ 'sheet.saveAssessment': () => written });
    const saving = new TableSave(workspace);

    await saving.saveAll('csv', 'a1');
    expect(saving.isFolder).toBe(true);
    await saving.saveAll('xlsx', 'a1');
    expect(saving.isFolder).toBe(false);
  });
});
