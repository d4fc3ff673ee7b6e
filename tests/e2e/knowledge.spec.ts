import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { tabTo } from '../support/keyboard.ts';
import { button, heading, saveState } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { shippedKnowledgeBase } from '../support/shippedKnowledgeBase.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const words = wordsOf('en');
const { t } = words;
const title = 'Open a shared testing laboratory';
const own = 'Heilongjiang 2027';

const field = ({ page }: Pick<Desk, 'page'>, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true });

/** A complete measure, entered by hand in both languages. */
async function enterMeasure(desk: Desk): Promise<void> {
  const { page } = desk;
  const inBoth = async (name: string, zh: string, en: string) => {
    await field(desk, t('knowledge.inChinese', { field: name })).fill(zh);
    await field(desk, t('knowledge.inEnglish', { field: name })).fill(en);
  };
  await inBoth(t('knowledge.field-title'), '建设共享检测实验室', title);
  await inBoth(t('knowledge.field-description'), '面向全部企业开放预约。', 'All firms can book it.');
  const types = page.getByRole('group', { name: t('knowledge.field-types') });
  await types.getByRole('checkbox').first().check();
  await button(desk, t('knowledge.addRow', { field: t('knowledge.field-addresses') })).click();
  const addresses = page.getByRole('group', { name: t('knowledge.field-addresses') });
  await addresses.getByRole('combobox').first().selectOption('cause-enclave-behaviour');
  await addresses.getByRole('combobox').nth(1).selectOption('strong');
  const stages = page.getByRole('group', { name: t('knowledge.field-recommendedStages') });
  for (const stage of await stages.getByRole('checkbox').all()) {
    await stage.check();
  }
}

async function saveVersion(desk: Desk): Promise<void> {
  await goTo(desk.page, 'knowledge/changes', words);
  await button(desk, t('knowledge.saveVersion')).click();
  const dialog = desk.page.getByRole('dialog', { name: t('knowledge.saveTitle') });
  await dialog.getByRole('textbox', { name: t('knowledge.label') }).fill(own);
  await dialog.getByRole('button', { name: t('knowledge.saveVersion') }).click();
  await expect(dialog).toBeHidden();
}

test('a measure of the bureau goes into new assessments and leaves old ones as they are', async ({
  desk,
}) => {
  const { page } = desk;
  const sample = await sampleAssessment(page);
  const before = await desk.call('assessment.evaluate', { id: sample });
  await goTo(page, 'knowledge', words);

  await button(desk, t('knowledge.newVersion')).click();
  await button(desk, t('knowledge.addMeasure')).click();
  await expect(heading(desk)).toHaveText(t('knowledge.unnamed'));
  await enterMeasure(desk);
  await expect(heading(desk)).toHaveText(title);
  await expect(page.getByText(t('knowledge.problemsNone'))).toBeVisible();
  await saveVersion(desk);

  const row = page.getByRole('row').filter({ hasText: own });
  await row.getByRole('button', { name: t('knowledge.useOf', { label: own }) }).click();
  await expect(row).toContainText(t('knowledge.inUse'));
  await expect(heading(desk)).toContainText(own);

  const text = JSON.stringify({
    ...JSON.parse(readFileSync((await desk.call('assessment.export', { id: sample })).path ?? '', 'utf8')),
    knowledgeBase: own,
  });
  const { id } = await desk.call('assessment.import', { text });
  await goTo(page, `assessments/${id}/plan`, words);
  await page.getByRole('button', { name: 'Show the other' }).click();
  await expect(page.getByRole('rowheader', { name: title })).toBeVisible();
  expect(await desk.call('assessment.evaluate', { id: sample })).toEqual(before);
  await goTo(page, `assessments/${sample}/plan`, words);
  await page.getByRole('button', { name: 'Show the other' }).click();
  await expect(page.getByRole('rowheader', { name: title })).toBeHidden();

  await goTo(page, `assessments/${sample}/tasks`, words);
  await button(desk, t('knowledge.move')).click();
  const dialog = page.getByRole('dialog', { name: t('knowledge.moveTitle', { label: own }) });
  await expect(dialog.getByRole('rowheader', { name: t('knowledge.resultPlan') })).toBeVisible();
  await expectAccessible(page, 'moving to another version');
  await dialog.getByRole('button', { name: t('knowledge.moveConfirm', { label: own }) }).click();
  await expect(page.getByText(t('knowledge.madeWith', { label: own }))).toBeVisible();
  await button(desk, t('common.undo')).click();
  await expect(button(desk, t('knowledge.move'))).toBeVisible();
  await expect.poll(() => desk.call('assessment.evaluate', { id: sample })).toEqual(before);
});

test('what is entered outlives a crash; problems lead to their fields; removing can be undone', async ({
  desk,
}) => {
  await goTo(desk.page, 'knowledge', words);
  await button(desk, t('knowledge.newVersion')).click();
  await button(desk, t('knowledge.addMeasure')).click();
  await field(desk, t('knowledge.inEnglish', { field: t('knowledge.field-title') })).fill(title);
  await field(desk, t('knowledge.inEnglish', { field: t('knowledge.field-title') })).blur();
  await expect(heading(desk)).toHaveText(title);
  await expect(saveState(desk)).toContainText(t('frame.saved', { time: '' }).trim());

  await desk.restart();
  const { page } = desk;
  await goTo(page, 'knowledge', words);
  await expect(page.getByText(t('knowledge.draftOf', { label: shippedKnowledgeBase.version }))).toBeVisible();
  await page.getByRole('link', { name: t('knowledge.draftContinue') }).click();
  await expect(button(desk, t('knowledge.saveVersion'))).toBeDisabled();

  const place = t('knowledge.inField', {
    name: title,
    field: t('knowledge.inChinese', { field: t('knowledge.field-title') }),
  });
  await page.getByRole('link', { name: place }).click();
  await expect(field(desk, t('knowledge.inChinese', { field: t('knowledge.field-title') }))).toBeFocused();

  await button(desk, t('knowledge.removeEntry')).click();
  await expect(page.getByRole('link', { name: title, exact: true })).toBeHidden();
  await button(desk, t('common.undo')).click();
  await expect(heading(desk)).toHaveText(title);
});

test('a draft can be written with the keyboard alone', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, 'knowledge', words);

  await tabTo(page, button(desk, t('knowledge.newVersion')));
  await page.keyboard.press('Enter');
  await expect(button(desk, t('knowledge.addMeasure'))).toBeVisible();
  await tabTo(page, button(desk, t('knowledge.addMeasure')));
  await page.keyboard.press('Enter');
  await expect(heading(desk)).toHaveText(t('knowledge.unnamed'));
  await tabTo(page, field(desk, t('knowledge.inChinese', { field: t('knowledge.field-title') })));
  await page.keyboard.type('共享实验室');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Shared laboratory');
  await page.keyboard.press('Tab');

  await expect(heading(desk)).toHaveText('Shared laboratory');
});

test('a file with mistakes names them all and stores nothing; a sound one is previewed and stored', async ({
  desk,
}) => {
  const { page } = desk;
  const { inUse, versions } = await desk.call('knowledge.list', undefined);
  const { path } = await desk.call('knowledge.export', { hash: inUse });
  const file = JSON.parse(readFileSync(path ?? '', 'utf8'));
  const write = (name: string, content: unknown): string => {
    const target = join(desk.exportsFolder, name);
    writeFileSync(target, JSON.stringify(content));
    return target;
  };
  file.version = 'Harbin 1';
  file.content.instrument.version = 'Harbin 1';
  const sound = write('sound.json', file);
  file.content.countermeasures.countermeasures[0].title.zh = '';
  file.content.causes.causes[0].evidence = [];
  const broken = write('broken.json', file);
  await goTo(page, 'knowledge', words);
  const choose = page.getByLabel(t('knowledge.import')).first();
  const dialog = page.getByRole('dialog', { name: t('knowledge.importTitle') });

  await choose.setInputFiles(broken);
  await expect(dialog.getByRole('alert')).toHaveText(t('knowledge.importBroken', { count: 3 }));
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page, 'a broken knowledge file');
  await page.keyboard.press('Escape');
  expect((await desk.call('knowledge.list', undefined)).versions).toHaveLength(versions.length);

  await choose.setInputFiles(sound);
  await dialog.getByRole('button', { name: t('knowledge.importStore', { label: 'Harbin 1' }) }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Harbin 1' })).toBeVisible();
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language, theme: language === 'zh' ? 'dark' : 'light' });

    test('the pages of a draft break no rule of accessibility', async ({ desk }) => {
      const { page } = desk;
      const { inUse } = await desk.call('knowledge.list', undefined);
      const { content } = await desk.call('knowledge.startDraft', { basedOn: inUse });
      const [first] = content.countermeasures.countermeasures;
      if (first !== undefined) {
        first.title.zh = '';
      }
      await desk.call('knowledge.saveDraft', { basedOn: inUse, content });
      for (const place of [
        'knowledge',
        'knowledge/measures',
        'knowledge/measures/improve-business-environment',
        'knowledge/indicators/location-quotient',
        'knowledge/indicators/regional-brand',
        'knowledge/causes/cause-trust-deficit',
        'knowledge/problems/prob-poor-local-fit',
        'knowledge/changes',
        `knowledge/version/${inUse}`,
      ]) {
        await goTo(page, place, wordsOf(language));
        await expectAccessible(page, place);
      }
    });
  });
}
