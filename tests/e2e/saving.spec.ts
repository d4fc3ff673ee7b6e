import type { Page } from '@playwright/test';
import { sampleAssessment } from '../support/callInPage.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { enterNewCluster, heading, saveState, savedText, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const words = wordsOf('en');
const { t } = words;
const official = (page: Page): Official => ({ page, words });
const question = 'inter-firm-trust';
const placeOf = (id: string) => `assessments/${id}/indicators/trust-order?item=${question}`;

const ratings = async (desk: Desk, id: string) =>
  (await desk.call('assessment.open', { id })).assessment.ratings;

const sourceField = (reader: Official) =>
  openQuestion(reader, question).getByRole('textbox', { name: t('indicators.source') });

/** The open question of an assessment, rated. */
async function rate(page: Page, id: string, level: number): Promise<void> {
  await goTo(page, placeOf(id), words);
  await expect(openQuestion(official(page), question)).toBeVisible();
  await page.keyboard.press(String(level));
}

/** Breaks the way of saves from a page to the program; gives what mends it. */
async function breakSaves(page: Page): Promise<() => Promise<void>> {
  const pattern = '**/call';
  await page.route(pattern, (route) =>
    route.request().postData()?.includes('"assessment.save') ? route.abort() : route.continue(),
  );
  return () => page.unroute(pattern);
}

test('an assessment that was deleted elsewhere is named, and another one is stored', async ({ desk }) => {
  const { page } = desk;
  const reader = official(page);
  const sample = await sampleAssessment(page);
  await rate(page, sample, 4);
  await expect(saveState(reader)).toContainText(savedText(reader));
  await desk.call('assessment.remove', { id: sample });

  await page.keyboard.press('2');
  const refusal = page.getByRole('alert', { name: t('changes.refusedTitle') });
  await expect(refusal).toContainText('The entry is no longer there.');
  await expect(openQuestion(reader, question).getByRole('radio', { name: /^2/u })).toBeChecked();

  await goTo(page, 'clusters', words);
  await enterNewCluster(reader, { zh: '大米', en: 'Rice', province: 'Jilin', city: 'Yanbian' });
  await expect(heading(reader)).toHaveText('Rice');
  const id = /assessments\/([^/?]+)/u.exec(page.url())?.[1] ?? '';
  await rate(page, id, 5);

  await expect.poll(async () => (await ratings(desk, id))[question]?.level).toBe(5);
  await refusal.getByRole('button', { name: t('changes.refusedRead') }).click();
  await expect(refusal).toBeHidden();
});

test('what could not be stored outlives a reload and is stored once it can be', async ({ desk }) => {
  test.skip(desk.shell === 'electron', 'The calls of the desktop shell do not go over the network.');
  const { page } = desk;
  const reader = official(page);
  const id = await sampleAssessment(page);
  await rate(page, id, 4);
  await expect(saveState(reader)).toContainText(savedText(reader));
  const mend = await breakSaves(page);
  await sourceField(reader).fill('Survey of 2026');
  await sourceField(reader).blur();
  await expect(saveState(reader)).toContainText('Not saved');

  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(sourceField(reader)).toHaveValue('Survey of 2026');
  await expect(page.getByText(t('changes.restored', { count: 1 }))).toBeVisible();
  // As long as it cannot be stored the button is there.
  await saveState(reader)
    .getByRole('button', { name: t('common.tryAgain') })
    .click();
  await expect(saveState(reader)).toContainText('Not saved');
  expect((await ratings(desk, id))[question]?.source).not.toBe('Survey of 2026');

  // It is stored by itself then: the next attempt may come before the button could be pressed.
  await mend();
  await expect.poll(async () => (await ratings(desk, id))[question]?.source).toBe('Survey of 2026');
  // What the browser writes about requests that did not get through.
  desk.faults.length = 0;
});

test('the last words that were typed are stored when the page is left at once', async ({ desk }) => {
  const { page } = desk;
  const reader = official(page);
  const id = await sampleAssessment(page);
  await rate(page, id, 4);
  await expect(saveState(reader)).toContainText(savedText(reader));
  page.on('dialog', (dialog) => void dialog.accept());

  await sourceField(reader).fill('Last words');
  await page.reload();

  await expect(sourceField(reader)).toHaveValue('Last words');
  await expect.poll(async () => (await ratings(desk, id))[question]?.source).toBe('Last words');
});

test('a page with words that were never stored asks before it is left', async ({ desk }) => {
  const { page } = desk;
  const reader = official(page);
  await rate(page, await sampleAssessment(page), 4);
  await expect(saveState(reader)).toContainText(savedText(reader));
  // Nothing is unsaved yet: the text is still in its field, and the program takes it but does not answer.
  await page.route('**/call', (route) =>
    route.request().postData()?.includes('"assessment.save') ? undefined : route.continue(),
  );
  await sourceField(reader).fill('Last words');

  const question = page.waitForEvent('dialog');
  const reloaded = page.reload().catch(() => null);
  const dialog = await question;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reloaded;
  await page.unroute('**/call');
});

test('a page is left without a question while everything is stored', async ({ desk }) => {
  const { page } = desk;
  const reader = official(page);
  await rate(page, await sampleAssessment(page), 4);
  await expect(saveState(reader)).toContainText(savedText(reader));
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });

  await page.reload();
  await expect(openQuestion(reader, question)).toBeVisible();
  expect(asked).toEqual([]);
});

test.describe('two windows on one assessment', () => {
  /** A second window of the same program, on the same question. */
  async function openSecond(desk: Desk, id: string): Promise<Page> {
    const second = await desk.page.context().newPage();
    await second.goto(`${desk.origin}/#/${placeOf(id)}`);
    await expect(openQuestion(official(second), question)).toBeVisible();
    return second;
  }

  test.skip(({ desk }) => desk.shell === 'electron', 'The desktop shell has one window.');

  test('each is told of the other, and shows what the other has stored', async ({ desk }) => {
    const { page } = desk;
    const id = await sampleAssessment(page);
    await rate(page, id, 4);
    const second = await openSecond(desk, id);
    await expect(page.getByText(t('changes.alsoOpen'))).toBeVisible();
    await expect(second.getByText(t('changes.alsoOpen'))).toBeVisible();

    await page.keyboard.press('2');
    await expect(openQuestion(official(second), question).getByRole('radio', { name: /^2/u })).toBeChecked();
    await second.close();
    await expect(page.getByText(t('changes.alsoOpen'))).toBeHidden();
  });

  test('answers to different questions both stand', async ({ desk }) => {
    const { page } = desk;
    const id = await sampleAssessment(page);
    await rate(page, id, 4);
    const second = await openSecond(desk, id);
    await goTo(second, `assessments/${id}/plan`, words);
    const budget = second.getByRole('textbox', { name: t('plan.budgetField') });
    await budget.fill('25');
    await Promise.all([budget.blur(), page.keyboard.press('1')]);

    await expect
      .poll(async () => {
        const { assessment } = await desk.call('assessment.open', { id });
        return [assessment.ratings[question]?.level, assessment.plan.budget];
      })
      .toEqual([1, 25]);
  });

  test('of two answers to one question neither is lost: the later window chooses', async ({ desk }) => {
    const { page } = desk;
    const id = await sampleAssessment(page);
    await rate(page, id, 4);
    await expect(saveState(official(page))).toContainText(savedText(official(page)));
    const second = await openSecond(desk, id);
    const reader = official(second);
    const mend = await breakSaves(second);
    await sourceField(reader).fill('Seen on the spot');
    await sourceField(reader).blur();
    await expect(saveState(reader)).toContainText('Not saved');
    await sourceField(official(page)).fill('Survey of 2026');
    await sourceField(official(page)).blur();
    await expect.poll(async () => (await ratings(desk, id))[question]?.source).toBe('Survey of 2026');

    await mend();
    const clash = second.getByRole('alert', { name: t('changes.clashTitle') });
    await expect(clash).toContainText('Seen on the spot');
    await expect(clash).toContainText('Survey of 2026');
    await expect(sourceField(reader)).toHaveValue('Seen on the spot');
    expect((await ratings(desk, id))[question]?.source).toBe('Survey of 2026');

    await clash.getByRole('button', { name: 'Seen on the spot' }).click();
    await expect(clash).toBeHidden();
    await expect(sourceField(official(page))).toHaveValue('Seen on the spot');
    await expect.poll(async () => (await ratings(desk, id))[question]?.source).toBe('Seen on the spot');
  });
});
