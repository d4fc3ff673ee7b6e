import { expect, type Locator } from '@playwright/test';
import { computedIndicators } from '../../core/knowledge/computedIndicators.ts';
import type { EvidenceGrade, Indicator } from '../../core/knowledge/schema.ts';
import { heading, link, type Official } from './official.ts';

/** How an official answers one question. */
export type Answer =
  | { readonly level: 1 | 2 | 3 | 4 | 5 }
  | { readonly value: number }
  | { readonly unknown: true }
  | { readonly notApplicable: string };

export interface Answers {
  readonly of: (indicator: Indicator) => Answer;
  readonly evidence: { readonly grade: EvidenceGrade; readonly source: string };
}

const computed: ReadonlySet<string> = new Set(computedIndicators);

/** The open question, found by its words. */
export const openQuestion = ({ page, words }: Official, id: string): Locator =>
  page.getByRole('group', { name: words.say(indicatorOf(words, id).question) });

export function indicatorOf(words: Official['words'], id: string): Indicator {
  const indicator = words.index.indicators.get(id);
  if (indicator === undefined) {
    throw new Error(`The knowledge base has no ${id}.`);
  }
  return indicator;
}

/** Answers all questions of all groups in order, from the first group's page to the check list of the last. */
export async function answerAllIndicators(official: Official, answers: Answers): Promise<void> {
  const { words } = official;
  const dimensions = [...words.index.dimensions.keys()];
  for (const [index, dimension] of dimensions.entries()) {
    await expect(heading(official)).toHaveText(words.dimension(dimension));
    const asked = [...words.index.indicators.values()].filter(
      (indicator) => indicator.dimension === dimension && !computed.has(indicator.id),
    );
    if (index === 0) {
      // From the head of the page to its first question; the way on from a check list leads to one by itself.
      await official.page.keyboard.press('Enter');
    }
    for (const indicator of asked) {
      await answer(official, indicator, answers);
    }
    if (asked.length === 0) {
      await link(official, words.t('indicators.check')).click();
    }
    const group = words.dimension(dimension);
    await expect(heading(official)).toHaveText(words.t('indicators.checkTitle', { group }));
    const following = dimensions[index + 1];
    if (following !== undefined) {
      await link(official, words.t('indicators.nextGroup', { group: words.dimension(following) })).click();
    }
  }
}

/** Answers the open question and goes on to the next from wherever its keys have led. */
async function answer(official: Official, indicator: Indicator, answers: Answers): Promise<void> {
  const { page, words } = official;
  const question = openQuestion(official, indicator.id);
  await expect(question).toBeVisible();
  const given = answers.of(indicator);
  if ('notApplicable' in given) {
    const radio = question.getByRole('radio', { name: words.t('indicators.notApplicable') });
    await radio.check();
    await question.getByRole('textbox', { name: words.t('indicators.why') }).fill(given.notApplicable);
    await radio.focus();
  } else if ('unknown' in given) {
    await page.keyboard.press('0');
  } else {
    await giveAnswer(official, question, given);
    await question
      .getByRole('textbox', { name: words.t('indicators.source'), exact: true })
      .fill(answers.evidence.source);
    await question.getByRole('radio', { name: answers.evidence.grade, exact: true }).check();
  }
  await page.keyboard.press('Control+Enter');
}

async function giveAnswer(
  { page, words }: Official,
  question: Locator,
  given: { readonly level: number } | { readonly value: number },
): Promise<void> {
  if ('level' in given) {
    await page.keyboard.press(String(given.level));
    await expect(question.getByRole('radio', { checked: true }).first()).toHaveValue(String(given.level));
  } else {
    await question.getByRole('textbox', { name: words.t('indicators.value') }).fill(String(given.value));
    await question.getByRole('textbox', { name: words.t('indicators.value') }).blur();
  }
}
