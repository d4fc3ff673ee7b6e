import type { Page } from '@playwright/test';
import { sampleAssessment } from '../support/callInPage.ts';
import { chaptersIn, glossaryTerms } from '../support/guide.ts';
import { button, heading } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test } from './fixtures.ts';

const chapters = { en: chaptersIn('en'), zh: chaptersIn('zh') };
const titleOf = (language: 'en' | 'zh', id: string) =>
  chapters[language].find((chapter) => chapter.id === id)?.title ?? '';

/** Pages of several kinds, with the chapter that speaks about each. */
const pages = (assessment: string) =>
  [
    ['clusters', 'clusters'],
    ['follow-up', 'follow-up'],
    ['backups', 'backups'],
    ['about', 'about'],
    [`assessments/${assessment}/profile`, 'profile'],
    [`assessments/${assessment}/indicators/trust-order`, 'ratings'],
    [`assessments/${assessment}/indicators/trust-order?check=1`, 'check-answers'],
    [`assessments/${assessment}/diagnosis`, 'diagnosis'],
    [`assessments/${assessment}/brief`, 'brief'],
  ] as const;

const hash = (page: Page) => page.evaluate(() => location.hash);

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    readOnlyTest.use({ language });
    const words = wordsOf(language);
    const { t } = words;

    readOnlyTest(`F1 opens the chapter of the page, ${language}`, async ({ desk }) => {
      const { page } = desk;
      for (const [place, chapter] of pages(await sampleAssessment(page))) {
        await goTo(page, place, words);
        await page.keyboard.press('F1');
        await expect(heading(desk), place).toHaveText(titleOf(language, chapter));
        await expect(heading(desk), place).toBeFocused();
      }
    });

    readOnlyTest(`pictures are shown, ${language}`, async ({ desk }) => {
      const { page } = desk;
      await goTo(page, 'help/plan', words);
      const picture = page.locator('main img');
      await expect(picture).toHaveCount(1);
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
        .toBeGreaterThan(400);
    });

    readOnlyTest(`the search finds chapters, questions and terms, ${language}`, async ({ desk }) => {
      const { page } = desk;
      await goTo(page, 'help', words);
      const field = page.getByRole('combobox', { name: t('help.search') });
      const query = { en: 'passphrase is lost', zh: '口令丢失' }[language];
      await field.fill(query);
      await expect(page.getByRole('option').first()).toContainText(query.slice(-4));
      await field.press('Enter');
      await expect(heading(desk)).toHaveText(titleOf(language, 'exchange'));
      await expect(page.getByRole('heading', { level: 3 }).first()).toBeFocused();

      const term = glossaryTerms.find(({ id }) => id === 'location-quotient')?.term[language] ?? '';
      await field.fill(term);
      await page
        .getByRole('option', { name: t('help.glossary') })
        .first()
        .click();
      await expect(heading(desk)).toHaveText(t('help.glossary'));
      await expect(page.getByRole('term').filter({ hasText: term }).first()).toBeInViewport();
    });
  });
}

const words = wordsOf('en');
const { t } = words;

test('the way back leads to the same field, at the same height, with what was typed', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, `assessments/${await sampleAssessment(page)}/profile`, words);
  const field = page.getByRole('textbox', { name: t('profile.foundedYear') });
  await field.fill('long ago');
  const height = () => page.locator('.page').evaluate((work) => work.scrollTop);
  await field.evaluate((input) => input.scrollIntoView({ block: 'start' }));
  const before = await height();
  expect(before).toBeGreaterThan(0);

  await page.keyboard.press('F1');
  await expect(heading(desk)).toHaveText(titleOf('en', 'profile'));
  await page
    .getByRole('link', { name: titleOf('en', 'ratings'), exact: true })
    .first()
    .click();
  await expect(heading(desk)).toHaveText(titleOf('en', 'ratings'));
  await page.getByRole('link', { name: t('help.backTo', { page: t('frame.profile') }) }).click();

  await expect(heading(desk)).toHaveText(t('frame.profile'));
  await expect(field).toHaveValue('long ago');
  await expect(field).toBeFocused();
  await expect.poll(height).toBe(before);
});

test('the Back of the browser leads there too, to the same question', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, `assessments/${await sampleAssessment(page)}/indicators/trust-order`, words);
  await button(desk, t('indicators.changeQuestion', { number: 14 }))
    .first()
    .click();
  const asked = await hash(page);
  await page.keyboard.press('F1');
  await expect(heading(desk)).toHaveText(titleOf('en', 'ratings'));

  await page.goBack();

  await expect.poll(() => hash(page)).toBe(asked);
  await expect(page.getByRole('group', { name: t('indicators.grade') })).toBeVisible();
});

test('over a dialog the chapter is a dialog, and what was typed stays', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, 'clusters', words);
  await button(desk, t('clusters.start')).first().click();
  const dialog = page.getByRole('dialog', { name: t('clusters.newTitle') });
  await dialog.getByRole('radio', { name: t('clusters.another') }).check();
  await dialog.getByRole('textbox', { name: t('clusters.nameEn') }).fill('Ceramics');

  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: titleOf('en', 'clusters') })).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(page.getByRole('dialog', { name: titleOf('en', 'clusters') })).toBeHidden();
  await expect(dialog.getByRole('textbox', { name: t('clusters.nameEn') })).toHaveValue('Ceramics');
});

readOnlyTest(
  'the guide follows the language, and leads to the screens of the open assessment',
  async ({ desk }) => {
    const { page } = desk;
    await goTo(page, `assessments/${await sampleAssessment(page)}/diagnosis`, words);
    await page.getByRole('button', { name: `${t('help.open')} F1` }).click();
    await expect(heading(desk)).toHaveText(titleOf('en', 'diagnosis'));

    await page
      .getByRole('main')
      .getByRole('link', { name: t('frame.diagnosis'), exact: true })
      .first()
      .click();

    await expect(page.locator('main')).toContainText(t('diagnosis.causes'));
  },
);

readOnlyTest('the keys stand on a page, and their list opens from there', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, 'help/keys', words);
  await expect(page.getByRole('row').filter({ hasText: t('keys.guide') })).toContainText('F1');
  await button(desk, t('help.keysOpen')).click();
  await expect(page.getByRole('dialog', { name: t('keys.title') })).toBeVisible();
});

test('the page about the program is copied, and saved for a technician', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, 'about', words);
  await expect(page.getByText(t('about.sqlite'), { exact: true })).toBeVisible();
  await expect(page.getByText('svelte, ', { exact: false }).first()).toBeVisible();

  await page.evaluate(() => {
    // After the program has put its text there.
    addEventListener('copy', (event) =>
      Object.assign(globalThis, { copied: event.clipboardData?.getData('text/plain') }),
    );
  });
  await button(desk, t('about.copy')).click();
  await expect(page.getByText(t('about.copied'))).toBeVisible();
  const copied = await page.evaluate(() => String((globalThis as { copied?: string }).copied));
  expect(copied).toContain(`${t('about.version')}: 0.`);
  expect(copied).toContain(desk.dataFolder);

  await button(desk, t('about.report')).click();
  await expect(page.getByText(desk.exportsFolder)).toBeVisible();
  await button(desk, t('about.saveCopy')).click();
  await expect(page.getByText('.zip')).toBeVisible();
});
