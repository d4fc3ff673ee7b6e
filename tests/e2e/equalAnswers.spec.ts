import { sampleAssessment } from '../support/callInPage.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

const words = wordsOf('zh');
const { t } = words;

test.use({ language: 'zh' });

test('ten equal answers in a row are pointed out once, where they end, and put away for good', async ({
  desk,
}) => {
  const { page } = desk;
  const id = await sampleAssessment(page);
  const rated = [...words.index.indicators.values()].filter(({ kind }) => kind === 'rating');
  const [last] = rated.slice(9);
  await goTo(page, `assessments/${id}/indicators/${rated[0]?.dimension}`, words);
  const { assessment } = await desk.call('assessment.open', { id });
  for (const { id: indicator } of rated.slice(0, 10)) {
    const replaces = assessment.ratings[indicator] ?? null;
    await desk.call('assessment.saveRating', { id, indicator, rating: { level: 3 }, replaces });
  }
  await page.reload();
  const remark = page
    .getByRole('note')
    .filter({ hasText: t('indicators.sameAnswers', { count: 10, level: 3 }) });
  const checkList = `assessments/${id}/indicators/${last?.dimension}?check=1`;

  await goTo(page, checkList, words);
  await expect(remark).toBeVisible();
  await page.getByRole('button', { name: t('indicators.sameAnswersSeen') }).click();
  await expect(remark).toBeHidden();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await goTo(page, 'clusters', words);
  await page.reload();
  await goTo(page, checkList, words);
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(remark).toBeHidden();
});

test('a group that is answered faster than it can be read is pointed out, and put away', async ({ desk }) => {
  const { page } = desk;
  const id = await sampleAssessment(page);
  const dimension = 'local-embeddedness';
  const group = [...words.index.indicators.values()].filter((each) => each.dimension === dimension);
  const { assessment } = await desk.call('assessment.open', { id });
  for (const { id: indicator } of group) {
    const replaces = assessment.ratings[indicator] ?? null;
    if (replaces !== null) {
      await desk.call('assessment.saveRating', { id, indicator, rating: null, replaces });
    }
  }
  await page.reload();
  await goTo(page, `assessments/${id}/indicators/${dimension}`, words);
  for (const { id: indicator, kind } of group) {
    if (kind === 'rating') {
      await goTo(page, `assessments/${id}/indicators/${dimension}?item=${indicator}`, words);
      await openQuestion({ page, words }, indicator).getByRole('radio', { name: /^3/u }).check();
    }
  }
  await goTo(page, `assessments/${id}/indicators/${dimension}?check=1`, words);
  const remark = page
    .getByRole('note')
    .filter({ hasText: t('indicators.quickAnswers', { seconds: '' }).slice(0, 8) });
  await expect(remark).toBeVisible();

  await remark.getByRole('button', { name: t('indicators.sameAnswersSeen') }).click();

  await expect(remark).toBeHidden();
});
