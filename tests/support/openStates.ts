import { expect, type Page } from '@playwright/test';
import { button } from './official.ts';
import { allPlaces, goTo } from './screens.ts';
import type { Words } from './words.ts';

/** Opens each dialog and each message of the program, looks at it, and closes it again. */
export async function throughOpenStates(
  page: Page,
  words: Words,
  look: (name: string) => Promise<void>,
): Promise<void> {
  const places = await allPlaces(page);
  for (const { at, name, open } of openStates(words)) {
    await goTo(page, places.find((place) => place.endsWith(at)) ?? '', words);
    await open(page);
    await look(name);
    // A dialog left open would stay over the next page.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
}

interface OpenState {
  readonly at: string;
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

/** What a page shows only after something was done on it. */
function openStates({ t, cause, dimension, measure }: Words): readonly OpenState[] {
  const press = (name: string) => async (page: Page) => {
    await button({ page }, name).first().click();
  };
  const opens = (name: string) => async (page: Page) => {
    await press(name)(page);
    await expect(page.getByRole('dialog')).toBeVisible();
  };
  return [
    { at: 'clusters', name: 'the keys', open: (page) => openKeys(page) },
    { at: 'clusters', name: 'a new assessment', open: opens(t('clusters.start')) },
    { at: 'clusters', name: 'a new cluster without a name', open: (page) => refuseName(page, t) },
    { at: 'profile', name: 'a wrong number and a wrong code', open: (page) => refuseFields(page, t) },
    { at: 'type', name: 'a decision without a reason', open: (page) => refuseDecision(page, t) },
    { at: 'diagnosis', name: 'the source of a cause', open: opens(cause('cause-enclave-behaviour')) },
    { at: 'diagnosis', name: 'the source of maturity', open: opens(t('diagnosis.maturitySource')) },
    { at: 'diagnosis', name: 'the diagnosis as tables', open: press(t('diagnosis.table')) },
    { at: 'diagnosis', name: 'the source of a dimension', open: opens(dimension('local-embeddedness')) },
    { at: 'priorities', name: 'comparisons that contradict', open: (page) => contradict(page, t) },
    { at: 'priorities', name: 'ranges that no weights fit', open: (page) => refuseRanges(page, t) },
    { at: 'plan', name: 'a measure', open: opens(measure('local-production-network')) },
    { at: 'plan', name: 'another plan without a reason', open: (page) => refusePlan(page, t) },
    { at: 'plan', name: 'the limits', open: opens(t('planOptions.limits')) },
    { at: 'plan', name: 'the source of a value', open: (page) => openFirstNumber(page) },
    { at: 'plan', name: 'a dropped measure with undo', open: (page) => dropFirst(page, t) },
    { at: 'plan', name: 'the plan as tables', open: press(t('diagnosis.table')) },
    { at: 'brief', name: 'a paragraph in the editor', open: (page) => openParagraph(page, t) },
    {
      at: 'follow-up',
      name: 'the ways to save a table',
      open: press(`${t('sheets.save')} ${t('sheets.actions')}`),
    },
    { at: 'follow-up', name: 'a new action', open: opens(t('followUp.add')) },
    { at: 'follow-up', name: 'an action', open: (page) => openFirstAction(page) },
  ];
}

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function refusePlan(page: Page, t: Words['t']): Promise<void> {
  const name = t('plans.full');
  await page.getByRole('radio', { name }).check();
  await button({ page }, t('plans.choose', { name })).click();
  await expect(page.getByText(t('explain.reasonMissing'))).toBeVisible();
}

async function refuseName(page: Page, t: Words['t']): Promise<void> {
  await button({ page }, t('clusters.start')).click();
  await page.getByRole('radio', { name: t('clusters.another') }).check();
  await button({ page }, t('clusters.createAndOpen')).click();
  await expect(page.getByText(t('clusters.nameMissing'))).toBeVisible();
}

async function refuseFields(page: Page, t: Words['t']): Promise<void> {
  await page.getByRole('textbox', { name: t('profile.foundedYear') }).fill('x');
  await page.getByRole('textbox', { name: t('profile.divisionCode') }).fill('12');
  await page.getByRole('textbox', { name: t('profile.divisionCode') }).blur();
  await expect(page.getByText(t('profile.divisionError'))).toBeVisible();
}

async function refuseDecision(page: Page, t: Words['t']): Promise<void> {
  await page.getByRole('radio', { name: t('typing.override') }).check();
  await button({ page }, t('typing.decide')).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
}

async function contradict(page: Page, t: Words['t']): Promise<void> {
  await page.getByRole('radio', { name: t('priorities.pairwise') }).check();
  // Each side wins by turns, so that the ten cannot all hold.
  for (const [index, row] of (
    await page
      .locator('fieldset')
      .filter({ has: page.getByText('9') })
      .all()
  ).entries()) {
    await row
      .getByRole('radio')
      .nth(index % 2 === 0 ? 2 : 14)
      .check();
  }
  await expect(page.getByRole('heading', { name: t('priorities.misfitsTitle') })).toBeVisible();
}

async function refuseRanges(page: Page, t: Words['t']): Promise<void> {
  await page.getByRole('radio', { name: t('priorities.rangesWeights') }).check();
  for (const field of await page.getByRole('table').getByRole('textbox').all()) {
    await field.fill('60');
    await field.blur();
  }
  await expect(page.getByRole('alert')).toBeVisible();
}

/** A number is the same in every language. */
async function openFirstNumber(page: Page): Promise<void> {
  await page
    .getByRole('cell')
    .getByRole('button')
    .filter({ hasText: /^[\d.]+%$/u })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function dropFirst(page: Page, t: Words['t']): Promise<void> {
  const row = page
    .getByRole('row')
    .filter({ has: page.getByText(t('plan.inPlan'), { exact: true }) })
    .first();
  await row.getByRole('button', { name: t('plan.dropOf', { name: '' }).trim() }).click();
  await expect(button({ page }, t('common.undo'))).toBeVisible();
}

async function openParagraph(page: Page, t: Words['t']): Promise<void> {
  // In the language `test` all paragraphs have one name.
  await button({ page }, t('briefScreen.editOf', { name: t('briefScreen.judgementName') }))
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: t('briefScreen.ownText') })).toBeFocused();
}

async function openFirstAction(page: Page): Promise<void> {
  await page.getByRole('rowheader').getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
}
