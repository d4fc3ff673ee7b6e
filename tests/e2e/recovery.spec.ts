import { openQuestion } from '../support/indicatorEntry.ts';
import {
  button,
  enterNewCluster,
  heading,
  link,
  saveState,
  savedText,
  type Official,
} from '../support/official.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const words = wordsOf('en');
const { t } = words;
const cluster = {
  zh: '延边大米加工产业集群',
  en: 'Yanbian Rice Processing',
  province: 'Jilin',
  city: 'Yanbian',
};
const official = (desk: Desk): Official => ({ page: desk.page, words });

/** A new assessment, open at its first question that is answered by hand. */
async function startAssessment(desk: Desk): Promise<string> {
  const reader = official(desk);
  await enterNewCluster(reader, cluster);
  await expect(heading(reader)).toHaveText(cluster.en);
  const id = /assessments\/([^/]+)/u.exec(desk.page.url())?.[1] ?? '';
  await link(reader, words.dimension('trust-order')).click();
  await expect(openQuestion(reader, 'inter-firm-trust')).toBeVisible();
  // From the head of the page to its answers.
  await desk.page.keyboard.press('Enter');
  return id;
}

const storedRatings = async (desk: Desk, id: string) =>
  (await desk.call('assessment.open', { id })).assessment.ratings;

test('answers that were called saved outlive a kill, and the program goes on where it was', async ({
  desk,
}) => {
  await startAssessment(desk);
  const reader = official(desk);
  const { page } = reader;
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect(openQuestion(reader, 'price-discipline')).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  const value = openQuestion(reader, 'capacity-utilisation').getByRole('textbox', {
    name: t('indicators.value'),
  });
  await value.fill('71.5');
  await value.blur();
  await expect(saveState(reader)).toContainText(savedText(reader));

  await desk.restart();

  const again = official(desk);
  await expect(again.page.getByText('Continue where you were')).toBeVisible();
  await link(again, cluster.en).click();
  await expect(heading(again)).toHaveText(cluster.en);
  await link(again, words.dimension('trust-order')).click();
  const answerOf = (id: string) =>
    again.page
      .getByRole('main')
      .getByRole('heading', {
        name: words.say(words.index.indicators.get(id)?.question ?? { en: id, zh: id }),
      })
      .locator('..');
  await expect(answerOf('inter-firm-trust')).toContainText('4');
  await expect(answerOf('price-discipline')).toContainText('2');
  await expect(answerOf('capacity-utilisation')).toContainText('71.5');
  await expect(openQuestion(again, 'product-failure-rate')).toBeVisible();
});

test('a note is stored while it is typed, a second and a half after the last key at the latest', async ({
  desk,
}) => {
  const id = await startAssessment(desk);
  const reader = official(desk);
  const { page } = reader;
  const note = 'Two of five suppliers deliver on open account.';
  await page.keyboard.press('3');
  await button(reader, t('indicators.addNote')).click();
  const field = openQuestion(reader, 'inter-firm-trust').getByRole('textbox', { name: t('indicators.note') });
  await expect(saveState(reader)).toContainText(savedText(reader));
  // By the page's own clock, which stands still from a moment that has not come yet: how long the test takes says
  // nothing about how long the page waits.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await field.pressSequentially(note);
  expect((await storedRatings(desk, id))['inter-firm-trust']?.note).toBeUndefined();

  await page.clock.runFor(1500);

  await expect.poll(async () => (await storedRatings(desk, id))['inter-firm-trust']?.note).toBe(note);
  await expect(field).toBeFocused();

  await desk.restart();

  expect(await storedRatings(desk, id)).toMatchObject({ 'inter-firm-trust': { level: 3, note } });
});

test('a page whose program has stopped says so and keeps what is typed', async ({ desk }) => {
  test.skip(desk.shell === 'electron', 'In Electron the page ends with the program.');
  const id = await startAssessment(desk);
  const reader = official(desk);
  const { page } = reader;
  await page.keyboard.press('5');
  await expect(saveState(reader)).toContainText(savedText(reader));

  await desk.killProgram();
  await page.keyboard.press('2');
  await expect(saveState(reader)).toContainText(
    'Not saved: The program behind this window has stopped. Start it again; saved answers are kept.',
  );
  const source = openQuestion(reader, 'inter-firm-trust').getByRole('textbox', {
    name: t('indicators.source'),
  });
  await source.fill('Survey of 2026');
  await source.blur();
  await saveState(reader)
    .getByRole('button', { name: t('common.tryAgain') })
    .click();
  await expect(saveState(reader)).toContainText('Not saved');
  await expect(source).toHaveValue('Survey of 2026');
  await expect(openQuestion(reader, 'inter-firm-trust').getByRole('radio', { name: /^2/u })).toBeChecked();

  // What the browser writes about a server that is gone.
  desk.faults.length = 0;
  await desk.restart();
  expect(await storedRatings(desk, id)).toMatchObject({ 'inter-firm-trust': { level: 5 } });
});
