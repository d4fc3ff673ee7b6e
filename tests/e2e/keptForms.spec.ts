import type { Page } from '@playwright/test';
import { sampleAssessment } from '../support/callInPage.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';
import { openFields } from '../../core/model/action.ts';

const words = wordsOf('en');
const { t } = words;
const title = 'Visit the guild';
const fields = {
  title,
  owner: 'Bureau',
  startOn: '2026-01-01',
  dueOn: '2027-01-01',
  status: 'open',
  progress: 0,
  ...openFields,
} as const;

const field = (page: Page, name: string) =>
  page.getByRole('textbox', { name }).or(page.getByRole('dialog').getByRole('combobox', { name }));

/** The follow-up with one action of the official's own; gives its id. */
async function openFollowUp(desk: Desk): Promise<string> {
  const assessmentId = await sampleAssessment(desk.page);
  const { id } = await desk.call('action.create', { assessmentId, fields });
  await goTo(desk.page, 'follow-up', words);
  await openAction(desk.page);
  return id;
}

async function openAction(page: Page): Promise<void> {
  await page.getByRole('button', { name: title }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

const stored = async (desk: Desk, id: string) =>
  (await desk.call('action.list', undefined)).find((action) => action.id === id);

/** Reloads as an official who leaves the page whatever it asks; gives what it asked. */
async function reload(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  page.removeAllListeners('dialog');
  return asked;
}

test('what is typed in a form with a button is asked about and outlives a reload', async ({ desk }) => {
  const { page } = desk;
  const id = await openFollowUp(desk);
  await field(page, t('followUp.note')).fill('The guild agreed.');
  await field(page, t('followUp.owner')).fill('Guild office');

  expect(await reload(page)).toEqual(['beforeunload']);
  await openAction(page);
  await expect(field(page, t('followUp.note'))).toHaveValue('The guild agreed.');
  await expect(field(page, t('followUp.owner'))).toHaveValue('Guild office');

  await page.getByRole('button', { name: t('followUp.saveRecord') }).click();
  await expect(page.getByText(t('followUp.recorded'))).toBeVisible();
  await page.getByRole('button', { name: t('followUp.save'), exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await stored(desk, id)).toMatchObject({
    owner: 'Guild office',
    events: [{ note: 'The guild agreed.' }],
  });
  expect(await reload(page)).toEqual([]);
});

test('what is typed in a dialog that is closed is kept with a word, and comes again', async ({ desk }) => {
  const { page } = desk;
  await openFollowUp(desk);
  await field(page, t('followUp.note')).fill('The guild agreed.');
  await page
    .getByRole('textbox', { name: t('followUp.progressField') })
    .first()
    .fill('half');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(t('changes.draftKept'))).toBeVisible();

  await goTo(page, 'clusters', words);
  expect(await reload(page)).toEqual(['beforeunload']);
  await goTo(page, 'follow-up', words);
  await openAction(page);
  await expect(field(page, t('followUp.note'))).toHaveValue('The guild agreed.');
  const progress = page.getByRole('textbox', { name: t('followUp.progressField') }).first();
  await expect(progress).toHaveValue('half');
  await expect(progress).toHaveAttribute('aria-invalid', 'true');
});

test('what was given up with a form is not asked about and does not come again', async ({ desk }) => {
  const { page } = desk;
  await openFollowUp(desk);
  await field(page, t('followUp.note')).fill('The guild agreed.');
  await page
    .getByRole('textbox', { name: t('followUp.progressField') })
    .first()
    .fill('half');
  await page
    .getByRole('textbox', { name: t('followUp.progressField') })
    .first()
    .blur();
  await page.getByRole('button', { name: t('changes.dropDraft') }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  expect(await reload(page)).toEqual([]);
  await openAction(page);
  await expect(field(page, t('followUp.note'))).toHaveValue('');
  await expect(page.getByRole('textbox', { name: t('followUp.progressField') }).first()).toHaveValue('0');
});

/** The page on which the type of the sample is decided, with a reason typed. */
async function decideType(desk: Desk, reason: string): Promise<string> {
  const { page } = desk;
  const id = await sampleAssessment(page);
  await goTo(page, `assessments/${id}/type`, words);
  await page.getByRole('radio', { name: t('typing.override') }).check({ force: true });
  await field(page, t('typing.reason')).fill(reason);
  await field(page, t('typing.reason')).blur();
  return id;
}

test('an own type is still being decided after a reload, and is not asked about once it is', async ({
  desk,
}) => {
  const { page } = desk;
  await decideType(desk, 'Seen on the spot');

  expect(await reload(page)).toEqual(['beforeunload']);
  await expect(field(page, t('typing.reason'))).toHaveValue('Seen on the spot');
  await field(page, t('typing.reason')).fill('');
  expect(await reload(page)).toEqual([]);
});

test('what was typed is asked about on another page too, however often that is left', async ({ desk }) => {
  const { page } = desk;
  const id = await decideType(desk, 'Seen on the spot');
  await goTo(page, `assessments/${id}/plan`, words);

  expect(await reload(page)).toEqual(['beforeunload']);
  await page.getByRole('heading', { level: 1 }).first().click();
  expect(await reload(page)).toEqual(['beforeunload']);
});

test('of two windows that decide the type neither records a part of what the other has decided', async ({
  desk,
}) => {
  test.skip(desk.shell === 'electron', 'The desktop shell has one window.');
  const { page } = desk;
  const id = await decideType(desk, 'Mine, for I saw the family firms.');
  const second = await page.context().newPage();
  await second.goto(`${desk.origin}/#/assessments/${id}/type`);
  await second.getByRole('radio', { name: t('typing.override') }).check({ force: true });
  await second.locator('#decision-type').getByRole('radio').nth(2).check({ force: true });
  await field(second, t('typing.reason')).fill('Theirs.');
  await second.getByRole('button', { name: t('typing.decide') }).click();
  const decided = async () => (await desk.call('assessment.open', { id })).assessment.typing.override;
  await expect.poll(decided).toMatchObject({ reason: 'Theirs.' });
  await page.locator('#decision-type').getByRole('radio').nth(0).check({ force: true });
  await page.getByRole('button', { name: t('typing.decide') }).click();

  await expect(page.getByRole('alert', { name: t('changes.clashTitle') })).toBeVisible();
  expect(await decided()).toMatchObject({ reason: 'Theirs.' });
});

test('a failure that passes does not let an action be stored over what another window has stored', async ({
  desk,
}) => {
  test.skip(desk.shell === 'electron', 'The calls of the desktop shell do not go over the network.');
  const { page } = desk;
  const id = await openFollowUp(desk);
  await field(page, t('followUp.owner')).fill('Mine');
  await page.route('**/call', (route) => route.abort());
  const save = page.getByRole('button', { name: t('followUp.save'), exact: true });
  await save.click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await page.unroute('**/call');
  const second = await page.context().newPage();
  await second.goto(`${desk.origin}/#/follow-up`);
  await openAction(second);
  await field(second, t('followUp.owner')).fill('Theirs');
  await second.getByRole('button', { name: t('followUp.save'), exact: true }).click();
  await expect(second.getByRole('dialog')).toBeHidden();
  await second.close();

  await page.setViewportSize({ width: 1100, height: 560 });
  await save.click();
  const told = page.getByRole('dialog').getByRole('alert');
  await expect(told).toContainText(
    t('followUp.overtakenField', { name: t('followUp.owner'), stored: 'Theirs', typed: 'Mine' }),
  );
  await expect(told).toBeInViewport({ ratio: 1 });
  expect((await stored(desk, id))?.owner).toBe('Theirs');
  await save.click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect((await stored(desk, id))?.owner).toBe('Mine');
  // What the browser writes about requests that did not get through.
  desk.faults.length = 0;
});

test('an action that another window deletes leaves what is typed about it on the screen', async ({
  desk,
}) => {
  test.skip(desk.shell === 'electron', 'The desktop shell has one window.');
  const { page } = desk;
  await openFollowUp(desk);
  await field(page, t('followUp.note')).fill('The guild agreed.');
  // While a text is being typed nothing of another window replaces what is on the screen.
  await field(page, t('followUp.note')).blur();
  const second = await page.context().newPage();
  await second.goto(`${desk.origin}/#/follow-up`);
  await openAction(second);
  await second.getByRole('button', { name: t('followUp.remove') }).click();
  await expect(second.getByRole('dialog')).toBeHidden();

  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(t('followUp.gone'));
  await expect(field(page, t('followUp.note'))).toHaveValue('The guild agreed.');
  await expect(page.getByRole('button', { name: t('followUp.saveRecord') })).toBeDisabled();
});
