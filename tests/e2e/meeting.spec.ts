import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleAssessment } from '../support/callInPage.ts';
import { button, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { readSheet } from '../support/xlsxFacts.ts';
import { expect, test, type Desk } from './fixtures.ts';

async function open(desk: Desk) {
  const official: Official = { page: desk.page, words: wordsOf('en') };
  const id = await sampleAssessment(desk.page);
  await goTo(desk.page, `assessments/${id}/meeting`, official.words);
  const article = desk.page.getByRole('article');
  await expect(article).toContainText('First, ');
  return { official, id, article, t: official.words.t };
}

test('what is said in a minute is read, copied and written in either language', async ({ desk }) => {
  const { official, article, t } = await open(desk);
  const { page } = official;
  const said = (await article.innerText()).replaceAll(/\s+/gu, ' ');

  await button(official, t('briefSpoken.copy')).click();
  await expect(page.getByText(t('briefSpoken.copied'))).toBeVisible();
  const selected = await page.evaluate(() => String(getSelection()));
  expect(selected.replaceAll(/\s+/gu, ' ').trim()).toBe(said.trim());

  await button(official, t('briefSpoken.export')).click();
  const written = page.getByText(
    new RegExp(t('briefScreen.exported', { format: 'DOCX', path: '(.*)' }), 'u'),
  );
  await expect(written).toContainText('-one-minute-');

  await page.getByRole('radio', { name: t('briefScreen.chinese') }).check({ force: true });
  await expect(article).toContainText('请审定');
  await expect(article).toHaveAttribute('lang', 'zh-CN');
});

test('is printed without the program around it', async ({ desk }) => {
  const { official, article, t } = await open(desk);

  await official.page.emulateMedia({ media: 'print' });

  await expect(article).toBeVisible();
  await expect(button(official, t('briefSpoken.print'))).toBeHidden();
  await expect(official.page.getByRole('navigation')).toBeHidden();
});

test('the measures are written as a table from the brief', async ({ desk }) => {
  const { official, id, t } = await open(desk);
  const { page, words } = official;
  await goTo(page, `assessments/${id}/brief`, words);

  await button(official, t('briefMeasures.export')).click();
  const said = page.getByText(new RegExp(t('briefMeasures.exported', { path: '.*' }), 'u'));
  await expect(said).toContainText('.xlsx');
  const name = /[^/\\]+\.xlsx/u.exec((await said.textContent()) ?? '')?.[0] ?? '';
  const sheet = readSheet(readFileSync(join(desk.exportsFolder, name)));

  const { plan } = await desk.call('assessment.evaluate', { id });
  expect(sheet.cells.get(`A${plan.measures.length + 1}`)?.value).toBe(String(plan.measures.length));
});
