import { computedIndicators } from '../../core/knowledge/computedIndicators.ts';
import { factIds } from '../../core/model/facts/catalogue.ts';
import { CountedKeys } from '../support/countedKeys.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { heading, saveState, savedText, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const words = wordsOf('zh');
const { t } = words;
const computed: ReadonlySet<string> = new Set(computedIndicators);
const indicators = [...words.index.indicators.values()];
const dimensions = [...words.index.dimensions.keys()];
const asked = indicators.filter(({ id }) => !computed.has(id));

test.use({ language: 'zh' });

/** A new cluster with nothing but its name; gives the ids of cluster and assessment. */
async function begin(desk: Desk): Promise<{ readonly cluster: string; readonly assessment: string }> {
  const nowhere = { zh: '', en: '' };
  const created = await desk.call('cluster.create', {
    assessmentId: crypto.randomUUID(),
    fields: {
      name: { zh: '通化人参', en: '' },
      province: nowhere,
      city: nowhere,
      county: nowhere,
      divisionCode: '',
      industry: '',
      industryCode: '',
      foundedYear: null,
    },
  });
  return { cluster: created.clusterId, assessment: created.id };
}

const stored = async (desk: Desk, id: string) => (await desk.call('assessment.open', { id })).assessment;

async function expectSaved(official: Official): Promise<void> {
  await expect(saveState(official)).toContainText(savedText(official));
}

test('a rating with its evidence takes three keys, digits rate only where a rating has the focus', async ({
  desk,
}) => {
  const { page } = desk;
  const { assessment } = await begin(desk);
  await goTo(page, `assessments/${assessment}/indicators/trust-order?item=inter-firm-trust`, words);
  const question = openQuestion({ page, words }, 'inter-firm-trust');
  await expect(question.getByRole('radio', { name: /^1/u })).toBeFocused();
  const hand = new CountedKeys(page);

  await hand.press('3', 'b', 'Enter');

  await expect(question).toBeHidden();
  expect(hand.keys).toBe(3);
  await expectSaved({ page, words });
  expect((await stored(desk, assessment)).ratings).toEqual({ 'inter-firm-trust': { level: 3, grade: 'B' } });
  // On the head of the page, on a button and in a text nothing is rated.
  await heading({ page }).focus();
  await page.keyboard.press('2');
  await page.getByRole('button', { name: t('frame.otherLanguage'), exact: true }).focus();
  await page.keyboard.press('2');
  expect(Object.keys((await stored(desk, assessment)).ratings)).toEqual(['inter-firm-trust']);
});

test('Enter in a date goes on to the next question, whose digit is a rating', async ({ desk }) => {
  const { page } = desk;
  const { assessment } = await begin(desk);
  const [first, second] = asked.filter(({ dimension }) => dimension === 'trust-order');
  await goTo(page, `assessments/${assessment}/indicators/trust-order?item=${first?.id}`, words);
  const question = openQuestion({ page, words }, first?.id ?? '');

  await page.keyboard.press('4');
  await question.getByRole('textbox', { name: t('indicators.source'), exact: true }).focus();
  await page.keyboard.insertText('统计年鉴');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('2025年9月');
  await page.keyboard.press('Enter');
  await expect(openQuestion({ page, words }, second?.id ?? '')).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('s');

  await expectSaved({ page, words });
  const { ratings } = await stored(desk, assessment);
  expect(ratings[first?.id ?? '']).toEqual({ level: 4, source: '统计年鉴', date: '2025-09' });
  expect(ratings[second?.id ?? '']).toEqual({ level: 2, source: '统计年鉴', date: '2025-09' });
});

test('all questions with level, grade and source take three keys each and one a group', async ({ desk }) => {
  const { page } = desk;
  const { assessment } = await begin(desk);
  const official = { page, words };
  await goTo(page, `assessments/${assessment}/indicators/${dimensions[0]}`, words);
  const hand = new CountedKeys(page);
  let withSource = false;
  let quantities = 0;
  await hand.press('Enter');
  for (const [at, dimension] of dimensions.entries()) {
    for (const indicator of asked.filter((each) => each.dimension === dimension)) {
      await expect(openQuestion(official, indicator.id)).toBeVisible();
      if (indicator.kind === 'rating') {
        await hand.press(String((at % 5) + 1));
      } else {
        quantities += 1;
        await hand.type('20');
        await hand.press('Enter');
      }
      if (withSource) {
        await hand.press('s', indicator.kind === 'rating' ? 'Enter' : 'Control+Enter');
      } else {
        // The source is typed once: past the grade into its field.
        await hand.press('b', 'Tab', 'Tab');
        await hand.spell('通化市统计年鉴2025');
        await hand.press('Control+Enter');
        withSource = true;
      }
    }
    await expect(heading(official)).toHaveText(
      t('indicators.checkTitle', { group: words.dimension(dimension) }),
    );
    await hand.press('Enter');
  }

  await expectSaved(official);
  const { ratings } = await stored(desk, assessment);
  expect(Object.keys(ratings)).toHaveLength(asked.length);
  expect(Object.values(ratings).every(({ grade, source }) => grade === 'B' && source !== undefined)).toBe(
    true,
  );
  // Beside three each: of a quantity its second digit, Enter and Ctrl, three for the source that is typed once, a key a
  // group and one to begin.
  const most = 3 * asked.length + 3 * quantities + 3 + dimensions.length + 1;
  expect(hand.keys).toBeLessThanOrEqual(most);
  test.info().annotations.push({ type: 'keys', description: `${asked.length} questions: ${hand.keys}` });
});

/** What Ctrl+V brings, as a spreadsheet puts it on the clipboard. */
async function putOnClipboard(desk: Desk, text: string): Promise<void> {
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.page.evaluate((content) => navigator.clipboard.writeText(content), text);
}

test('the profile of 10 fields and 48 facts is entered with one paste and at most 60 keys', async ({
  desk,
}) => {
  test.skip(desk.shell === 'electron', 'The clipboard of the desktop shell is that of the computer.');
  const { page } = desk;
  const { cluster, assessment } = await begin(desk);
  const facts = factIds
    .slice(0, 12)
    .map((_, row) => [1, 2, 3, 4].map((column) => 4 * row + column).join('\t'));
  await putOnClipboard(desk, facts.join('\n'));
  await goTo(page, `assessments/${assessment}/profile`, words);
  const hand = new CountedKeys(page);

  await hand.press('Enter');
  await hand.spell('通化人参集群');
  await hand.press('Enter');
  await hand.spell('Tonghua ginseng');
  await hand.press('Enter');
  await hand.type('2205');
  await hand.press('Enter');
  await hand.type('27');
  await hand.press('Enter', 'Enter');
  await hand.type('1998');
  await hand.press('Enter', 'Control+v', 'Control+e', 'a', 'Enter');
  await hand.spell('通化市统计年鉴2025');
  await hand.press('Control+Enter');

  await expectSaved({ page, words });
  const entered = await desk.call('cluster.get', { id: cluster });
  expect(entered).toMatchObject({
    name: { zh: '通化人参集群', en: 'Tonghua ginseng' },
    province: { zh: '吉林省' },
    city: { zh: '通化市', en: 'Tonghua' },
    divisionCode: '220500',
    industryCode: '27',
    foundedYear: 1998,
  });
  expect(entered.facts).toHaveLength(48);
  expect(entered.facts.every(({ grade, source }) => grade === 'A' && source === '通化市统计年鉴2025')).toBe(
    true,
  );
  expect(hand.keys).toBeLessThanOrEqual(60);
  test.info().annotations.push({ type: 'keys', description: `the profile: ${hand.keys}` });
});
