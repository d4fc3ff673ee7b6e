import { readFileSync } from 'node:fs';
import type { FrameLocator } from '@playwright/test';
import { exportPdf, pdfText } from '../support/briefFile.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { button, type Official } from '../support/official.ts';
import { openPdf, squeezed } from '../support/openedPdf.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

test.use({ fonts: 'shipped' });

const own = 'Technology stays with the parent company.';

async function open(desk: Desk): Promise<{ official: Official; id: string; preview: FrameLocator }> {
  const official: Official = { page: desk.page, words: wordsOf('en') };
  const id = await sampleAssessment(desk.page);
  await goTo(desk.page, `assessments/${id}/brief`, official.words);
  const preview = desk.page
    .getByTitle(official.words.t('briefScreen.preview'), { exact: true })
    .contentFrame();
  return { official, id, preview };
}

test('a paragraph in own words is in the preview and in the PDF, and tells when figures change', async ({
  desk,
}) => {
  const { official, id, preview } = await open(desk);
  const { page, words } = official;
  const { t } = words;
  const judgement = preview.locator('#judgement');
  const computed = (await judgement.textContent()) ?? '';
  const field = page.getByRole('textbox', { name: t('briefScreen.ownText') });

  const offer = t('briefScreen.editOf', { name: t('briefScreen.judgementName') });
  // The document is shown a moment before its paragraphs answer.
  await preview.getByRole('button', { name: offer, exact: true }).waitFor({ state: 'attached' });
  await judgement.click();
  await field.fill(own);
  await expect(judgement).toHaveText(own);
  const text = pdfText(await exportPdf(official, desk.exportsFolder));
  expect(text ?? own.replaceAll(' ', '')).toContain(own.replaceAll(' ', ''));

  await desk.call('assessment.saveRating', { id, indicator: 'regional-brand', rating: { level: 5 } });
  await page.reload();
  await goTo(page, `assessments/${id}/brief`, words);
  await expect(judgement).toHaveText(own);
  await expect(page.getByText(t('briefScreen.changedCount', { n: 1 }))).toBeVisible();
  await expect(page.getByText(/^Maturity: \d+, now \d+$/u)).toBeVisible();
  await button(official, t('briefScreen.keepTextOf', { name: t('briefScreen.judgementName') })).click();
  await expect(page.getByText(t('briefScreen.changedTitle'))).toBeHidden();

  await button(official, t('briefScreen.editOwnOf', { name: t('briefScreen.judgementName') })).click();
  await button(official, t('briefScreen.goBack')).click();
  await expect(judgement).not.toHaveText(own);
  await expect(judgement).not.toHaveText(computed);
  await button(official, t('common.undo')).click();
  await expect(judgement).toHaveText(own);
});

test('what is left out closes up the numbers, and is remembered', async ({ desk }) => {
  const { official, id, preview } = await open(desk);
  const { page, words } = official;
  const { t } = words;
  const headings = preview.getByRole('heading', { level: 2 });
  await expect(headings.filter({ hasText: /^5/u })).toHaveCount(1);
  const sixth = (await headings.filter({ hasText: /^6/u }).textContent()) ?? '';

  await page.getByRole('checkbox', { name: t('briefScreen.sectionNames', { id: 'options' }) }).uncheck();
  await page.getByRole('checkbox', { name: t('briefScreen.annexNames', { id: 'plan' }) }).uncheck();

  await expect(headings.filter({ hasText: /^6/u })).toHaveCount(0);
  await expect(headings.filter({ hasText: /^5/u })).toContainText(sixth.replace(/^6\s*/u, ''));
  await expect(preview.locator('#annex-plan')).toHaveCount(0);
  await goTo(page, `assessments/${id}/plan`, words);
  await goTo(page, `assessments/${id}/brief`, words);
  await expect(
    page.getByRole('checkbox', { name: t('briefScreen.sectionNames', { id: 'options' }) }),
  ).not.toBeChecked();
});

test('the brief is edited by keyboard alone, and says by how much it is too long', async ({ desk }) => {
  const { official, preview } = await open(desk);
  const { page, words } = official;
  const { t } = words;
  await preview
    .getByRole('button', { name: t('briefScreen.editOf', { name: t('briefScreen.judgementName') }) })
    .focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: t('briefScreen.ownText') });
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('word '.repeat(600).trim());
  await page.keyboard.press('Tab');
  await expect(button(official, t('briefScreen.done'))).toBeFocused();
  await page.keyboard.press('Enter');

  const notice = page.getByRole('region', { name: t('briefScreen.lengthTitle') });
  const name = t('briefScreen.judgementName');
  await expect(notice).toContainText(t('briefScreen.partOver', { name, is: 600, most: 60 }));
  await expect(notice).toContainText(/Page 1 runs over by \d+ lines?\./u);
  // All of it is there.
  await expect(preview.locator('#judgement')).toHaveText('word '.repeat(600).trim());
});

test('pages are counted and gone to, and are those of the PDF', async ({ desk }) => {
  const { official, preview } = await open(desk);
  const { page, words } = official;
  const { t } = words;
  await page.getByRole('radio', { name: t('briefScreen.chinese') }).check();
  await expect(preview.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const numbers = preview.locator('.page-number');
  await expect(numbers.first()).toHaveText('— 1 —');
  const of = await numbers.count();
  await expect(page.getByText(t('briefScreen.page', { n: 1, of }))).toBeVisible();

  await button(official, t('briefScreen.pageAfter')).click();
  await expect(page.getByText(t('briefScreen.page', { n: 2, of }))).toBeVisible();

  const parts = page.getByLabel(t('briefScreen.goToPart')).getByRole('option', { includeHidden: true });
  const shown = (await parts.allTextContents()).map((text) => text.trim()).slice(1);
  const pdf = await openPdf(readFileSync(await exportPdf(official, desk.exportsFolder)));
  const printed = pdf.elements
    .filter(({ type }) => type === 'H2')
    .map((head) =>
      t('briefScreen.partOnPage', { name: pdf.textOf(head).trim(), page: pdf.pagesOf(head)[0] ?? 0 }),
    );
  expect(shown.map(squeezed)).toEqual(printed.map(squeezed));
  expect(pdf.pages).toHaveLength(of);
});
