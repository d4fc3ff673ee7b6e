import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { saveState, savedText, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import type { Desk } from './fixtures.ts';
import { expect, test } from './fixtures.ts';

async function openProfile(desk: Desk, language: 'en' | 'zh' = 'en') {
  const { page } = desk;
  const words = wordsOf(language);
  const official: Official = { page, words };
  if (language === 'zh') {
    await page.getByRole('button', { name: '中文', exact: true }).click();
  }
  await goTo(page, `assessments/${await sampleAssessment(page)}/profile`, words);
  const { t } = words;
  return {
    page,
    official,
    t,
    place: page.getByRole('combobox', { name: t('profile.place') }),
    industry: page.getByRole('combobox', { name: t('profile.industry'), exact: true }),
  };
}

const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });

for (const typed of ['dq', 'Daqing', '2306', '大庆']) {
  test(`Daqing is chosen by "${typed}" and Enter, and all three levels are filled`, async ({ desk }) => {
    const { page, t, place, industry, official } = await openProfile(desk, 'zh');
    await place.fill('长春');
    await place.press('Enter');
    await expect(place).toHaveValue('吉林省 长春市');

    await place.fill('');
    await place.pressSequentially(typed);
    await expect(option(page, /大庆市/).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');

    await expect(place).toHaveValue('黑龙江省 大庆市');
    await expect(industry).toBeFocused();
    await expect(page.getByText(t('profile.placeKnown', { code: '230600' }))).toBeVisible();
    await expect(saveState(official)).toContainText(savedText(official));
    await page.reload();
    await expect(place).toHaveValue('黑龙江省 大庆市');
  });
}

test('an industry is chosen by its code or its name, and is named wherever it stands', async ({ desk }) => {
  const { page, industry, official } = await openProfile(desk, 'zh');

  await industry.fill('36');
  await page.keyboard.press('Enter');
  await expect(industry).toHaveValue('36 汽车制造业');

  await industry.fill('汽车');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(industry).toHaveValue('361 汽车整车制造');
  await expect(page.getByText('制造业 › 汽车制造业')).toBeVisible();

  await expect(saveState(official)).toContainText(savedText(official));
  await goTo(page, 'clusters', official.words);
  await expect(page.getByRole('row', { name: /沃尔沃/ })).toContainText('361 汽车整车制造');
});

test('what is in no list is kept as typed and said to be in none', async ({ desk }) => {
  const { page, t, place, industry, official } = await openProfile(desk);

  await place.fill('New Town');
  await page.keyboard.press('Tab');
  await industry.fill('Sledges');
  await page.keyboard.press('Tab');

  await expect(place).toHaveValue('New Town');
  await expect(page.getByText(t('profile.placeUnknown'))).toBeVisible();
  await expect(industry).toHaveValue('Sledges');
  await expect(page.getByText(t('profile.industryUnknown'))).toBeVisible();
  await expect(saveState(official)).toContainText(savedText(official));
  await goTo(page, 'data', official.words);
  await expect(page.getByRole('row', { name: /Volvo/ })).toContainText('New Town');
  await expectAccessible(page, 'about the data, with a place of no list');
});

test('a name of several places is asked about', async ({ desk }) => {
  const { page, t, place } = await openProfile(desk, 'zh');
  await place.fill('吉林');
  await page.keyboard.press('Tab');
  await expect(page.getByText(t('profile.placeSeveral'))).toBeVisible();

  await place.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await expect(place).toHaveValue('吉林省 吉林市');
});

test('Esc closes the list and keeps what is typed; the open list is accessible', async ({ desk }) => {
  const { page, place } = await openProfile(desk);
  await place.fill('dq');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'a picker with its list');

  await page.keyboard.press('Escape');

  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(place).toHaveValue('dq');
  await expect(place).toHaveAttribute('aria-expanded', 'false');
});

test('a new cluster is entered with its place and industry by the keyboard alone', async ({ desk }) => {
  const { page } = desk;
  const { t } = wordsOf('en');
  await page.getByRole('button', { name: t('clusters.start') }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('clusters.newTitle') });
  await dialog.getByRole('radio', { name: t('clusters.another') }).check();
  await dialog.getByRole('textbox', { name: t('clusters.nameEn') }).fill('Wind power');
  await page.keyboard.press('Tab');
  await page.keyboard.type('baicheng');
  await page.keyboard.press('Enter');
  await page.keyboard.type('3415');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: t('clusters.createAndOpen') })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/tasks/);
  await goTo(page, 'clusters', wordsOf('en'));
  await expect(page.getByRole('row', { name: /Wind power/ })).toContainText('Baicheng, Jilin');
});

test('the list of clusters is searched by pinyin and sorted by how places are read', async ({ desk }) => {
  const { page, t } = await openProfile(desk, 'zh');
  await goTo(page, 'clusters', wordsOf('zh'));

  await page.getByRole('searchbox', { name: t('clusters.search') }).fill('dqwew');
  await expect(page.getByRole('row', { name: /沃尔沃/ })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);

  await page.getByRole('searchbox', { name: t('clusters.search') }).fill('');
  await page.getByRole('button', { name: t('clusters.name'), exact: true }).click();
  const names = await page.getByRole('rowheader').allTextContents();
  const first = (name: string) => names.findIndex((each) => each.trim().startsWith(name));
  expect(first('长春')).toBeLessThan(first('大庆'));
});

test('the owner of an action is chosen from bodies that stand in others', async ({ desk }) => {
  const { page } = desk;
  const { t } = wordsOf('en');
  await goTo(page, 'follow-up', wordsOf('en'));
  await page.getByRole('button', { name: t('followUp.add') }).click();
  const owner = page.getByRole('dialog').getByRole('combobox', { name: t('followUp.owner') });
  await owner.fill('commerce');
  await page.keyboard.press('Enter');

  await expect(owner).toHaveValue(/Commerce/);
});

test('Enter in the list of a form chooses and sends nothing', async ({ desk }) => {
  const { page } = desk;
  const { t } = wordsOf('en');
  await page.getByRole('button', { name: t('clusters.start') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: t('clusters.another') }).check();
  const industry = dialog.getByRole('combobox', { name: t('profile.industry') });
  await industry.fill('3611');
  await page.keyboard.press('Enter');

  await expect(industry).not.toHaveValue('3611');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});

test('the data are told about, with where they come from', async ({ desk }) => {
  const { page } = desk;
  const { t } = wordsOf('en');
  await goTo(page, 'data', wordsOf('en'));

  await expect(page.getByRole('heading', { name: t('data.placesTitle') })).toBeVisible();
  await expect(page.getByText(t('data.placesSource'))).toBeVisible();
  await expect(page.getByText(t('data.noneOpen'))).toBeVisible();
  await expectAccessible(page, 'about the data');
});
