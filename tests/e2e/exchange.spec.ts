import { rmSync, writeFileSync } from 'node:fs';
import type { Browser, Locator } from '@playwright/test';
import { languages, type Language } from '../../core/base/settings.ts';
import { omit } from '../../core/base/omit.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callInPage } from '../support/callInPage.ts';
import { tabTo } from '../support/keyboard.ts';
import { button, heading, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { startElectron } from './electronShell.ts';
import { expect, ready, readOnlyTest, test, type Desk } from './fixtures.ts';
import { startLoopback } from './loopbackShell.ts';
import { makeSurroundings } from './surroundings.ts';

const sample = 'sample-daqing-volvo-auto';
const volvo = 'daqing-volvo-auto';

/** The first office goes on: another profile of a cluster, another answer, and a cluster that only it has. */
async function goOn(desk: Desk): Promise<void> {
  const cluster = await desk.call('cluster.get', { id: volvo });
  const fields = omit(cluster, 'id', 'facts', 'recognition', 'paperType');
  await desk.call('cluster.saveFields', { id: volvo, fields: { ...fields, industry: 'C3670' } });
  await desk.call('assessment.saveRating', {
    id: sample,
    indicator: 'inter-firm-trust',
    rating: { level: 5, grade: 'A' },
  });
  const name = { en: 'Siping ceramics', zh: '四平陶瓷集群' };
  await desk.call('cluster.create', { assessmentId: 'siping', fields: { ...fields, name } });
}

/** Another office with a store of its own, which does its work and closes. */
async function inOtherOffice(
  { shell }: Desk,
  { browser, language }: { readonly browser: Browser; readonly language: Language },
  work: (official: Official) => Promise<void>,
): Promise<void> {
  const surroundings = makeSurroundings({ language, theme: 'light' });
  const other = await (shell === 'electron'
    ? startElectron(surroundings)
    : startLoopback(surroundings, browser));
  await ready(other.page);
  await work({ page: other.page, words: wordsOf(language) });
  await other.close();
  rmSync(surroundings.folder, { recursive: true, force: true });
}

async function openFile(official: Official, path: string): Promise<Locator> {
  const { page, words } = official;
  const chooser = page.waitForEvent('filechooser');
  await button(official, words.t('clusters.openFile')).click();
  await (await chooser).setFiles(path);
  const file = path.replace(/^.*[\\/]/u, '');
  return page.getByRole('dialog', { name: words.t('exchange.importTitle', { file }) });
}

/** Exports all clusters with the suggested words, by keyboard alone; gives the file and its passphrase. */
async function exportAll(official: Official): Promise<{ readonly path: string; readonly words: string }> {
  const { page, words } = official;
  const { t } = words;
  await tabTo(page, button(official, t('exchange.exportAct')));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('exchange.exportTitle') });
  await expect(dialog.getByText(/41/u).first()).toBeVisible();
  await expectAccessible(page, `the export of a bundle, ${words.language}`);
  const shown = dialog.getByRole('textbox', { name: t('exchange.wordsLabel') });
  const passphrase = await shown.inputValue();
  await tabTo(page, dialog.getByRole('button', { name: t('exchange.exportButton', { clusters: 41 }) }));
  await page.keyboard.press('Enter');
  const written = dialog.getByText(t('exchange.written', { path: '' }));
  await expect(written).toBeVisible();
  await expect(shown).toHaveValue(passphrase);
  await expectAccessible(page, `the bundle that was written, ${words.language}`);
  const path = ((await written.textContent()) ?? '').slice(t('exchange.written', { path: '' }).length);
  await dialog
    .getByRole('button', { name: t('common.close') })
    .last()
    .click();
  await expect(dialog).toBeHidden();
  return { path: path.trim(), words: passphrase };
}

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test('a bundle goes from one office to another, where what differs is decided', async ({
      desk,
      browser,
    }) => {
      const { t } = wordsOf(language);
      await goOn(desk);
      await desk.page.reload();
      await ready(desk.page);
      const bundle = await exportAll({ page: desk.page, words: wordsOf(language) });

      await inOtherOffice(desk, { browser, language }, async (official) => {
        const { page } = official;
        const dialog = await openFile(official, bundle.path);
        const passphrase = dialog.getByRole('textbox', { name: t('exchange.passphrase') });
        await passphrase.fill('not the right one');
        await passphrase.press('Enter');
        await expect(dialog.getByRole('alert')).toBeVisible();
        await expectAccessible(page, `a wrong passphrase, ${language}`);
        await passphrase.fill(bundle.words);
        await passphrase.press('Enter');

        const row = (name: string) =>
          dialog.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
        await expect(row(t('exchange.clusterRows')).getByRole('cell')).toHaveText(['1', '39', '1', '0', '0']);
        await expect(row(t('exchange.assessmentRows')).getByRole('cell')).toHaveText([
          '1',
          '0',
          '1',
          '0',
          '0',
        ]);
        const values = dialog.getByRole('table', {
          name: new RegExp(t('exchange.differencesOf', { what: '' })),
        });
        await expect(values.first().getByRole('cell')).toHaveText(['C3611', 'C3670']);
        await expectAccessible(page, `what a bundle holds, ${language}`);
        const go = (clusters: number, assessments: number) =>
          dialog.getByRole('button', { name: t('exchange.importButton', { clusters, assessments }) });
        await expect(go(1, 1)).toBeVisible();
        const profile = dialog.getByRole('group', { name: new RegExp(t('exchange.decision')) }).first();
        await profile.getByRole('radio', { name: t('exchange.choice', { choice: 'both' }) }).press('Space');
        await expect(go(2, 2)).toBeVisible();
        await tabTo(page, go(2, 2));
        await page.keyboard.press('Enter');

        const report = page.getByRole('region', { name: t('exchange.report') });
        await expect(report.getByText(t('exchange.imported'))).toBeVisible();
        await expect(heading(official)).toHaveText(t('clusters.title', { count: 1 }));
        await expectAccessible(page, `what an import has changed, ${language}`);
        const clusters = await callInPage(page, 'cluster.list', undefined);
        expect(clusters.filter(({ latest }) => latest?.illustrative)).toHaveLength(2);
        const mine = await callInPage(page, 'cluster.get', { id: volvo });
        expect(mine.industry).not.toBe('C3670');
      });
    });

    readOnlyTest('a file that is no bundle is refused with the reason', async ({ desk }, info) => {
      const official: Official = { page: desk.page, words: wordsOf(language) };
      const path = info.outputPath('broken.clusterdesk');
      writeFileSync(path, 'nothing');

      const dialog = await openFile(official, path);

      await expect(dialog.getByRole('alert')).toContainText(
        language === 'zh' ? '数据未作改动' : 'Nothing was changed',
      );
    });
  });
}

test('a bundle without a passphrase says what that means, and one cluster is not asked about', async ({
  desk,
}) => {
  const official: Official = { page: desk.page, words: wordsOf('en') };
  const { page, words } = official;
  const { t } = words;
  await goTo(page, `assessments/${sample}/tasks`, words);

  await button(official, t('exchange.exportAct')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: t('exchange.ownPassphrase') }).check();
  const go = dialog.getByRole('button', { name: t('exchange.exportButton', { clusters: 1 }) });
  await expect(go).toBeDisabled();
  await dialog.getByRole('textbox', { name: t('exchange.passphrase'), exact: true }).fill('too short');
  await expect(dialog.getByText(t('exchange.strength', { level: 'too-short' }))).toBeVisible();
  await dialog.getByRole('radio', { name: t('exchange.noPassphrase') }).check();
  await expect(dialog.getByText(t('exchange.openNote'))).toBeVisible();
  await go.click();

  await expect(dialog.getByText(t('exchange.written', { path: '' }))).toBeVisible();
});

for (const language of languages) {
  test.describe(`taken back, ${language}`, () => {
    test.use({ language });

    test('an import is undone as a whole, and the list is as it was before', async ({ desk, browser }) => {
      const { t } = wordsOf(language);
      await goOn(desk);
      const { path } = await desk.call('bundle.export', { clusters: null });

      await inOtherOffice(desk, { browser, language }, async (official) => {
        const { page } = official;
        const stored = () =>
          Promise.all([
            callInPage(page, 'cluster.list', undefined),
            callInPage(page, 'cluster.get', { id: volvo }),
            callInPage(page, 'assessment.open', { id: sample }),
          ]);
        const before = await stored();
        const newName = language === 'zh' ? '四平陶瓷集群' : 'Siping ceramics';
        const newcomer = page.getByRole('row').filter({ hasText: newName });
        await expect(newcomer).toHaveCount(0);

        const dialog = await openFile(official, path ?? '');
        await dialog
          .getByRole('group', { name: t('exchange.forAll') })
          .getByRole('radio', { name: t('exchange.choice', { choice: 'theirs' }) })
          .press('Space');
        await dialog
          .getByRole('button', { name: t('exchange.importButton', { clusters: 2, assessments: 2 }) })
          .click();
        const report = page.getByRole('region', { name: t('exchange.report') });
        await expect(report.getByRole('status')).toHaveText(t('exchange.imported'));
        await expect(newcomer).toHaveCount(1);
        await expect(heading(official)).toHaveText(t('clusters.title', { count: 1 }));
        expect(await callInPage(page, 'cluster.get', { id: volvo })).toMatchObject({ industry: 'C3670' });

        await report.getByRole('button', { name: t('exchange.undo') }).click();
        await expect(report.getByRole('status')).toHaveText(t('exchange.undone'));
        await expect(report.getByRole('button', { name: t('exchange.undo') })).toHaveCount(0);
        await expect(newcomer).toHaveCount(0);
        await expect(heading(official)).toHaveText(t('clusters.noneOwn'));
        await expectAccessible(page, `an import that was taken back, ${language}`);
        expect(await stored()).toEqual(before);

        // The store that came back takes new work.
        await callInPage(page, 'settings.save', { marking: '内部' });
      });
    });
  });
}

test('what was deleted here stays deleted, unless it is brought in', async ({ desk }) => {
  const official = { page: desk.page, words: wordsOf('en') };
  const { t } = official.words;
  const { path } = await desk.call('bundle.export', { clusters: [volvo] });
  await desk.call('cluster.remove', { id: volvo });
  await desk.page.reload();
  await ready(desk.page);

  const dialog = await openFile(official, path ?? '');

  await expect(dialog.getByText(t('exchange.willNothing'))).toBeVisible();
  const decisions = dialog.getByRole('table', {
    name: t('exchange.conflicts', { clusters: 1, assessments: 0 }),
  });
  await expect(decisions.getByText(t('exchange.wasDeleted'))).toBeVisible();
  await expectAccessible(desk.page, 'a bundle with a cluster that was deleted here');
  await decisions
    .getByRole('radio', { name: t('exchange.choiceDeleted', { choice: 'theirs' }) })
    .press('Space');
  await dialog
    .getByRole('button', { name: t('exchange.importButton', { clusters: 1, assessments: 1 }) })
    .click();
  const report = desk.page.getByRole('region', { name: t('exchange.report') });
  await expect(report.getByRole('status')).toHaveText(t('exchange.imported'));
  expect(await desk.call('cluster.list', undefined)).toHaveLength(40);
});
