import { readFileSync } from 'node:fs';
import type { Language } from '../../core/base/settings.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { button, heading, link, railLink, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

async function rate({ call, page }: Desk, level: 1 | 2 | 3 | 4 | 5) {
  const id = await sampleAssessment(page);
  await call('assessment.saveRating', {
    id,
    indicator: 'regional-brand',
    rating: { level, grade: 'B', note: '已注册集体商标。' },
  });
  return id;
}

for (const language of ['en', 'zh'] as const satisfies readonly Language[]) {
  test.describe(language, () => {
    test.use({ language });

    test('an assessment tells who changed what from what to what', async ({ desk }) => {
      const official: Official = { page: desk.page, words: wordsOf(language) };
      const { page, words } = official;
      const { t } = words;
      await desk.call('settings.save', { assessorName: '王敏', assessorUnit: '工信局' });
      await rate(desk, 2);
      const id = await rate(desk, 4);

      await goTo(page, `assessments/${id}/tasks`, words);
      await link(official, t('trail.link')).click();

      await expect(heading(official)).toContainText(t('trail.title'));
      const indicator = words.index.indicators.get('regional-brand') ?? { name: { en: '', zh: '' } };
      const row = page.getByRole('row').filter({ hasText: words.say(indicator.name) });
      const level = (of: string) => t('briefCheck.level', { level: of });
      await expect(row.first()).toContainText('王敏');
      await expect(row.first()).toContainText(new RegExp(`${level('2')}.*→.*${level('4')}`, 's'));
      await expectAccessible(page, 'history of an assessment');

      await page.getByRole('searchbox', { name: t('trail.search') }).fill('no such word');
      await expect(page.getByText(t('trail.nothing'))).toBeVisible();
    });

    test('the records of the store are filtered, verified and exported', async ({ desk }) => {
      const official: Official = { page: desk.page, words: wordsOf(language) };
      const { page, words } = official;
      const { t } = words;
      await desk.call('settings.save', { assessorName: '王敏' });
      await rate(desk, 5);

      await railLink(official, t('frame.method')).click();
      await railLink(official, t('frame.records')).click();
      await page
        .getByRole('combobox', { name: t('trail.filterGroup') })
        .selectOption({ label: t('trail.groupNames', { group: 'answers' }) });
      await page.getByRole('combobox', { name: t('trail.filterPerson') }).selectOption({ label: '王敏' });
      await expect(page.getByText(t('trail.shownOf', { count: 1, more: false }))).toBeVisible();

      await button(official, t('trail.verify')).click();
      const entries = (await desk.call('trail.verify', undefined)).entries;
      await expect(page.getByText(t('trail.isWhole', { count: entries }))).toBeVisible();

      await button(official, t('trail.exportJson')).click();
      const said = page.getByText(t('trail.exported', { path: '' }).trim());
      await expect(said).toBeVisible();
      const path = ((await said.textContent()) ?? '').slice(t('trail.exported', { path: '' }).length).trim();
      expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(entries);
      await expectAccessible(page, 'records');
    });
  });
}
