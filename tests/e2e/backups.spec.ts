import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../db/store.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { button, heading, type Official } from '../support/official.ts';
import { openOptions } from '../support/openOptions.ts';
import { goTo } from '../support/screens.ts';
import { someTime } from '../support/storeRows.ts';
import { wordsOf } from '../support/words.ts';
import { type Desk, expect, readOnlyTest, test } from './fixtures.ts';

async function open(desk: Desk, language: 'en' | 'zh' = 'en') {
  const official: Official = { page: desk.page, words: wordsOf(language) };
  await goTo(desk.page, 'backups', official.words);
  const { t } = official.words;
  const table = desk.page.getByRole('table', { name: t('backups.caption') });
  return { official, t, table, rows: table.getByRole('row') };
}

const fieldsOf = (en: string) => ({
  name: { en, zh: '' },
  province: { en: '', zh: '' },
  city: { en: '', zh: '' },
  county: { en: '', zh: '' },
  divisionCode: '',
  industry: '',
  foundedYear: null,
  industryCode: '',
});

test('a backup made by hand is listed with what it holds, and stands in the strip', async ({ desk }) => {
  const { official, t, rows } = await open(desk);
  const { page } = desk;
  await expect(page.getByText(t('backups.empty'))).toBeVisible();

  await button(official, t('backups.make')).click();

  await expect(page.getByText(t('backups.made'))).toBeVisible();
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText(t('backups.reason', { reason: 'by-hand' }));
  await expect(rows.nth(1)).toContainText('40 clusters, 1 assessment, 7 actions');
  await expect(
    page.getByRole('banner').getByRole('link', { name: /^Last backup \d\d:\d\d, checked$/ }),
  ).toBeVisible();
  // The strip says it on every page: this one does not say it again.
  await expect(page.getByText(/Last backup/)).toHaveCount(1);
  await expectAccessible(page, 'backups');

  await desk.call('cluster.create', { assessmentId: 'one', fields: fieldsOf('Ceramics') });
  await goTo(page, 'clusters', official.words);
  await page.getByRole('link', { name: /^Last backup/ }).click();
  await expect(heading(official)).toHaveText(t('backups.title'));
  await expect(rows.nth(1).getByRole('cell', { name: '2', exact: true })).toBeVisible();
});

test('a damaged backup is named once all are checked', async ({ desk }) => {
  const { official, t, rows } = await open(desk);
  const make = button(official, t('backups.make'));
  await make.click();
  await expect(rows).toHaveCount(2);
  await make.click();
  await expect(rows).toHaveCount(3);
  const folder = join(desk.dataFolder, 'backups');
  const [oldest = ''] = readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .sort();
  const bytes = readFileSync(join(folder, oldest));
  writeFileSync(join(folder, oldest), bytes.fill(7, 8192, 8300));

  await button(official, t('backups.checkAll')).click();

  await expect(
    desk.page.getByText(t('backups.checkedAll', { whole: 1, damaged: 1, lacking: 0 })),
  ).toBeVisible();
  await expect(rows.nth(1)).toContainText(t('backups.checked'));
  await expect(rows.nth(2)).toContainText(t('backups.damaged'));
});

test('a backup that fails is said with its reason, and that what was entered is saved', async ({ desk }) => {
  const { official, t } = await open(desk);
  const folder = join(desk.dataFolder, 'backups');
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, '');

  await button(official, t('backups.make')).click();

  const alert = desk.page.getByRole('alert');
  await expect(alert).toContainText(t('backups.failedNext'));
  await expect(alert).toContainText(folder);
  await expect(desk.page.getByRole('link', { name: t('backups.stripFailed') })).toBeVisible();
  await expectAccessible(desk.page, 'backups');

  rmSync(folder);
  await button(official, t('backups.make')).click();
  await expect(alert).toBeHidden();
});

test('a second folder is typed, gets the backup, and is said where it is gone', async ({ desk }) => {
  const { official, t, rows } = await open(desk);
  const { page } = desk;
  const field = page.getByRole('textbox', { name: t('backups.secondField') });
  const stick = join(desk.exportsFolder, 'stick');
  await field.fill(desk.dataFolder);
  await button(official, t('backups.use')).click();
  await expect(field).toHaveAccessibleDescription(/lies with the data itself/);
  await expect(field).toBeFocused();

  mkdirSync(stick, { recursive: true });
  await field.fill(stick);
  await page.keyboard.press('Enter');

  await expect(page.getByText(t('backups.secondIs', { folder: stick }))).toBeVisible();
  await expect(page.getByText(t('backups.secondCurrent'))).toBeVisible();
  await expect(rows.nth(1)).toContainText(t('backups.alsoSecond'));
  rmSync(stick, { recursive: true });
  await button(official, t('backups.make')).click();
  await expect(page.getByText(t('backups.made'))).toBeVisible();
  await expect(page.getByRole('link', { name: t('backups.stripSecondMissing') })).toBeVisible();
  expect(existsSync(stick)).toBe(false);
  await expectAccessible(page, 'backups');

  await button(official, t('backups.giveUp')).click();
  await expect(page.getByText(t('backups.secondNone'))).toBeVisible();
});

test('a copy is saved and can be shown in its folder', async ({ desk }) => {
  const { official, t } = await open(desk);

  await button(official, t('backups.saveCopy')).click();

  const said = desk.page.getByText(/^The copy was saved and checked: /);
  await expect(said).toBeVisible();
  await expect(button(official, t('exports.showFile'))).toBeVisible();
  expect(readdirSync(desk.exportsFolder).filter((name) => name.endsWith('.db'))).toHaveLength(1);
});

test.describe('in Chinese', () => {
  readOnlyTest.use({ language: 'zh' });

  readOnlyTest('the page stands below the method', async ({ desk }) => {
    const { official, t } = await open(desk, 'zh');

    await expect(heading(official)).toHaveText(t('backups.title'));
    await expect(
      desk.page.getByRole('navigation').getByRole('link', { name: t('frame.backups') }),
    ).toHaveAttribute('aria-current', 'page');
  });
});

test('a backup is opened after its dialog has said what is newer, and the state of before is kept', async ({
  desk,
}) => {
  const { official, t, rows } = await open(desk);
  const { page } = desk;
  await button(official, t('backups.make')).click();
  await expect(rows).toHaveCount(2);
  await desk.call('cluster.create', { assessmentId: 'one', fields: fieldsOf('Ceramics') });
  await goTo(page, 'clusters', official.words);
  await goTo(page, 'backups', official.words);

  await rows.nth(1).getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: t('backups.openTitle') });
  await expect(dialog).toContainText(t('backups.openNewer', { count: 2 }));
  await expectAccessible(page, 'the dialog of a restore');
  await dialog.getByRole('button', { name: /^Open the .+ backup$/ }).click();

  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(t('backups.reason', { reason: 'before-restore' }));
  expect(await desk.call('cluster.list', undefined)).toHaveLength(40);
});

test('a record that does not lead to a backup leads to Records, which says what to do', async ({ desk }) => {
  const { official, t } = await open(desk);
  await button(official, t('backups.make')).click();
  await expect(desk.page.getByText(t('backups.made'))).toBeVisible();
  const folder = join(desk.dataFolder, 'backups');
  const [manifest = ''] = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const text = readFileSync(join(folder, manifest), 'utf8');
  writeFileSync(
    join(folder, manifest),
    text.replace(/"hash": "[0-9a-f]{64}"/u, `"hash": "${'f'.repeat(64)}"`),
  );
  await desk.restart();
  const again: Official = { page: desk.page, words: official.words };
  const notice = desk.page.getByRole('region', { name: t('recovery.noticeTitle') });

  await notice.getByRole('link', { name: t('recovery.noticeRecords') }).click();

  await expect(heading(again)).toHaveText(t('trail.wholeStore'));
  await button(again, t('trail.verify')).click();
  await expect(desk.page.getByText(t('trail.faultNext'))).toBeVisible();
});

test('a data file on a removable drive leads to the copy that can be saved on this computer', async ({
  desk,
}) => {
  await desk.endProgram();
  const store = openStore(join(desk.dataFolder, 'cluster-desk.db'), openOptions);
  store.notices.add({ kind: 'removable', detail: '', noticedAt: someTime });
  store.close();
  const page = await desk.restart();
  const { t } = wordsOf('en');
  const notice = page.getByRole('region', { name: t('recovery.noticeTitle') });

  await notice.getByRole('link', { name: t('recovery.noticeBackups') }).click();

  await expect(page.getByRole('button', { name: t('backups.saveCopy') })).toBeVisible();
});
