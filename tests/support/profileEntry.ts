import { expect } from '@playwright/test';
import { factCatalogue, type FactId } from '../../core/model/facts/catalogue.ts';
import type { EvidenceGrade } from '../../core/knowledge/schema.ts';
import { shownValue } from '../../core/model/facts/shownValue.ts';
import type { Official } from './official.ts';

/** What stands behind the facts that are entered next. */
export async function giveEvidenceForFacts(
  { page, words }: Official,
  { grade, source }: { readonly grade: EvidenceGrade; readonly source: string },
): Promise<void> {
  await page.getByRole('textbox', { name: words.t('indicators.source'), exact: true }).fill(source);
  await page
    .getByRole('group', { name: words.t('indicators.grade') })
    .getByRole('radio', { name: grade, exact: true })
    .check();
}

/** One fact for the years that end with `lastYear`, oldest value first, as they are kept. */
export async function enterFact(
  { page, words }: Official,
  fact: FactId,
  { values, lastYear }: { readonly values: readonly number[]; readonly lastYear: number },
): Promise<void> {
  const language = words.language === 'test' ? 'en' : words.language;
  for (const [index, value] of values.entries()) {
    const year = lastYear - values.length + 1 + index;
    const name = words.t('profile.valueOf', { fact: words.say(factCatalogue[fact].name), year });
    await page
      .getByRole('textbox', { name, exact: true })
      .fill(shownValue(factCatalogue[fact].unit, language, value));
  }
}

/** The row of a figure that is computed from the facts. */
export async function expectComputed(
  { page, words }: Official,
  indicator: string,
  value: string,
): Promise<void> {
  const name = words.index.indicators.get(indicator)?.name;
  const row = page
    .getByRole('table', { name: words.t('profile.derived') })
    .getByRole('row', { name: name === undefined ? indicator : words.say(name) });

  await expect(row.getByRole('cell').first()).toHaveText(value);
}

/** Answers the ten evidence questions by the ids of the answers. */
export async function answerTypeQuestions(
  { page, words }: Official,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [id, answer] of Object.entries(answers)) {
    const question = words.index.questions.get(id);
    const chosen = question?.answers.find((choice) => choice.id === answer);
    if (question === undefined || chosen === undefined) {
      throw new Error(`The knowledge base has no answer ${answer} to ${id}.`);
    }
    await page
      .getByRole('group', { name: words.say(question.question) })
      .getByRole('radio', { name: words.say(chosen.text), exact: true })
      .check();
  }
}
