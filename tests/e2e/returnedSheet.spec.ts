import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFields } from '../../core/model/action.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { button, heading, type Official } from '../support/official.ts';
import { openSheets, savedSheets, sheetByName } from '../support/returnedWorkbook.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const titles = ['组建行业协会', '召开联席会', '公布需求清单'] as const;

/** Actions of one body in an own assessment. */
async function giveActions(desk: Desk): Promise<readonly string[]> {
  const clusterId = (await desk.call('cluster.list', undefined)).find(({ latest }) => !latest)?.id ?? '';
  const { id: assessmentId } = await desk.call('assessment.create', { clusterId });
  const ids: string[] = [];
  for (const title of titles) {
    const fields = {
      title,
      owner: '市民政局',
      startOn: '2026-01-01',
      dueOn: '2027-09-30',
      status: 'open',
      progress: 40,
      ...openFields,
    } as const;
    ids.push((await desk.call('action.create', { assessmentId, fields })).id);
  }
  return ids;
}

/** Where the page says that it has written something. */
async function writtenBy({ page, words }: Official): Promise<string> {
  const before = words.t('sheets.written', { path: '' }).trim();
  const said = page.getByRole('status').filter({ hasText: before });
  await expect(said).toBeVisible();
  return ((await said.textContent()) ?? '').trim().slice(before.length).trim();
}

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language, theme: language === 'en' ? 'light' : 'dark' });

    test('a body sends its sheet back: looked at field by field, stored and taken back by the keyboard', async ({
      desk,
    }) => {
      const official = { page: desk.page, words: wordsOf(language) };
      const { page } = desk;
      const { t } = official.words;
      const ids = await giveActions(desk);
      await goTo(page, 'follow-up', official.words);

      await page.getByRole('combobox', { name: t('followUp.ownerFilter') }).selectOption('市民政局');
      await button(official, `${t('sheets.save')} ${t('sheets.actions')}`).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText(t('sheets.comesBack'))).toBeVisible();
      await expectAccessible(page, `the actions of a body to be saved, ${language}`);
      await page.keyboard.press('Enter');
      const path = await writtenBy(official);

      const sheets = await openSheets(path);
      const [actions] = sheets;
      if (actions === undefined) {
        throw new Error('The workbook is empty.');
      }
      const sheet = sheetByName(actions);
      sheet.put(titles[0], t('followUp.status'), t('followUp.statusBlocked'));
      sheet.put(titles[0], t('sheets.lastNote'), '等待批复');
      sheet.put(titles[1], t('followUp.progress'), 0.8);
      sheet.put(titles[1], t('followUp.dueOn'), new Date('2027-12-31T00:00:00Z'));
      sheet.put(titles[2], t('sheets.actionId'), 'no-such-id');
      const returned = join(desk.openedFile, '..', 'returned.xlsx');
      writeFileSync(returned, await savedSheets(sheets));
      // Meanwhile the date of the second one was changed here.
      await desk.call('action.save', { id: ids[1] ?? '', fields: { dueOn: '2027-10-31' } });

      await goTo(page, 'follow-up', official.words);
      const chooser = page.waitForEvent('filechooser');
      await button(official, t('tables.importAct')).focus();
      await page.keyboard.press('Enter');
      await (await chooser).setFiles(returned);
      await expect(heading(official)).toHaveText(t('tables.title', { kind: 'actions' }));
      await expect(button(official, t('tables.importActions', { count: 2 }))).toBeEnabled();
      await expect(page.getByText(t('tables.recordWith', { note: '等待批复' }))).toBeVisible();
      await expect(page.getByText(t('tables.asks', { why: 'since' }))).toBeVisible();
      await expect(page.getByText(t('tables.recordsNotRead', { sheet: t('sheets.records') }))).toBeVisible();
      await expectAccessible(page, `a sheet that came back, ${language}`);

      await page.getByRole('checkbox', { name: t('tables.asks', { why: 'since' }) }).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Control+Enter');

      const said = page.getByText(t('tables.importedActions', { added: 0, changed: 2 }));
      await expect(said).toBeVisible();
      const stored = async () =>
        (await desk.call('action.list', undefined))
          .filter(({ id }) => ids.includes(id))
          .map(({ status, progress, dueOn }) => [status, progress, dueOn]);
      expect(await stored()).toEqual([
        ['blocked', 40, '2027-09-30'],
        ['open', 80, '2027-12-31'],
        ['open', 40, '2027-09-30'],
      ]);
      await page.keyboard.press('Control+z');
      await expect.poll(stored).toEqual([
        ['open', 40, '2027-09-30'],
        ['open', 40, '2027-10-31'],
        ['open', 40, '2027-09-30'],
      ]);
    });
  });
}
