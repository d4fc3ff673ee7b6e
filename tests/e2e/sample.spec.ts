import { readFileSync } from 'node:fs';
import { languages } from '../../core/base/settings.ts';
import { exportPdf, pdfText } from '../support/briefFile.ts';
import { heading, link, railLink, type Official } from '../support/official.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { allPlaces, goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test } from './fixtures.ts';

/** How sample data are marked: in the strip of the program, and on each page of the brief. */
const marks = {
  en: { screen: 'Sample data · figures are illustrative', brief: 'Sample data, figures are illustrative' },
  zh: { screen: '示例数据 · 数字仅供说明', brief: '示例数据' },
} as const;

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test('five clicks lead from the start page to the printed brief of the sample', async ({ desk }) => {
      const official: Official = { page: desk.page, words: wordsOf(language) };
      const { page, words } = official;
      const { t } = words;

      await link(official, t('clusters.sample')).click();
      await expect(heading(official)).toHaveText(/沃尔沃|Volvo/u);

      await railLink(official, t('frame.diagnosis')).click();
      await expect(page.getByRole('heading', { name: t('diagnosis.causes') })).toBeVisible();
      const finding = (await heading(official).textContent()) ?? '';

      await railLink(official, t('frame.plan')).click();
      await expect(
        page.getByRole('button', { name: t('plans.accept', { name: t('plans.balanced') }) }),
      ).toBeEnabled();

      await railLink(official, t('frame.brief')).click();
      const preview = page.getByTitle(t('briefScreen.preview')).contentFrame();
      await expect(preview.getByRole('heading', { level: 1 })).toContainText(finding);
      await expect(preview.getByText(marks[language].brief).first()).toBeVisible();

      const path = await exportPdf(official, desk.exportsFolder);
      expect((await pdfFacts(readFileSync(path))).title).toContain(finding);
      const printed = pdfText(path);
      if (printed !== null) {
        expect(printed).toContain(marks[language].brief.replaceAll(' ', ''));
      }
    });

    readOnlyTest('every page that shows the sample says that it is one', async ({ desk }) => {
      const words = wordsOf(language);

      for (const place of await allPlaces(desk.page)) {
        await goTo(desk.page, place, words);
        const mark = desk.page.getByRole('banner').getByText(marks[language].screen, { exact: true });
        if (place.startsWith('clusters/')) {
          await expect(mark, place).toBeHidden();
        } else {
          await expect(mark, place).toBeVisible();
        }
      }
    });
  });
}
