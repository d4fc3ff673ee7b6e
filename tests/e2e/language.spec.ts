import { sampleAssessment } from '../support/callInPage.ts';
import { isNoText, textsOf, wordsOutsideBrackets } from '../support/foreignWords.ts';
import { button, heading } from '../support/official.ts';
import { throughOpenStates } from '../support/openStates.ts';
import { allPlaces, goTo, goToComputed } from '../support/screens.ts';
import { shippedKnowledgeBase } from '../support/shippedKnowledgeBase.ts';
import { wordsOf, type Words } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const [en, zh] = [wordsOf('en'), wordsOf('zh')];

/** The button of the strip that names the other language in that language. */
const switchLanguage = ({ page }: Pick<Desk, 'page'>, from: Words) =>
  button({ page }, from.t('frame.otherLanguage')).click();

test('a half-made decision outlives a change of language', async ({ desk }) => {
  const { page } = desk;
  await goTo(page, `assessments/${await sampleAssessment(page)}/type`, en);
  await page.getByRole('radio', { name: en.t('typing.override') }).check();
  const mainType = (words: Words) => page.getByRole('group', { name: words.t('typing.mainType') });
  await mainType(en).getByRole('radio').nth(1).check();
  await page
    .getByRole('textbox', { name: en.t('typing.reason') })
    .pressSequentially('The parent has sold its share');

  await switchLanguage(desk, en);

  await expect(heading(desk)).toHaveText('形成类型');
  await expect(page.getByRole('radio', { name: zh.t('typing.override') })).toBeChecked();
  await expect(mainType(zh).getByRole('radio').nth(1)).toBeChecked();
  await expect(page.getByRole('textbox', { name: zh.t('typing.reason') })).toHaveValue(
    'The parent has sold its share',
  );
});

test('what could not be stored stays in its field, and its message changes its language', async ({
  desk,
}) => {
  const { page } = desk;
  await goTo(page, `assessments/${await sampleAssessment(page)}/profile`, en);
  const field = (words: Words, key: 'profile.divisionCode' | 'profile.foundedYear') =>
    page.getByRole('textbox', { name: words.t(key) });
  await field(en, 'profile.divisionCode').fill('23');
  await field(en, 'profile.foundedYear').fill('long ago');
  await field(en, 'profile.foundedYear').blur();
  await expect(page.getByText('Enter six digits, for example 230600.')).toBeVisible();
  await expect(page.getByText('Enter a year, for example 2013.')).toBeVisible();

  await switchLanguage(desk, en);

  await expect(field(zh, 'profile.divisionCode')).toHaveValue('23');
  await expect(field(zh, 'profile.foundedYear')).toHaveValue('long ago');
  await expect(page.getByText(zh.t('profile.divisionError'))).toBeVisible();
  await expect(page.getByText(zh.t('frame.yearInvalid'))).toBeVisible();
});

test('the chosen language is there again after a restart', async ({ desk }) => {
  await switchLanguage(desk, en);
  await expect(heading(desk)).toHaveText(zh.t('clusters.noneOwn'));
  // The page speaks it at once; the program is killed only when it is stored.
  await expect.poll(async () => (await desk.call('settings.get', undefined)).language).toBe('zh');

  await desk.restart();

  await expect(heading(desk)).toHaveText(zh.t('clusters.noneOwn'));
  await expect(desk.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('no page, dialog or message has words outside the dictionary', async ({ desk }) => {
  const { page } = desk;
  const words = wordsOf('test');
  const id = await sampleAssessment(page);
  const written = new Set(
    textsOf([
      shippedKnowledgeBase,
      await desk.call('assessment.open', { id }),
      await desk.call('action.list', undefined),
      await desk.call('about.read', undefined),
    ]),
  );
  const look = async (where: string) => {
    const foreign = (await wordsOutsideBrackets(page)).filter((text) => !isNoText(text, written));
    expect.soft(foreign, where).toEqual([]);
  };
  await page.goto(`${desk.origin}/?language=test#/clusters`);
  await page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });

  for (const place of await allPlaces(page)) {
    await goToComputed(page, place, words);
    await look(place);
  }
  await throughOpenStates(page, words, look);
});
