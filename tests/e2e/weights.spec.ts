import type { Locator } from '@playwright/test';
import type { CriterionId } from '../../core/knowledge/schema.ts';
import { languages, type Language } from '../../core/base/settings.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { tabTo } from '../support/keyboard.ts';
import { button, link, saveState, savedText, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const official = (desk: Desk, language: Language): Official => ({
  page: desk.page,
  words: wordsOf(language),
});

/** A section by its head. */
const section = ({ page }: Official, name: string): Locator =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

const method = ({ page, words }: Official): Locator =>
  page.getByRole('group', { name: words.t('priorities.method'), exact: true });

/** The weights as the page writes them, in the order of the criteria given. */
async function expectWeights(reader: Official, weights: Partial<Record<CriterionId, string>>): Promise<void> {
  const list = section(reader, reader.words.t('priorities.weightsTitle'));
  for (const [criterion, weight] of Object.entries(weights)) {
    const row = list.getByRole('listitem').filter({ hasText: reader.words.criterion(criterion) });
    await expect(row).toContainText(weight);
  }
}

const comparison = ({ page, words }: Official, left: CriterionId, right: CriterionId): Locator =>
  page.getByRole('group', {
    name: words.t('priorities.pairLegend', { left: words.criterion(left), right: words.criterion(right) }),
    exact: true,
  });

/** Goes to a comparison with Tab and presses keys there. */
async function compare(reader: Official, [left, right]: readonly [CriterionId, CriterionId], keys: string) {
  const row = comparison(reader, left, right);
  // One stop a row: the chosen place, or the middle.
  await tabTo(reader.page, row.locator('input[tabindex="0"]'));
  for (const key of keys.split(' ')) {
    await reader.page.keyboard.press(key);
  }
}

/** Ten comparisons, in the order of the rows, that follow from the points 6, 3, 2, 2, 1. */
const consistent = [
  [['relief', 'stage-fit'], '2'],
  [['relief', 'feasibility'], '3'],
  [['relief', 'speed'], 'ArrowLeft 3'],
  [['relief', 'acceptance'], '6'],
  // 3 : 2 is not on the scale; 2 is near enough.
  [['stage-fit', 'feasibility'], '2'],
  [['stage-fit', 'speed'], '2'],
  [['stage-fit', 'acceptance'], '3'],
  [['feasibility', 'speed'], '='],
  [['feasibility', 'acceptance'], '2'],
  [['speed', 'acceptance'], '2'],
] as const satisfies readonly (readonly [readonly [CriterionId, CriterionId], string])[];

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test('a rank order is made with keys alone, and the swings keep their points', async ({ desk }) => {
      const reader = official(desk, language);
      const { page, words } = reader;
      const id = await sampleAssessment(page);
      await goTo(page, `assessments/${id}/priorities`, words);
      const before = (await desk.call('assessment.open', { id })).assessment.priorities;
      await tabTo(page, method(reader).getByRole('radio', { checked: true }));

      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(
        method(reader).getByRole('radio', { name: words.t('priorities.rank-order') }),
      ).toBeChecked();
      const up = button(reader, words.t('priorities.moveUp', { name: words.criterion('speed') }));
      await tabTo(page, up);
      for (let place = 3; place > 0; place -= 1) {
        await expect(up).toBeFocused();
        await page.keyboard.press('Space');
      }

      // (1 + 1/2 + 1/3 + 1/4 + 1/5) / 5, then one term less.
      await expectWeights(reader, { speed: '45.7', relief: '25.7', acceptance: '4.0' });
      await method(reader)
        .getByRole('radio', { name: words.t('priorities.swing'), exact: true })
        .check();
      await expect(saveState(reader)).toContainText(savedText(reader));
      const after = (await desk.call('assessment.open', { id })).assessment.priorities;
      expect(after?.points).toEqual(before?.points);
      await expectWeights(reader, { relief: '37.0', speed: '14.8' });
    });

    test('ten comparisons are made with keys alone; weights and verdict follow', async ({ desk }) => {
      const reader = official(desk, language);
      const { page, words } = reader;
      const { t } = words;
      await goTo(page, `assessments/${await sampleAssessment(page)}/priorities`, words);
      await method(reader)
        .getByRole('radio', { name: t('priorities.pairwise') })
        .check();
      await expect(page.getByText(t('priorities.pairwiseProvisional'))).toBeVisible();
      await expectWeights(reader, { relief: '40.0', acceptance: '10.0' });

      for (const [pair, keys] of consistent) {
        await compare(reader, pair, keys);
      }

      await expect(page.getByText(t('priorities.compared', { done: 10, of: 10 }))).toBeVisible();
      await expect(page.getByText(t('priorities.eigenvectorNote'))).toBeVisible();
      await expect(
        page.getByText(t('priorities.consistent', { ratio: '0.00', limit: '0.10' })),
      ).toBeVisible();
      await expect(page.getByText('Saaty (1980)')).toBeVisible();
      await expectWeights(reader, { relief: '42.4', speed: '13.3', acceptance: '7.1' });
      await expect(section(reader, t('priorities.missingTitle'))).toBeHidden();
    });

    test('a value that fits is used only when asked for, and can be taken back', async ({ desk }) => {
      const reader = official(desk, language);
      const { page, words } = reader;
      const { t } = words;
      const id = await sampleAssessment(page);
      const judged = { more: 'acceptance', less: 'relief', ratio: 5 } as const;
      await desk.call('assessment.savePriorities', {
        id,
        priorities: {
          method: 'pairwise',
          judgements: [
            { more: 'relief', less: 'stage-fit', ratio: 2 },
            { more: 'stage-fit', less: 'feasibility', ratio: 2 },
            { more: 'feasibility', less: 'speed', ratio: 1 },
            { more: 'relief', less: 'speed', ratio: 4 },
            { more: 'speed', less: 'acceptance', ratio: 2 },
            { more: 'stage-fit', less: 'acceptance', ratio: 4 },
            { more: 'feasibility', less: 'acceptance', ratio: 2 },
            judged,
          ],
        },
      });
      await goTo(page, `assessments/${id}/priorities`, words);
      const given = async () =>
        (await desk.call('assessment.open', { id })).assessment.priorities?.judgements?.filter(
          ({ more, less }) => [more, less].includes('relief') && [more, less].includes('acceptance'),
        );
      const misfits = section(reader, t('priorities.misfitsTitle'));
      const worst = misfits.getByRole('row').nth(1);
      await expect(worst.getByRole('rowheader')).toHaveText(
        t('priorities.judged', {
          more: words.criterion('acceptance'),
          less: words.criterion('relief'),
          times: '5',
        }),
      );
      await expect(section(reader, t('priorities.missingTitle'))).toContainText(
        t('priorities.pair', {
          left: words.criterion('stage-fit'),
          right: words.criterion('speed'),
        }),
      );
      expect(await given()).toEqual([judged]);

      await tabTo(page, worst.getByRole('button'));
      await page.keyboard.press('Enter');

      await expect.poll(given).toEqual([{ more: 'relief', less: 'acceptance', ratio: 8 }]);
      await button(reader, t('common.undo')).press('Enter');
      await expect.poll(given).toEqual([judged]);
    });

    test('ranges that no weights fit are explained and not stored', async ({ desk }) => {
      const reader = official(desk, language);
      const { page, words } = reader;
      const { t } = words;
      const id = await sampleAssessment(page);
      await goTo(page, `assessments/${id}/priorities`, words);
      const stored = async () => (await desk.call('assessment.open', { id })).assessment.priorities;
      const low = (criterion: CriterionId) =>
        page.getByRole('textbox', { name: t('priorities.lowOf', { name: words.criterion(criterion) }) });
      const high = (criterion: CriterionId) =>
        page.getByRole('textbox', { name: t('priorities.highOf', { name: words.criterion(criterion) }) });
      const enter = async (field: Locator, percent: string) => {
        await tabTo(page, field);
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(percent);
        await page.keyboard.press('Tab');
      };
      await page.getByRole('radio', { name: t('priorities.rangesWeights') }).check();

      await enter(low('relief'), '60');
      await expect.poll(stored).toMatchObject({ certainty: 'ranges', ranges: { relief: [0.6, 1] } });
      await enter(high('relief'), '50');
      await expect(page.getByRole('alert')).toContainText(t('priorities.rangesReversed'));
      await enter(high('relief'), '70');
      await enter(low('speed'), '50');
      await expect(page.getByRole('alert')).toContainText(t('priorities.rangesTooMuch', { total: '110' }));
      await expect(low('speed')).toHaveValue('50');
      await expect.poll(stored).toMatchObject({ ranges: { relief: [0.6, 0.7] } });
      expect((await stored())?.ranges).not.toHaveProperty('speed');

      await enter(low('speed'), '25');
      await expect(page.getByRole('alert')).toBeHidden();
      await expect.poll(stored).toMatchObject({ ranges: { relief: [0.6, 0.7], speed: [0.25, 1] } });
      await expect(link(reader, t('priorities.toRobustness'))).toHaveAttribute(
        'href',
        `#/assessments/${id}/robustness`,
      );
    });
  });
}

test('a comparison is cleared by Delete and taken back by Esc, digits keep the side', async ({ desk }) => {
  const reader = official(desk, 'en');
  const { page, words } = reader;
  const pair = ['relief', 'speed'] as const;
  const names = { more: words.criterion('speed'), less: words.criterion('relief') };
  const row = comparison(reader, ...pair);
  const chosen = (times: string) =>
    row.getByRole('radio', { name: words.t('priorities.judged', { ...names, times }), exact: true });
  await goTo(page, `assessments/${await sampleAssessment(page)}/priorities`, words);
  await method(reader)
    .getByRole('radio', { name: words.t('priorities.pairwise') })
    .check();

  await compare(reader, pair, 'ArrowRight 7');
  await expect(chosen('7')).toBeChecked();
  await expect(chosen('7')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(row.getByRole('radio', { checked: true })).toHaveCount(0);

  await page.keyboard.press('ArrowRight');
  await expect(chosen('2')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(row.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(
    row.getByRole('radio', {
      name: words.t('priorities.judgedEqual', { more: names.less, less: names.more }),
      exact: true,
    }),
  ).toBeChecked();
});

test('direct points are typed, and their shares count', async ({ desk }) => {
  const reader = official(desk, 'en');
  const { page, words } = reader;
  await goTo(page, `assessments/${await sampleAssessment(page)}/priorities`, words);
  await tabTo(page, method(reader).getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowRight');

  for (const [criterion, points] of Object.entries({
    relief: 6,
    'stage-fit': 2,
    feasibility: 1,
    speed: 1,
    acceptance: 0,
  })) {
    await tabTo(
      page,
      page.getByRole('textbox', {
        name: words.t('priorities.pointsOf', { name: words.criterion(criterion) }),
      }),
    );
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(String(points));
    await page.keyboard.press('Tab');
  }

  await expectWeights(reader, { relief: '60.0', 'stage-fit': '20.0', acceptance: '0.0' });
  await expect(page.getByText(words.t('priorities.worthNothing'))).toBeVisible();
  // 10 points of relief (60) are 30 of stage fit (20): half of the 60 between recommended and not.
  await expect(
    page.getByText(words.t('priorities.stage-probability', { points: '30', amount: '50' })),
  ).toBeVisible();
});
