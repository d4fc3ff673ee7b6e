import { expect, type Locator, type Page } from '@playwright/test';
import { openStore } from '../../db/store.ts';
import { callInPage, sampleAssessment } from '../support/callInPage.ts';
import { openQuestion } from '../support/indicatorEntry.ts';
import { savedText, saveState } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { handlers } from './standIn/preload.ts';
import { openOptions } from '../support/openOptions.ts';

const words = wordsOf('en');
const question = 'inter-firm-trust';

/** A field to type in, of a question of the sample that has been rated. */
export async function openSourceField(page: Page): Promise<Locator> {
  const id = await sampleAssessment(page);
  await goTo(page, `assessments/${id}/indicators/trust-order?item=${question}`, words);
  const open = openQuestion({ page, words }, question);
  await expect(open).toBeVisible();
  await page.keyboard.press('4');
  await expect(saveState({ page })).toContainText(savedText({ words }));
  return open.getByRole('textbox', { name: words.t('indicators.source') });
}

/** What the store holds of that field. */
export async function storedSource(page: Page): Promise<string | undefined> {
  const { assessment } = await callInPage(page, 'assessment.open', { id: await sampleAssessment(page) });
  return assessment.ratings[question]?.source;
}

/** The same of a store that no program has open. */
export function sourceIn(path: string, id: string): string | undefined {
  const store = openStore(path, openOptions);
  try {
    return store.assessments.get(id).ratings[question]?.source;
  } finally {
    store.close();
  }
}

/** Types what the store refuses for as long as it is not let through; the answer lets it, and waits until it is stored. */
export async function typeRefused(field: Locator, text: string): Promise<() => Promise<void>> {
  const page = field.page();
  const channel = 'assessment.saveRating';
  const save = handlers.get(channel);
  if (!save) {
    throw new Error(`The program does not answer ${channel}.`);
  }
  const error = { code: 'store-busy', message: 'Refused by the test.', details: {} };
  handlers.set(channel, async () => ({ ok: false, error }));
  await field.fill(text);
  await field.blur();
  await expect(saveState({ page })).toContainText('Not saved');
  return async () => {
    handlers.set(channel, save);
    // The page tries again by itself as well, so that a button to do so may be gone before it is pressed.
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await expect.poll(() => storedSource(page)).toBe(text);
  };
}
