import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { languages, type Language } from '../../core/base/settings.ts';
import { exportPdf } from '../support/briefFile.ts';
import { answerAllIndicators, type Answer } from '../support/indicatorEntry.ts';
import {
  button,
  enterNewCluster,
  heading,
  link,
  railLink,
  savedText,
  saveState,
  type Official,
} from '../support/official.ts';
import { pdfFacts } from '../support/pdfFacts.ts';
import {
  choosePlanUnderBudget,
  dropAndTakeBack,
  measuresOfPlan,
  pinFirstLeftOut,
} from '../support/planEntry.ts';
import {
  answerTypeQuestions,
  enterFact,
  expectComputed,
  giveEvidenceForFacts,
} from '../support/profileEntry.ts';
import { weighBySwing } from '../support/swingEntry.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

test.use({ fonts: 'shipped' });

const cluster = {
  zh: '通化人参加工产业集群',
  en: 'Tonghua Ginseng Processing',
  province: '吉林省',
  city: '通化市',
};

/** What a reader must see, word for word. */
const expected = {
  en: {
    finding: 'Few fund the brand and skills fall short',
    past: 'It has not declined',
    type: 'Accepted: primary. The brief names it with its share.',
    stage: 'Stage: Leading',
    maturity: 'Maturity 73',
    plan: 'Balanced: 8 measures, CNY 17.5 m, all of it estimated',
    pdfLanguage: '(en-GB)',
  },
  zh: {
    finding: '区域品牌被搭便车，员工素质偏低',
    past: '没有明显衰退过',
    type: '已接受：原生型。简报将写明类型和占比。',
    stage: '发展阶段：引领期',
    maturity: '成熟度73',
    plan: '均衡方案8项、1,750万元，费用均为估算',
    pdfLanguage: '(zh-CN)',
  },
} as const satisfies Record<Language, unknown>;

const primaryAnswers = {
  'founding-actor': 'local-endogenous',
  'resource-base': 'decisive',
  'control-of-output': 'local-many',
  'trade-before-making': 'no',
  'first-know-how': 'local-tradition',
  'network-shape': 'web',
  portability: 'most',
  'entry-conditions': 'resource-or-network',
  'government-origin': 'planned',
  'inputs-and-buyers': 'local-in',
};

/**
 * A sound cluster with two weak spots. All levels are 4 (75 points) and all quantities at their best, except:
 * brand cost sharing and regional brand at level 1 (severity 100), talent supply at level 2 (severity 75). The next
 * causes reach 44 and 41: strong networks beside what is not at its best.
 */
const answers: Readonly<Record<string, Answer>> = {
  'local-sourcing-rate': { value: 60 },
  'locally-owned-sourcing-rate': { value: 60 },
  'profit-margin': { value: 20 },
  'small-firm-output-share': { value: 10 },
  'capacity-utilisation': { value: 80 },
  'product-failure-rate': { value: 2 },
  'channel-dependence': { value: 25 },
  'neighbour-duplication': { value: 0 },
  'brand-cost-sharing': { level: 1 },
  'regional-brand': { level: 1 },
  'talent-supply': { level: 2 },
  'market-sensing': { unknown: true },
  'resource-headroom': { notApplicable: '人参人工种植，不依赖矿产。' },
};

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test('a new cluster goes from its first fact to a signed-off brief and its follow-up', async ({
      desk,
    }) => {
      const says = expected[language];
      const official: Official = { page: desk.page, words: wordsOf(language) };
      const { page, words } = official;
      const { t } = words;

      await test.step('the cluster and its facts', async () => {
        await enterNewCluster(official, cluster);
        await expect(heading(official)).toHaveText(cluster[language]);
        await link(official, t('frame.profile')).click();
        await enterFacts(
          official,
          Number((await desk.call('app.start', undefined)).info.today.slice(0, 4)) - 1,
        );
        await page.getByRole('radio', { name: says.past }).check();
        await expect(saveState(official)).toContainText(savedText(official));
      });

      await test.step('the formation type', async () => {
        await link(official, t('profile.toType')).click();
        await answerTypeQuestions(official, primaryAnswers);
        await page.getByRole('button', { name: t('typing.acceptButton', { type: '' }).trim() }).click();
        await expect(page.getByText(says.type)).toBeVisible();
      });

      await test.step('the 50 indicators', async () => {
        await link(official, t('typing.toIndicators')).click();
        await answerAllIndicators(official, {
          of: ({ id }) => answers[id] ?? { level: 4 },
          evidence: { grade: 'B', source: '通化市统计年鉴' },
        });
        await link(official, t('indicators.toDiagnosis')).click();
      });

      await test.step('the diagnosis', async () => {
        await expect(heading(official)).toHaveText(says.finding);
        await expect(causeRow(official, 'cause-brand-free-riding')).toContainText('100');
        await expect(causeRow(official, 'cause-workforce-quality-gap')).toContainText('75');
        await expect(page.getByRole('heading', { name: says.stage })).toBeVisible();
        await expect(page.getByRole('heading', { name: says.maturity })).toBeVisible();
        await expect(page.getByText(t('common.sampleLabel'))).toBeHidden();
      });

      await test.step('the priorities', async () => {
        await link(official, t('diagnosis.setPriorities')).click();
        await weighBySwing(official, [
          { criterion: 'acceptance', points: 100, weight: '40.0' },
          { criterion: 'relief', points: 50, weight: '20.0' },
          { criterion: 'stage-fit', points: 50, weight: '20.0' },
          { criterion: 'feasibility', points: 25, weight: '10.0' },
          { criterion: 'speed', points: 25, weight: '10.0' },
        ]);
        await link(official, t('priorities.goToPlan')).click();
      });

      const planned = await test.step('the plan', async () => {
        await expect(heading(official)).toHaveText(says.plan);
        await choosePlanUnderBudget(official, 10);
        await expect(heading(official)).not.toHaveText(says.plan);
        await pinFirstLeftOut(official);
        await dropAndTakeBack(official);
        const measures = await measuresOfPlan(official);
        await button(official, t('plans.accept', { name: t('plans.balanced') })).click();
        return measures;
      });

      await test.step('the actions of the plan stand in the follow-up', async () => {
        await expect(page).toHaveURL(/#\/follow-up$/);
        await page.getByRole('combobox', { name: t('followUp.cluster') }).selectOption(cluster[language]);
        for (const measure of planned) {
          await expect(button(official, measure)).toBeVisible();
        }
      });

      await test.step('the brief says what the diagnosis said, and is printed', async () => {
        await railLink(official, t('frame.clusters')).click();
        await link(official, shortened(cluster[language])).click();
        await link(official, t('tasks.export')).click();
        const preview = page.getByTitle(t('briefScreen.preview')).contentFrame();
        await expect(preview.getByRole('heading', { level: 1 })).toContainText(says.finding);

        const path = await exportPdf(official, desk.exportsFolder);
        expect(dirname(path)).toBe(desk.exportsFolder);
        const facts = await pdfFacts(readFileSync(path));
        expect(facts).toMatchObject({ isTagged: true, hasOutline: true, language: says.pdfLanguage });
        expect(facts.title).toContain(cluster[language]);
        expect(facts.title).toContain(says.finding);
      });

      await test.step('progress is recorded', async () => {
        await railLink(official, t('frame.followUp')).click();
        const [first = ''] = planned;
        await button(official, first).click();
        const dialog = page.getByRole('dialog', { name: first });
        await dialog.getByRole('textbox', { name: t('followUp.progressField') }).fill('30');
        await dialog.getByRole('textbox', { name: t('followUp.note') }).fill('发起单位已召开筹备会。');
        await dialog.getByRole('button', { name: t('followUp.saveRecord') }).click();
        // An undo may be offered in the dialog as well.
        await expect(dialog.getByRole('status').filter({ hasText: t('followUp.recorded') })).toBeVisible();
        await dialog.getByRole('button', { name: t('common.close') }).click();

        const row = page.getByRole('row').filter({ has: button(official, first) });
        await expect(row).toContainText('30%');
        await expect(row).toContainText('发起单位已召开筹备会。');
      });
    });
  });
}

/**
 * Facts whose figures can be worked out by hand: location quotient (12000 / 200000) / (60000 / 3000000) = 3, growth
 * 10% in each of three years, R&D 5.324 / 266.2 = 2%, value added 66.55 / 266.2 = 25%, 16 new firms on 200 = 8%.
 */
async function enterFacts(official: Official, lastYear: number): Promise<void> {
  const { page, words } = official;
  await page.getByRole('textbox', { name: words.t('profile.foundedYear') }).fill('2000');
  await giveEvidenceForFacts(official, { grade: 'B', source: '通化市统计年鉴' });
  const facts = {
    enterprises: [190, 195, 200, 208],
    'new-enterprises': [16],
    employment: [10_000, 10_600, 11_300, 12_000],
    'local-employment': [200_000, 200_000, 200_000, 200_000],
    'reference-cluster-employment': [50_000, 53_000, 57_000, 60_000],
    'reference-employment': [2_500_000, 2_650_000, 2_850_000, 3_000_000],
    output: [200, 220, 242, 266.2],
    'reference-output': [1000, 1050, 1102.5, 1157.63],
    'value-added': [66.55],
    'rd-spending': [5.324],
  } as const;
  for (const [fact, values] of Object.entries(facts)) {
    // The keys are those of the object above.
    await enterFact(official, fact as keyof typeof facts, { values, lastYear });
  }
  await page.getByRole('combobox', { name: words.t('profile.industry'), exact: true }).fill('C2730');

  for (const [indicator, value] of Object.entries({
    'location-quotient': '3',
    'output-growth': '10',
    'growth-stability': '0',
    'rd-intensity': '2',
    'value-added-rate': '25',
    'new-firm-formation': '8',
  })) {
    await expectComputed(official, indicator, value);
  }
}

const causeRow = (official: Official, id: string) =>
  official.page.getByRole('listitem').filter({ has: button(official, official.words.cause(id)) });

/** Lists of clusters leave out the word that all Chinese names end with. */
const shortened = (name: string): string => name.replace(/产业集群$/u, '');
