import { existsSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { writtenPath } from '../support/briefFile.ts';
import { holdUndo, tabTo } from '../support/keyboard.ts';
import { button, heading, link, railLink, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test, type Desk } from './fixtures.ts';

const official = (desk: Desk): Official => ({ page: desk.page, words: wordsOf('en') });

test('the sample goes from the start page to the printed brief without a mouse', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;
  const { t } = words;
  const press = (key: string) => page.keyboard.press(key);
  const follow = async (target: Locator, direction?: 'Shift+Tab') => {
    await tabTo(page, target, direction);
    await press('Enter');
  };

  await test.step('the task list takes the focus to its head', async () => {
    await follow(link(reader, t('clusters.sample')));
    await expect(heading(reader)).toBeFocused();
  });

  await test.step('a number of the diagnosis is opened, and closing it gives the focus back', async () => {
    await follow(railLink(reader, t('frame.diagnosis')), 'Shift+Tab');
    await expect(page.getByRole('heading', { name: t('diagnosis.causes') })).toBeVisible();
    await expect(heading(reader)).toBeFocused();
    const cause = button(reader, words.cause('cause-enclave-behaviour'));
    await tabTo(page, cause);
    await press('Space');
    await expect(page.getByRole('dialog')).toBeVisible();
    await press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(cause).toBeFocused();
  });

  await test.step('a criterion is moved and keeps the focus', async () => {
    await follow(link(reader, t('diagnosis.setPriorities')), 'Shift+Tab');
    await expect(heading(reader)).toHaveText(t('priorities.title'));
    await expect(heading(reader)).toBeFocused();
    const down = button(reader, t('priorities.moveDown', { name: words.criterion('relief') }));
    await tabTo(page, down);
    await press('Space');
    await expect(down).toBeFocused();
    await tabTo(
      page,
      button(reader, t('priorities.moveUp', { name: words.criterion('relief') })),
      'Shift+Tab',
    );
    await press('Space');
  });

  await test.step('the budget is stepped, a measure dropped and taken back', async () => {
    await follow(link(reader, t('priorities.goToPlan')), 'Shift+Tab');
    await expect(button(reader, t('plans.accept', { name: t('plans.balanced') }))).toBeEnabled();
    await expect(heading(reader)).toBeFocused();
    const drop = page.getByRole('button', { name: t('plan.dropOf', { name: '' }).trim() }).first();
    const name = (await drop.getAttribute('aria-label')) ?? '';
    await tabTo(page, drop);
    await press('Enter');
    await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
    await holdUndo(page, words);
    await follow(button(reader, t('common.undo')));
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    const slider = page.getByRole('slider', { name: t('plan.slider') });
    const budget = await slider.getAttribute('aria-valuetext');
    await tabTo(page, slider);
    await press('ArrowLeft');
    await expect(slider).not.toHaveAttribute('aria-valuetext', budget ?? '');
    await expect(slider).toBeFocused();
  });

  await test.step('the language of the brief is chosen with the arrows and the brief printed', async () => {
    await follow(railLink(reader, t('frame.brief')), 'Shift+Tab');
    await expect(button(reader, t('briefScreen.exportPdf'))).toBeVisible();
    await expect(heading(reader)).toBeFocused();
    const choice = page.getByRole('group', { name: t('briefScreen.language') });
    await tabTo(page, choice.getByRole('radio', { checked: true }));
    await press('ArrowLeft');
    await expect(choice.getByRole('radio', { name: t('briefScreen.chinese') })).toBeChecked();
    await follow(button(reader, t('briefScreen.exportPdf')), 'Shift+Tab');

    const said = page.getByRole('main').getByRole('status').filter({ hasText: desk.exportsFolder });
    expect(existsSync(await writtenPath(said, 'pdf'))).toBe(true);
  });
});

test('a question is answered, backed and left with keys alone', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;
  const [sample] = (await desk.call('cluster.list', undefined)).flatMap(({ latest }) =>
    latest?.illustrative ? [latest.assessmentId] : [],
  );
  await goTo(page, `assessments/${sample}/indicators/trust-order?item=inter-firm-trust`, words);
  const question = page.getByRole('group', {
    name: words.say(words.index.indicators.get('inter-firm-trust')?.question ?? { en: '', zh: '' }),
  });

  await page.keyboard.press('4');
  await expect(question.getByRole('radio', { name: /^4/u })).toBeChecked();
  await tabTo(page, question.getByRole('radio', { name: /^4/u }));
  await page.keyboard.press('ArrowUp');
  await expect(question.getByRole('radio', { name: /^3/u })).toBeChecked();
  await page.keyboard.press('0');
  await expect(question.getByRole('radio', { name: words.t('indicators.unknown') })).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(question.getByRole('radio', { name: /^3/u })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
});

readOnlyTest(
  'the list of keys opens with "?" everywhere but in a text, and closes with Esc',
  async ({ desk }) => {
    const reader = official(desk);
    const { page, words } = reader;
    const keys = page.getByRole('dialog', { name: words.t('keys.title') });

    await page.keyboard.press('?');
    await expect(keys).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();

    const search = page.getByRole('searchbox', { name: words.t('clusters.search') });
    await tabTo(page, search);
    await page.keyboard.press('?');
    await expect(search).toHaveValue('?');
    await expect(keys).toBeHidden();
  },
);

readOnlyTest('the first stop of every page leads past strip and rail to its head', async ({ desk }) => {
  const { page, words } = official(desk);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: words.t('frame.skip') })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(heading({ page })).toBeFocused();
});
