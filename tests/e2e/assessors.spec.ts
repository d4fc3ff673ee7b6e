import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssessmentFile } from '../../core/model/assessment.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { isNoText, textsOf, wordsOutsideBrackets } from '../support/foreignWords.ts';
import { holdUndo, tabTo } from '../support/keyboard.ts';
import { button, heading, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { shippedKnowledgeBase } from '../support/shippedKnowledgeBase.ts';
import { projectRoot } from '../support/testBrowser.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const sample: AssessmentFile = JSON.parse(
  readFileSync(join(projectRoot, 'assets', 'knowledge', 'sample-assessment.json'), 'utf8'),
);
const official = (desk: Desk): Official => ({ page: desk.page, words: wordsOf('en') });

/** The sample as somebody else answered it. */
function fileOf(name: string, change: Partial<AssessmentFile> = {}) {
  const file = { ...sample, assessor: { name, unit: 'Bureau' }, ...change };
  return { name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) };
}

const li = fileOf('Li', {
  ratings: { ...sample.ratings, 'inter-firm-trust': { level: 1, grade: 'B' } },
  priorities: { method: 'direct', points: { relief: 60, speed: 40 } },
});
const wang = fileOf('Wang', {
  ratings: { ...sample.ratings, 'inter-firm-trust': { level: 5, grade: 'C' } },
  priorities: { method: 'direct', points: { relief: 20, acceptance: 80 } },
});
const foreign = fileOf('Zhao', { cluster: { name: { en: 'Siping ceramics' } } });
const damaged = { name: 'damaged.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') };

type Chosen = ReturnType<typeof fileOf>;

/** Reaches the button with the keyboard and answers the dialog of the system. */
async function choose({ page }: Official, name: string, files: readonly Chosen[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, button({ page }, name));
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([...files]);
}

async function openWith(desk: Desk, files: readonly Chosen[]): Promise<{ reader: Official; id: string }> {
  const reader = official(desk);
  const id = await sampleAssessment(desk.page);
  await goTo(desk.page, `assessments/${id}/assessors`, reader.words);
  await choose(reader, reader.words.t('assessors.add'), files);
  // The dialog is answered long before the files are read and the assessors stored.
  await expect(desk.page.getByRole('row', { name: /^Li Bureau/u })).toBeVisible();
  return { reader, id };
}

const stored = async (desk: Desk, id: string) => (await desk.call('assessment.open', { id })).assessment;

test('two files join, differ, agree in figures, and give way to the group with Undo, by keyboard', async ({
  desk,
}) => {
  const { reader, id } = await openWith(desk, [li, wang]);
  const { page, words } = reader;
  const { t } = words;
  const before = await stored(desk, id);
  const press = async (name: string) => {
    await tabTo(page, button(reader, name));
    await page.keyboard.press('Enter');
  };

  await test.step('each one stands in the list, and the answers far apart come first', async () => {
    await expect(heading(reader)).toHaveText(t('assessors.title', { members: 2, disputed: 1 }));
    await expect(page.getByRole('row', { name: /^Li Bureau/u })).toBeVisible();
    const row = page
      .getByRole('row')
      .filter({ hasText: t('assessors.gave', { answer: 'Level 1', names: 'Li' }) });
    await expect(row).toContainText(t('assessors.gave', { answer: 'Level 5', names: 'Wang' }));
    await expect(row).toContainText('4 levels');
  });

  await test.step('weights and measures of each stand side by side, with the agreement', async () => {
    const weights = page.getByRole('table', { name: t('assessors.eachTitle') });
    await expect(weights.getByRole('row', { name: words.criterion('relief') })).toContainText('60.0');
    await expect(page.getByRole('table', { name: t('assessors.measuresTitle') })).toBeVisible();
    await expect(page.getByRole('row', { name: t('assessors.alpha') })).toContainText('Krippendorff 2004');
  });

  await test.step('the level agreed on is taken with the others', async () => {
    const indicator = words.index.indicators.get('inter-firm-trust');
    const name = indicator ? words.say(indicator.name) : '';
    const level = page.getByRole('combobox', { name: t('assessors.levelOf', { name }) });
    await tabTo(page, level);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(level).toHaveValue('3');
    await tabTo(page, button(reader, t('assessors.useRatings')), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('assessors.ratingsUsed'))).toBeVisible();
    await expect
      .poll(async () => (await stored(desk, id)).ratings['inter-firm-trust'])
      .toMatchObject({ level: 3, grade: 'C' });
  });

  await test.step('Undo puts the own answers back', async () => {
    await holdUndo(page, words);
    await press(t('common.undo'));
    await expect(page.getByText(t('assessors.ratingsUsed'))).toBeHidden();
    await expect.poll(async () => (await stored(desk, id)).ratings).toEqual(before.ratings);
  });

  await test.step("the group's weights become points, and Undo puts the own back", async () => {
    await press(t('assessors.useWeights'));
    await expect(page.getByText(t('assessors.weightsUsed'))).toBeVisible();
    await expect
      .poll(async () => (await stored(desk, id)).priorities)
      .toMatchObject({ method: 'direct', points: { relief: 40 } });
    await holdUndo(page, words);
    await press(t('common.undo'));
    await expect(page.getByText(t('assessors.weightsUsed'))).toBeHidden();
    await expect.poll(async () => (await stored(desk, id)).priorities).toEqual(before.priorities);
  });

  await test.step('a removed assessor comes back', async () => {
    const remove = button(reader, t('assessors.removeOf', { name: 'Li' }));
    await tabTo(page, remove, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(remove).toBeHidden();
    await holdUndo(page, words);
    await press(t('common.undo'));
    await expect(remove).toBeVisible();
    await expect.poll(async () => (await stored(desk, id)).members).toEqual(before.members);
  });
});

test('a file that does not fit is named with the reason; another cluster joins on request', async ({
  desk,
}) => {
  const { reader, id } = await openWith(desk, [damaged, foreign, li]);
  const { page, words } = reader;

  const said = page.getByRole('alert');
  await expect(said).toContainText(words.t('assessors.refusedTitle', { count: 2 }));
  await expect(said).toContainText('damaged.json');
  await expect(said).toContainText('Siping ceramics');
  await expect
    .poll(async () => (await stored(desk, id)).members.map(({ assessor }) => assessor.name))
    .toEqual(['Li']);

  await tabTo(page, button(reader, words.t('assessors.addOthers')));
  await page.keyboard.press('Enter');

  await expect(said).toBeHidden();
  await expect
    .poll(async () => (await stored(desk, id)).members.map(({ assessor }) => assessor.name))
    .toEqual(['Li', 'Zhao']);
});

test('files of several assessors become a group assessment from the list of clusters', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;

  await choose(reader, words.t('assessors.combineFiles'), [li, wang]);

  await expect(heading(reader)).toHaveText(words.t('assessors.title', { members: 2, disputed: 1 }));
  const id = /assessments\/([^/]+)/u.exec(page.url())?.[1] ?? '';
  await expect.poll(async () => (await stored(desk, id)).members).toHaveLength(2);
});

/** Each language and theme once: names and colours do not depend on one another. */
for (const { language, theme } of [
  { language: 'zh', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ language, theme });

    test('the page of a group breaks no rule of accessibility', async ({ desk }) => {
      const words = wordsOf(language);
      const id = await sampleAssessment(desk.page);
      await goTo(desk.page, `assessments/${id}/assessors`, words);
      await choose({ page: desk.page, words }, words.t('assessors.add'), [li, wang, damaged]);
      await expect(desk.page.getByRole('table', { name: words.t('assessors.measuresTitle') })).toBeVisible();

      await expectAccessible(desk.page, 'assessors');
    });
  });
}

test('the page of a group has no words outside the dictionary', async ({ desk }) => {
  const { page } = desk;
  const words = wordsOf('test');
  const id = await sampleAssessment(page);
  const files = [li, wang].map(({ name, buffer }) => ({ name, text: buffer.toString('utf8') }));
  await desk.call('assessment.addMembers', { id, files, otherClusters: false });
  const written = new Set(textsOf([shippedKnowledgeBase, await desk.call('assessment.open', { id })]));
  await page.goto(`${desk.origin}/?language=test#/assessments/${id}/assessors`);
  await expect(page.getByRole('table', { name: words.t('assessors.measuresTitle') })).toBeVisible();

  const foreignWords = (await wordsOutsideBrackets(page)).filter((text) => !isNoText(text, written));
  expect(foreignWords).toEqual([]);
});
