import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

const words = wordsOf('zh');
const { t } = words;

test.use({ language: 'zh' });

test('the list of clusters shows a formation type as soon as it is settled', async ({ desk }) => {
  const { page } = desk;
  const none = { en: '', zh: '' };
  await desk.call('cluster.create', {
    assessmentId: 'own',
    fields: {
      name: { en: '', zh: '铁西装备集群' },
      province: none,
      city: none,
      county: none,
      divisionCode: '210106',
      industry: '',
      industryCode: '35',
      foundedYear: null,
    },
  });
  await goTo(page, 'assessments/own/type', words);
  await page.getByRole('radio', { name: t('typing.override') }).check({ force: true });
  const main = page.getByRole('group', { name: t('typing.mainType') });
  const type =
    (await main.getByRole('radio').first().getAttribute('aria-label')) ??
    (await main.locator('label').first().innerText());
  await main.getByRole('radio').first().check({ force: true });
  await page.getByRole('textbox', { name: t('typing.reason') }).fill('实地走访所见');
  await page.getByRole('button', { name: t('typing.decide') }).click();

  await page
    .getByRole('navigation')
    .getByRole('link', { name: t('frame.clusters') })
    .first()
    .click();

  await expect(page.getByRole('row', { name: /铁西装备集群/u })).toContainText(type.trim());
});
