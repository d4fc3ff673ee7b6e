import type { Language } from '../../core/base/settings.ts';
import { createFormat } from '../../renderer/state/format.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { squeezed } from '../support/openedPdf.ts';
import { button, heading } from '../support/official.ts';
import { layOnPaper, outsideOf, piecesOn, printed, wordsOn } from '../support/paper.ts';
import { placesIn, goTo, goToComputed, showsSample } from '../support/screens.ts';
import { shippedKnowledgeBase } from '../support/shippedKnowledgeBase.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test } from './fixtures.ts';
import { openFields } from '../../core/model/action.ts';

test.use({ fonts: 'shipped' });

/** Each language and theme once: on paper both themes are one. */
const appearances: readonly { readonly language: Language; readonly theme: 'light' | 'dark' }[] = [
  { language: 'zh', theme: 'dark' },
  { language: 'en', theme: 'light' },
];

/** Sheets at most: a page of the program is a few, a record of everything that was done as many as it takes. */
const mostSheets = (place: string): number => (/history|records/u.test(place) ? 30 : 10);

const settled = expect.configure({ soft: true });

for (const { language, theme } of appearances) {
  test.describe(`in ${language}, ${theme}`, () => {
    test.use({ language, theme });

    readOnlyTest('every screen prints as a document', async ({ desk }) => {
      const { page } = desk;
      const words = wordsOf(language);
      const { t } = words;
      const { today } = (await desk.call('app.start', undefined)).info;
      const date = t('frame.printedOn', { date: createFormat(language).date(today) });
      for (const place of await placesIn(page, language)) {
        await goToComputed(page, place, words);
        const title = await heading(desk).innerText();
        const isSample = showsSample(place);
        const label = page.getByRole('banner').getByText(t('common.sampleLabel'), { exact: true });
        await expect(label, place).toBeVisible({ visible: isSample });

        const papers = await printed(page);

        const first = wordsOn(papers[0]);
        settled(first, place).toContain(squeezed(title));
        settled(first, place).toContain(squeezed(date));
        settled(first.includes(squeezed(t('common.sampleLabel'))), `${place}: label`).toBe(isSample);
        settled(papers.length, place).toBeLessThanOrEqual(mostSheets(place));
        settled(papers.flatMap(outsideOf), place).toEqual([]);
        for (const { number, lines, width, height } of papers) {
          settled(lines.length, `${place}, sheet ${number}`).toBeGreaterThan(0);
          settled(
            [width, height].map(Math.round).toSorted((a, b) => a - b),
            place,
          ).toEqual([210, 297]);
        }

        const { cut, acts, controls, ink } = await layOnPaper(page);
        settled(cut, `${place}: cut`).toEqual([]);
        settled(controls, `${place}: controls`).toEqual([]);
        settled(ink, place).toBe('rgb(0, 0, 0)');
        const pieces = piecesOn(papers);
        settled(
          acts.filter((act) => pieces.has(act)),
          `${place}: acts`,
        ).toEqual([]);
      }
    });
  });
}

readOnlyTest('the plan prints all its measures with all columns', async ({ desk }) => {
  const { page } = desk;
  const words = wordsOf('en');
  const id = await sampleAssessment(page);
  await goTo(page, `assessments/${id}/plan`, words);
  const { ranking } = await desk.call('assessment.evaluate', { id });

  const papers = await printed(page);

  const text = papers.map(wordsOn).join('');
  for (const { id: measure } of ranking) {
    expect(text).toContain(squeezed(words.measure(measure)));
  }
  for (const column of ['plan.measure', 'plan.value', 'plan.inDraws', 'plan.choice'] as const) {
    const sheets = papers.filter((paper) => wordsOn(paper).includes(squeezed(words.t(column))));
    expect(sheets.length, column).toBeGreaterThan(1);
  }
});

readOnlyTest(
  'a list over several sheets has all its heads on each, those that sort as well',
  async ({ desk }) => {
    const { page } = desk;
    const words = wordsOf('en');
    await goTo(page, 'clusters', words);

    const papers = await printed(page);

    expect(papers.length).toBeGreaterThan(1);
    for (const paper of papers.slice(1)) {
      const heads = new Set([...piecesOn([paper])].map((piece) => piece.replace(/ [↑↓]$/u, '')));
      for (const column of ['name', 'place', 'maturity', 'assessment', 'late'] as const) {
        // Between figures a dash is a piece of its own.
        const [head = ''] = words.t(`clusters.${column}`).split('–');
        expect(heads).toContain(head);
      }
    }
  },
);

readOnlyTest(
  'the plan has heads over what a value is made of on each sheet, and names them all',
  async ({ desk }) => {
    const { page } = desk;
    const words = wordsOf('en');
    const id = await sampleAssessment(page);
    await goTo(page, `assessments/${id}/plan`, words);

    const papers = await printed(page);

    const ranked = papers.filter((paper) => wordsOn(paper).includes(squeezed(words.t('plan.inDraws'))));
    expect(ranked.length).toBeGreaterThan(1);
    for (const paper of ranked) {
      expect(wordsOn(paper)).toContain(squeezed(words.t('plan.reliefShort')));
    }
    expect(papers.map(wordsOn).join('')).toContain(squeezed(words.t('plan.tracks')));
  },
);

readOnlyTest('what is still computed when a page is printed says so on paper', async ({ desk }) => {
  const { page } = desk;
  const words = wordsOf('en');
  await goTo(page, `assessments/${await sampleAssessment(page)}/robustness`, words);

  const text = (await printed(page)).map(wordsOn).join('');

  expect(text).not.toContain(squeezed(words.t('robustness.computing')));
  // A quick computer may be done by then.
  const draws = createFormat('en').number(10_000);
  expect(
    [words.t('robustness.unfinished'), words.t('robustness.upToDate', { draws })].filter((said) =>
      text.includes(squeezed(said)),
    ),
  ).toHaveLength(1);
});

readOnlyTest('a group of indicators prints the source and the date of its answers', async ({ desk }) => {
  const { page } = desk;
  const words = wordsOf('en');
  const id = await sampleAssessment(page);
  await goTo(page, `assessments/${id}/indicators/local-embeddedness?item=none`, words);
  const { assessment } = await desk.call('assessment.open', { id });
  const dated = shippedKnowledgeBase.instrument.indicators.filter(
    (indicator) =>
      indicator.dimension === 'local-embeddedness' && assessment.ratings[indicator.id]?.date !== undefined,
  );

  const text = (await printed(page)).map(wordsOn).join('');

  expect(dated.length).toBeGreaterThan(2);
  for (const indicator of dated) {
    const { date = '' } = assessment.ratings[indicator.id] ?? {};
    expect(text, indicator.id).toContain(squeezed(createFormat('en').date(date)));
  }
});

readOnlyTest('what is folded on the screen and what a field holds stand on paper', async ({ desk }) => {
  const { page } = desk;
  const { t } = wordsOf('en');
  const id = await sampleAssessment(page);
  await goTo(page, `assessments/${id}/profile`, wordsOf('en'));
  const city = t('profile.inLanguage', { field: t('profile.city'), language: t('profile.english') });
  await expect(page.getByRole('textbox', { name: city })).toBeHidden();

  const [first] = await printed(page);

  expect(wordsOn(first)).toContain(squeezed(city));
  expect(wordsOn(first)).toContain(squeezed('Daqing Volvo'));
  await expect(page.locator('.on-paper')).toHaveCount(0);
});

test('fifteen actions with their evidence print on three sheets, their heads repeated and names in full', async ({
  desk,
}) => {
  const { page } = desk;
  const words = wordsOf('en');
  const assessmentId = await sampleAssessment(page);
  const [example] = await desk.call('action.list', undefined);
  if (example === undefined) {
    throw new Error('The sample has no action.');
  }
  const before = (await desk.call('action.list', undefined)).length;
  // One of them as long as a name may well be.
  const name = (at: number) =>
    `Action ${at} ${'with a name as long as many are in offices '.repeat(at === 12 ? 3 : 1)}`.trim();
  for (let at = before; at < 15; at++) {
    await desk.call('action.create', {
      assessmentId,
      fields: {
        title: name(at),
        owner: 'Municipal bureau of industry and information technology',
        startOn: example.startOn,
        dueOn: example.dueOn,
        progress: 10,
        ...openFields,
        status: 'open',
      },
    });
  }
  await page.reload();
  await goTo(page, 'follow-up', words);

  const papers = await printed(page);

  expect(papers.length).toBeLessThanOrEqual(3);
  const text = papers.map(wordsOn).join('');
  for (let at = before; at < 15; at++) {
    expect(text).toContain(squeezed(name(at)));
  }
  for (const paper of papers) {
    expect(paper.width).toBeGreaterThan(paper.height);
    expect(wordsOn(paper)).toContain(squeezed(words.t('followUp.evidence')));
  }
});

test('the marking of the office stands on every sheet', async ({ desk }) => {
  const { page } = desk;
  const { marking } = await desk.call('settings.get', undefined);
  await desk.call('settings.save', { marking: 'Internal 42', replaces: { marking } });
  await page.reload();
  await goTo(page, 'records', wordsOf('en'));

  const papers = await printed(page);

  for (const paper of papers) {
    expect(wordsOn(paper)).toContain(squeezed('Internal 42'));
    expect(wordsOn(paper)).toContain(`${paper.number}/${papers.length}`);
  }
});

test('Ctrl+P prints the page, and on the page of the brief the brief', async ({ desk }) => {
  const { page } = desk;
  const words = wordsOf('en');
  await page.evaluate(() => {
    globalThis.print = () => void (document.documentElement.dataset['asked'] = 'yes');
  });
  const asked = page.locator('html[data-asked]');
  const id = await sampleAssessment(page);

  await goTo(page, `assessments/${id}/brief`, words);
  await page.keyboard.press('Control+p');
  await expect(page.locator('body > iframe')).toBeAttached();
  await expect(asked).toHaveCount(0);

  await goTo(page, 'follow-up', words);
  await page.keyboard.press('Control+p');
  await expect(asked).toHaveCount(1);
  await page.evaluate(() => delete document.documentElement.dataset['asked']);
  await button(desk, words.t('followUp.print')).click();
  await expect(asked).toHaveCount(1);
});

test('on paper the figures of the budget stand below its track, and chart and track have one axis', async ({
  desk,
}) => {
  const { page } = desk;
  const words = wordsOf('en');
  await goTo(page, `assessments/${await sampleAssessment(page)}/plan`, words);
  // On paper the slider is none any more: what holds it is found by itself.
  const drawn = page.locator('.drawn').filter({ has: page.locator('.slider') });
  const chart = drawn.locator('canvas');
  // Until it is drawn a canvas has a width of its own.
  await expect.poll(async () => (await chart.boundingBox())?.width).toBeGreaterThan(300);
  const before = await chart.boundingBox();
  await page.emulateMedia({ media: 'print' });

  const track = await drawn.locator('.slider .track').boundingBox();
  const ends = await drawn.locator('.ends').boundingBox();

  expect(ends?.y).toBeGreaterThan((track?.y ?? Number.POSITIVE_INFINITY) + (track?.height ?? 0));
  expect((await drawn.boundingBox())?.width).toBeLessThanOrEqual((before?.width ?? 0) + 1);
});
