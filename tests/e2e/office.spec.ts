import type { Desk } from './fixtures.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { button, saveState, savedText, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

async function open(desk: Desk, language: 'en' | 'zh' = 'en') {
  const official: Official = { page: desk.page, words: wordsOf(language) };
  const { t } = official.words;
  await goTo(desk.page, 'office', official.words);
  const field = (name: string) => desk.page.getByRole('textbox', { name, exact: true });
  const stored = () => expect(saveState(official)).toContainText(savedText(official));
  return { official, t, field, stored };
}

test('the letterhead stands in the brief, in the order of annexes that was chosen', async ({ desk }) => {
  const { official, t, field, stored } = await open(desk);
  const { page, words } = official;
  const id = await sampleAssessment(page);
  await field(t('office.unit')).fill('Bureau of Industry');
  await field(t('office.signer')).fill('Wang Fang');
  await field(t('office.contact')).fill('Li Lei, 0459-6360000');
  await button(official, t('office.moveDown', { name: t('briefScreen.annexNames', { id: 'plan' }) })).click();
  await stored();

  await goTo(page, `assessments/${id}/brief`, words);
  const preview = page.getByTitle(t('briefScreen.preview'), { exact: true }).contentFrame();

  await expect(preview.locator('.label')).toContainText('Bureau of Industry');
  await expect(preview.locator('#signature')).toHaveText(
    'Prepared by Wang Fang. Contact: Li Lei, 0459-6360000.',
  );
  await expect(preview.locator('#annex-ratings')).toContainText('Annex A');
  await expect(preview.locator('#annex-plan')).toContainText('Annex B');
});

test('a line of the letterhead is taken back, and the order too', async ({ desk }) => {
  const { official, t, field } = await open(desk);
  const { page } = official;
  const settings = () => desk.call('settings.get', undefined);
  const before = await settings();
  await field(t('office.unit')).fill('Bureau of Industry');
  await field(t('office.unit')).blur();
  await button(
    official,
    t('office.moveUp', { name: t('briefScreen.annexNames', { id: 'sources' }) }),
  ).click();
  await expect.poll(async () => (await settings()).annexOrder[3]).toBe('sources');

  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await settings()).annexOrder).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(settings).toEqual(before);
  await expect(field(t('office.unit'))).toHaveValue('');
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh' });

  test('what cannot be printed is refused at its field and not stored', async ({ desk }) => {
    const { t, field } = await open(desk, 'zh');
    const unit = field(t('office.unit'));

    await unit.fill('市工信局\u202e');
    await unit.blur();

    await expect(unit).toHaveAccessibleDescription(new RegExp(t('office.refused')));
    await expect(unit).toHaveValue('市工信局\u202e');
    expect((await desk.call('settings.get', undefined)).officeUnit).toBe('');
    await expect(desk.page).toHaveTitle(new RegExp(`^${t('frame.errorTitle')}`));

    await unit.fill('市工信局');
    await unit.blur();
    await expect.poll(async () => (await desk.call('settings.get', undefined)).officeUnit).toBe('市工信局');
  });
});

test('the folder of the last export is named until it is forgotten', async ({ desk }) => {
  const { official, t } = await open(desk);
  const { page, words } = official;
  await expect(page.getByText(t('office.noFolder'))).toBeVisible();
  await desk.call('assessment.export', { id: await sampleAssessment(page) });

  await goTo(page, 'clusters', words);
  await goTo(page, 'office', words);
  await expect(page.getByText(t('office.folderIs', { folder: desk.exportsFolder }))).toBeVisible();
  await button(official, t('office.forgetFolder')).click();

  await expect(page.getByText(t('office.noFolder'))).toBeVisible();
});
