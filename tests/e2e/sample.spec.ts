import { readFileSync } from 'node:fs';
import { languages } from '../../core/base/settings.ts';
import { exportPdf, pdfText } from '../support/briefFile.ts';
import { heading, link, railLink, type Official } from '../support/official.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import { placesIn, goTo, showsSample } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test } from './fixtures.ts';
import { openFields } from '../../core/model/action.ts';

/** How sample data are marked: in the strip of the program, and on each page of the brief. */
const marks = {
  en: { screen: 'Sample data · figures are illustrative', brief: 'Sample data, figures are illustrative' },
  zh: { screen: '示例数据 · 数字仅供说明', brief: '示例数据' },
} as const;

const sampleCluster = 'daqing-volvo-auto';

const ownAction = {
  title: '召开配套企业座谈会',
  owner: '',
  startOn: '2026-01-01',
  dueOn: '2099-01-01',
  status: 'open',
  progress: 0,
  ...openFields,
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

    readOnlyTest(
      'every page that shows the sample says that it is one, and no other does',
      async ({ desk }) => {
        const words = wordsOf(language);
        const history = `clusters/${sampleCluster}/history`;

        for (const place of [...(await placesIn(desk.page, language)), history]) {
          await goTo(desk.page, place, words);
          const mark = desk.page.getByRole('banner').getByText(marks[language].screen, { exact: true });
          await expect(mark, place).toBeVisible({ visible: showsSample(place) || place === history });
        }
      },
    );

    test('a list of own actions, and the list of clusters but for its row, are no sample', async ({
      desk,
    }) => {
      const { page } = desk;
      const words = wordsOf(language);
      const { t } = words;
      const [own] = (await desk.call('cluster.list', undefined)).filter(({ latest }) => latest === null);
      const { id } = await desk.call('assessment.create', { clusterId: own?.id ?? '' });
      await desk.call('action.create', { assessmentId: id, fields: ownAction });
      const mark = page.getByRole('banner').getByText(marks[language].screen, { exact: true });

      await goTo(page, 'follow-up', words);
      await expect(page.getByText(ownAction.title, { exact: true })).toBeVisible();
      await expect(mark).toBeHidden();
      await page
        .getByRole('combobox', { name: t('followUp.cluster') })
        .selectOption({ label: t('followUp.sampleOnly') });
      await expect(mark).toBeVisible();

      await goTo(page, 'clusters', words);
      await expect(page.getByText(t('clusters.illustrative'), { exact: true })).toHaveCount(1);
      await expect(mark).toBeHidden();
    });
  });
}
