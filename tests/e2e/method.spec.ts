import { expectAccessible } from '../support/accessibility.ts';
import { button, heading, link, railLink, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest as test, type Desk } from './fixtures.ts';

const [en, zh] = [wordsOf('en'), wordsOf('zh')];

const searchField = ({ page, words }: Official) =>
  page.getByRole('combobox', { name: words.t('method.search') });

const caseFile = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** Pages of the method that the list of all pages does not have. */
const furtherPlaces = ['method/indicators', 'method/indicators/location-quotient', 'method/formulas/relief'];

const ownCase = {
  id: 'two-rows',
  method: 'wsm',
  source: 'a table of a bureau',
  input: { matrix: [[1], [3]], weights: [1], types: [1], normalisation: 'none' },
  expected: { score: [1, 4] },
  tolerance: 1e-9,
};

async function openCases(
  { page }: Pick<Desk, 'page'>,
  files: readonly ReturnType<typeof caseFile>[],
  words = en,
) {
  const choosing = page.waitForEvent('filechooser');
  await button({ page }, words.t('method.openCases')).click();
  await (await choosing).setFiles([...files]);
}

test.describe('in Chinese', () => {
  test.use({ language: 'zh' });

  test('one character finds an entry; the arrows and Enter open it', async ({ desk }) => {
    const official: Official = { page: desk.page, words: zh };
    await railLink(official, zh.t('frame.method')).click();
    await expect(heading(desk)).toHaveText('方法');

    await searchField(official).fill('信');
    const options = desk.page.getByRole('option');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await desk.page.keyboard.press('ArrowDown');
    const second = options.nth(1);
    await expect(second).toHaveAttribute('aria-selected', 'true');
    const name = (await second.locator('.m').textContent()) ?? '';
    await desk.page.keyboard.press('Enter');

    await expect(heading(desk)).toHaveText(name);
    await expect(heading(desk)).toBeFocused();
  });

  test('an own case that is not of the form says where and why', async ({ desk }) => {
    const { page } = desk;
    await goTo(page, 'method/self-check', zh);
    const matrix = [[1, 2], [3]];
    const wrong = { ...ownCase, id: 'uneven', input: { ...ownCase.input, matrix, weights: ['1'] } };

    await openCases(
      desk,
      [caseFile('half.json', '{"id": '), caseFile('own.json', JSON.stringify(wrong))],
      zh,
    );

    await button(desk, 'half').click();
    const half = page.getByRole('table', { name: zh.t('method.figuresOf', { name: 'half' }) });
    await expect(half).toContainText('自第1行起无法读取');
    await button(desk, 'uneven').click();
    const uneven = page.getByRole('table', { name: zh.t('method.figuresOf', { name: 'uneven' }) });
    await expect(uneven.getByRole('row').filter({ hasText: 'input.matrix' })).toContainText('各行长度不同');
    await expect(uneven.getByRole('row').filter({ hasText: 'input.weights.0' })).toContainText(
      '不是有效数字',
    );
  });
});

test('the knowledge base and the check of a brief stand below the method, and show while it is open', async ({
  desk,
}) => {
  const official: Official = { page: desk.page, words: en };
  const below = [en.t('frame.knowledge'), en.t('frame.check')];
  for (const name of below) {
    await expect(railLink(official, name)).toBeHidden();
  }

  await railLink(official, en.t('frame.method')).click();
  for (const name of below) {
    await railLink(official, name).click();
    await expect(railLink(official, name)).toHaveAttribute('aria-current', 'page');
    await expect(desk.page).toHaveTitle(new RegExp(`^${name} · `, 'u'));
  }

  await railLink(official, en.t('frame.clusters')).click();
  await expect(railLink(official, en.t('frame.check'))).toBeHidden();
});

test('the search finds Chinese words on the English screen, and Esc ends it', async ({ desk }) => {
  const official: Official = { page: desk.page, words: en };
  await goTo(desk.page, 'method/causes', en);
  const options = desk.page.getByRole('option');

  await searchField(official).pressSequentially('信任');
  await expect(options.filter({ hasText: 'Trust between firms' }).first()).toBeVisible();

  await desk.page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await desk.page.keyboard.press('Escape');
  await expect(searchField(official)).toHaveValue('');
});

test('links lead from a cause to its indicator, problem and countermeasure, and back', async ({ desk }) => {
  const official: Official = { page: desk.page, words: en };
  const cause = en.cause('cause-trust-deficit');
  await goTo(desk.page, 'method/causes/cause-trust-deficit', en);

  for (const name of [
    'Trust between firms',
    'Outside enterprises do not fit the local economy',
    en.measure('honesty-credit-supervision'),
  ]) {
    await link(official, name).first().click();
    await expect(heading(desk)).toHaveText(name);
    await link(official, cause).first().click();
    await expect(heading(desk)).toHaveText(cause);
  }
});

test('a compliance note stands first, marked, with its source', async ({ desk }) => {
  await goTo(desk.page, 'method/countermeasures/attract-capital-and-talent', en);
  const main = desk.page.getByRole('main');

  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(en.t('method.complianceNotes'));
  await expect(main.getByText('Fair Competition Review Regulation')).toBeVisible();
  await expect(main.getByText(/^Source: /)).toBeVisible();
});

test('an address that leads nowhere says so and leads to the contents', async ({ desk }) => {
  const official: Official = { page: desk.page, words: en };
  await goTo(desk.page, 'method/causes/cause-of-nothing', en);

  await expect(desk.page.getByText(en.t('method.unknownEntry'))).toBeVisible();
  await link(official, en.t('method.toContents')).click();
  await expect(desk.page.getByRole('heading', { name: en.t('method.knowledgePart') })).toBeVisible();
});

test.describe('worked examples', () => {
  test('without an open assessment use the sample and say so', async ({ desk }) => {
    await goTo(desk.page, 'method/formulas/cause-severity', en);

    await expect(desk.page.getByText(en.t('method.agrees'))).toBeVisible();
    await expect(desk.page.getByText(en.t('method.numbersSample'))).toBeVisible();
  });

  test('show the figure of the diagnosis of the open assessment', async ({ desk }) => {
    const { page } = desk;
    const id = await sampleAssessment(page);
    const { causes } = await desk.call('assessment.evaluate', { id });
    await goTo(page, `assessments/${id}/diagnosis`, en);
    await goTo(page, 'method/formulas/cause-severity', en);

    await expect(page.getByText(en.t('method.numbersOpen'))).toBeVisible();
    await expect(page.getByText(en.t('method.agrees'))).toBeVisible();
    const shown = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 }).format(
      causes[0]?.severity ?? -1,
    );
    await expect(page.getByRole('main').locator('strong')).toHaveText(shown);
  });

  test('agree with the evaluation, all of them', async ({ desk }) => {
    await goTo(desk.page, 'method/formulas', en);
    await button(desk, en.t('method.showFull')).click();

    await expect(desk.page.getByText(en.t('method.agrees')).first()).toBeVisible();
    expect(await desk.page.getByText(en.t('method.agrees')).count()).toBeGreaterThan(25);
    await expect(desk.page.getByText('The evaluation has')).toHaveCount(0);
  });
});

test.describe('the self-check', () => {
  test('passes every shipped case and opens one to its figures', async ({ desk }) => {
    const { page } = desk;
    const cases = await desk.call('method.cases', undefined);
    await goTo(page, 'method/self-check', en);

    await expect(page.getByText(en.t('method.summary', { passed: cases.length, failed: 0 }))).toBeVisible();
    await button(desk, 'topsis-hodgett-cars').click();
    const figures = page.getByRole('table', {
      name: en.t('method.figuresOf', { name: 'topsis-hodgett-cars' }),
    });
    await expect(figures.getByRole('row').nth(1)).toContainText('0.48168529016974637');
  });

  test('shows an own case that fails as failed, and a file that is none with the reason', async ({
    desk,
  }) => {
    const { page } = desk;
    await goTo(page, 'method/self-check', en);
    await openCases(desk, [
      caseFile('own.json', JSON.stringify(ownCase)),
      caseFile('half.json', '{"id": '),
      caseFile('tea.json', JSON.stringify({ ...ownCase, id: 'tea', method: 'tea-leaves' })),
    ]);

    const own = page.getByRole('table', { name: en.t('method.ownCases') });
    await expect(own.getByRole('row').filter({ hasText: 'two-rows' })).toContainText(/Failed$/);
    await expect(own.getByRole('row').filter({ hasText: 'half' })).toContainText('Failed: not a case file');
    await expect(own.getByRole('row').filter({ hasText: 'tea-leaves' })).toContainText('method not known');
    await expect(page.getByText(/ passed, 3 failed/)).toBeVisible();

    await button(desk, 'two-rows').click();
    const figures = page.getByRole('table', { name: en.t('method.figuresOf', { name: 'two-rows' }) });
    await expect(figures.getByRole('row').nth(1)).toContainText('expected.score[1]');
    await expect(figures.getByRole('row').nth(1)).toContainText('Failed');
  });
});

test('the method can be read by the keyboard alone', async ({ desk }) => {
  const { page } = desk;
  const official: Official = { page, words: en };
  await goTo(page, 'method', en);
  const press = async (key: string, until: () => Promise<boolean>) => {
    for (let presses = 0; presses < 40 && !(await until()); presses += 1) {
      await page.keyboard.press(key);
    }
  };
  const isFocused = (name: string) => () =>
    page.evaluate((text) => document.activeElement?.textContent?.trim() === text, name);

  await searchField(official).focus();
  await press('Tab', isFocused('Causes'));
  await page.keyboard.press('Enter');
  await expect(heading(desk)).toHaveText('Causes');
  await press('Tab', isFocused(en.cause('cause-trust-deficit')));
  await page.keyboard.press('Enter');

  await expect(heading(desk)).toHaveText(en.cause('cause-trust-deficit'));
});

for (const { language, theme } of [
  { language: 'zh', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const) {
  test.describe(`${language}, ${theme}`, () => {
    test.use({ language, theme });

    test('lists, entries, formulas and search break no rule of accessibility', async ({ desk }) => {
      const words = wordsOf(language);
      for (const place of furtherPlaces) {
        await goTo(desk.page, place, words);
        await expectAccessible(desk.page, place);
      }
      await goTo(desk.page, 'method', words);
      await searchField({ page: desk.page, words }).fill(language === 'zh' ? '信' : 'trust');
      await expect(desk.page.getByRole('option').first()).toBeVisible();
      await expectAccessible(desk.page, 'search');
    });
  });
}
