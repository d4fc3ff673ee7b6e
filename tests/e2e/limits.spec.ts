import { languages } from '../../core/base/settings.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { button, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

/** The one must-have of the sample, the association, falls into the short term and is led by the government. */
const told = {
  en: {
    phaseBudget: /^The must-haves of the phase "Short term" need CNY\s0\.8\sm, CNY\s0\.0\sm are allowed/u,
    phaseCapacity: /^The must-haves bring 1 measure into the phase "Short term", 0 are allowed/u,
    actorCapacity: /^The must-haves let "Government" lead 1 measure, 0 are allowed/u,
  },
  zh: {
    phaseBudget: /^“短期”分期的必选项共需80万元，超过该期预算0万元/u,
    phaseCapacity: /^“短期”分期的必选项连同所需前提共1项，超过该期上限0项/u,
    actorCapacity: /^由“政府”牵头的必选项连同所需前提共1项，超过其上限0项/u,
  },
} as const;

const phase = { en: 'Short term', zh: '短期' } as const;
const body = { en: 'Government', zh: '政府' } as const;

const kinds = ['phaseBudget', 'phaseCapacity', 'actorCapacity'] as const;

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language });

    test('must-haves beyond a limit are named with what can be loosened', async ({ desk }) => {
      const official: Official = { page: desk.page, words: wordsOf(language) };
      const { page, words } = official;
      const { t } = words;
      await goTo(page, `assessments/${await sampleAssessment(page)}/plan`, words);
      const fields = {
        phaseBudget: t('planOptions.phaseBudgetOf', { name: phase[language] }),
        phaseCapacity: t('planOptions.phaseCountOf', { name: phase[language] }),
        actorCapacity: t('planOptions.bodyCountOf', { name: body[language] }),
      };
      const none = button(official, t('planOptions.limits'));
      const one = button(official, t('planOptions.limitsOf', { count: 1 }));
      const setLimit = async (kind: (typeof kinds)[number], value: string) => {
        await none.or(one).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(fields[kind]).fill(value);
        await dialog.getByLabel(fields[kind]).press('Tab');
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      };

      for (const kind of kinds) {
        await setLimit(kind, '0');
        await expect(page.getByRole('alert').getByRole('paragraph')).toHaveText(told[language][kind]);

        await setLimit(kind, '');
        await expect(page.getByRole('alert')).toBeHidden();
      }
    });
  });
}
