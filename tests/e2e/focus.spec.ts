import type { Locator, Page } from '@playwright/test';
import { sampleAssessment } from '../support/callInPage.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { button, heading } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';
import { openFields } from '../../core/model/action.ts';

const words = wordsOf('en');
const { t } = words;

/** Presses a button as a hand on the keyboard does. */
async function act(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}

/** The focus is on something of the page or dialog that is shown. */
const expectHeld = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement !== null && activeElement !== document.body && activeElement.checkVisibility();
      }),
    )
    .toBe(true);

async function addActions({ page, call }: Desk, titles: readonly string[]): Promise<void> {
  const assessmentId = await sampleAssessment(page);
  for (const title of titles) {
    await call('action.create', {
      assessmentId,
      fields: {
        title,
        owner: 'Bureau',
        startOn: '2026-01-01',
        dueOn: '2027-01-01',
        status: 'open',
        progress: 0,
        ...openFields,
      },
    });
  }
  await goTo(page, 'follow-up', words);
}

const opener = (page: Page, title: string) => page.getByRole('button', { name: title }).first();

test('a closed dialog gives the focus back, a deleted action to its neighbour, undo to where it was', async ({
  desk,
}) => {
  const { page } = desk;
  await addActions(desk, ['First visit', 'Second visit']);
  const dialog = page.getByRole('dialog');

  await act(opener(page, 'First visit'));
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opener(page, 'First visit')).toBeFocused();

  await act(opener(page, 'First visit'));
  await act(dialog.getByRole('button', { name: t('followUp.remove') }));
  await expect(dialog).toBeHidden();
  await expectHeld(page);
  await expect(page.getByRole('table').locator(':focus')).toHaveCount(1);

  await act(button(desk, t('common.undo')));
  await expect(opener(page, 'First visit')).toBeVisible();
  await expect(page.getByRole('table').locator(':focus')).toHaveCount(1);
});

test('a form that is sent, refused or given up leaves the focus in sight', async ({ desk }) => {
  const { page } = desk;
  await addActions(desk, ['First visit']);
  const dialog = page.getByRole('dialog');
  const title = dialog.getByRole('textbox', { name: t('followUp.title') });
  const create = dialog.getByRole('button', { name: t('followUp.create') });

  await act(button(desk, t('followUp.add')));
  await act(create);
  await expect(title).toBeFocused();
  await expect(title).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveTitle(new RegExp(`^${t('frame.errorTitle')}`, 'u'));
  await title.fill('Third visit');
  await act(create);
  await expect(dialog).toBeHidden();
  await expect(button(desk, t('followUp.add'))).toBeFocused();

  await act(opener(page, 'First visit'));
  await dialog.getByRole('textbox', { name: t('followUp.note') }).fill('Seen');
  await act(dialog.getByRole('button', { name: t('followUp.saveRecord') }));
  await expect(page.getByText(t('followUp.recorded'))).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await dialog.getByRole('textbox', { name: t('followUp.note') }).fill('Seen again');
  await act(dialog.getByRole('button', { name: t('changes.dropDraft') }));
  await expect(dialog).toBeHidden();
  await expect(opener(page, 'First visit')).toBeFocused();
});

test('a form opens at its first field, what is read at its head', async ({ desk }) => {
  const { page } = desk;
  await addActions(desk, ['First visit']);
  const dialog = page.getByRole('dialog');
  const head = dialog.getByRole('heading', { level: 2 }).first();

  await act(button(desk, t('followUp.add')));
  await expect(dialog.locator('input, select, textarea').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await act(opener(page, 'First visit'));
  await expect(dialog.locator(':is(input, select, textarea):focus')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await goTo(page, 'clusters', words);
  await act(button(desk, t('exchange.exportAct')));
  await expect(dialog.locator('input:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await heading(desk).focus();
  await page.keyboard.press('?');
  await expect(head).toBeFocused();
  await page.keyboard.press('Escape');

  await goTo(page, `assessments/${await sampleAssessment(page)}/plan`, words);
  await act(button(desk, t('planOptions.limits')).first());
  await expect(dialog.locator('input:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('what is done to an answer leaves the focus in its question', async ({ desk }) => {
  const { page } = desk;
  const id = await sampleAssessment(page);
  await goTo(page, `assessments/${id}/indicators/trust-order?item=inter-firm-trust`, words);
  const question = openQuestion({ page, words }, 'inter-firm-trust');
  const held = question.locator(':focus');
  await expect(held).toHaveCount(1);
  await page.keyboard.press('4');

  await act(question.getByRole('button', { name: t('indicators.clear') }));
  await expect(question.getByRole('button', { name: t('indicators.clear') })).toBeHidden();
  await expect(held).toHaveCount(1);
  await question.getByRole('radio', { name: /^4/u }).focus();
  await page.keyboard.press('4');
  const add = question.getByRole('button', { name: t('indicators.addNote') });
  if (await add.isVisible()) {
    await act(add);
    await expect(question.getByRole('textbox', { name: t('indicators.note') })).toBeFocused();
  }
  const same = question.getByRole('button', { name: t('indicators.sameSource') });
  if (await same.isVisible()) {
    await act(same);
    await expect(same).toBeHidden();
    await expect(held).toHaveCount(1);
  }
});

test('pages, language, theme, a deleted cluster and what is brought back keep the focus', async ({
  desk,
}) => {
  const { page } = desk;
  const id = await sampleAssessment(page);
  await goTo(page, `assessments/${id}/profile`, words);
  await act(page.getByRole('link', { name: t('profile.toType') }));
  await expect(heading(desk)).toHaveText(t('frame.type'));
  await expect(heading(desk)).toBeFocused();

  await act(button(desk, t('frame.dark')));
  await expect(button(desk, t('frame.light'))).toBeFocused();
  await act(button(desk, t('frame.otherLanguage')));
  await expect(button(desk, 'English')).toBeFocused();
  await act(button(desk, 'English'));

  await heading(desk).focus();
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  await expect(heading(desk)).toBeFocused();

  await goTo(page, `assessments/${id}/tasks`, words);
  await act(button(desk, t('tasks.deleteButton')));
  await expect(heading(desk)).toBeFocused();
  await goTo(page, 'recently-deleted', words);
  const back = page.getByRole('table').getByRole('button').last();
  await act(back);
  await expect(page.getByText(t('bin.empty'))).toBeVisible();
  await expectHeld(page);
});

test('limits set and taken away, and a measure left out of the plan, keep the focus', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, `assessments/${await sampleAssessment(page)}/plan`, words);
  const dialog = page.getByRole('dialog');
  await act(button(desk, t('planOptions.limits')));
  await dialog.getByRole('textbox').first().fill('12');
  await page.keyboard.press('Enter');
  await expectHeld(page);
  await act(dialog.getByRole('button', { name: t('planOptions.limitsClear') }));
  await expect(dialog.getByRole('button', { name: t('planOptions.limitsClear') })).toBeHidden();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(button(desk, t('planOptions.limits'))).toBeFocused();

  const drop = page.getByRole('button', { name: t('plan.dropOf', { name: '' }).trim() }).first();
  const name = (await drop.getAttribute('aria-label')) ?? '';
  await act(drop);
  await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
  await expectHeld(page);
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('an import that is stored and taken back keeps the focus', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, `assessments/${await sampleAssessment(page)}/profile`, words);
  const chooser = page.waitForEvent('filechooser');
  await act(page.getByRole('button', { name: t('tables.importAct') }));
  const text = '指标,2031,2032\n企业数（家）,12,13\n';
  await (await chooser).setFiles({ name: 'facts.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(page.getByRole('button', { name: t('tables.importValues', { count: 2 }) })).toBeVisible();
  await expectHeld(page);
  await page.getByLabel(t('tables.source')).fill('Register');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(t('tables.importedFacts', { count: 2 }))).toBeVisible();
  await expectHeld(page);
  await act(button(desk, t('common.undo')));
  await expect(button(desk, t('common.undo'))).toBeHidden();
  await expectHeld(page);
});
