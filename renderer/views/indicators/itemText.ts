import { gradeOf, isAnswered, type Question } from '../../../core/journey/questions.ts';
import { quantityWithUnit } from '../../../core/text/quantity.ts';
import { classifyFormation } from '../../../core/typing/formationType.ts';
import { quantityScore } from '../../../core/scoring/valueFunction.ts';
import type { QuantitativeIndicator, Text } from '../../../core/knowledge/schema.ts';
import type { AssessmentSession } from '../../state/assessmentSession.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** The words about questions and their answers, shared by the items at rest, the open item and the check list. */

/** "Questions 10–14 of 36. 4 of 5 answered in this group, weight 14." The weight needs a type. */
export function groupLede(
  group: readonly Question[],
  of: number,
  { workspace, session }: { workspace: Workspace; session: AssessmentSession },
): string {
  const { t, knowledge } = workspace;
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) {
    return '';
  }
  const { used } = classifyFormation(knowledge, session.assessment.typing);
  const points = used && knowledge.instrument.dimensionWeights[used][first.indicator.dimension];
  return t('indicators.lede', {
    range: t('indicators.range', { first: first.number, last: last.number, of }),
    group: t('indicators.inGroup', { done: group.filter(isAnswered).length, of: group.length }),
    weight: points ? t('indicators.weight', { points }) : '',
  });
}

/** An answer in two parts: what is printed bold, and the words after it. */
export interface AnswerText {
  readonly value: string;
  readonly words: string;
}

export function answerText(question: Question, workspace: Workspace): AnswerText | null {
  const { indicator, rating, computed } = question;
  const { t, say } = workspace;
  if (rating?.unknown) {
    return { value: '0', words: t('indicators.unknown') };
  }
  if (rating?.notApplicable) {
    return { value: '–', words: [t('indicators.notApplicable'), rating.note].filter(Boolean).join(' · ') };
  }
  if (indicator.kind === 'rating') {
    const level = rating?.level;
    const text = level === undefined ? undefined : indicator.levels[level - 1];
    return level === undefined || text === undefined ? null : { value: String(level), words: say(text) };
  }
  const value = computed?.value ?? rating?.value;
  return value === undefined ? null : quantityText({ indicator, value, question }, workspace);
}

function quantityText(
  { indicator, value, question }: { indicator: QuantitativeIndicator; value: number; question: Question },
  workspace: Workspace,
): AnswerText {
  const { t, format } = workspace;
  const score = format.number(quantityScore(indicator, value), 0);
  const [low, high] = scaleEnds(indicator);
  const words = question.computed
    ? t('indicators.fromProfile', {
        year: question.computed.year,
        score,
        low: format.number(low),
        high: format.number(high),
      })
    : question.isComputed
      ? t('indicators.fromFile', { score })
      : t('indicators.score', { score });
  return { value: withUnit(value, indicator.unit, workspace), words };
}

/** A quantity of an indicator with its unit. */
export function withUnit(value: number, unit: Text, { format, textLanguage }: Workspace): string {
  return quantityWithUnit(format.number(value), unit, textLanguage);
}

/** The two thresholds in words. */
export function scaleText(indicator: QuantitativeIndicator, workspace: Workspace): string {
  const [low, high] = scaleEnds(indicator);
  return workspace.t('indicators.scale', {
    low: withUnit(low, indicator.unit, workspace),
    high: withUnit(high, indicator.unit, workspace),
  });
}

/** The values that score 0 and 100. */
export const scaleEnds = (indicator: QuantitativeIndicator): readonly [number, number] =>
  indicator.direction === 'higher' ? [indicator.lower, indicator.upper] : [indicator.upper, indicator.lower];

export function evidenceText(question: Question, { t }: Workspace): string {
  const grade = gradeOf(question);
  return grade === null ? t('indicators.notYet') : t('common.evidence', { grade });
}

/** Where an own answer comes from and of when, as far as that is known; empty for what is no answer of the official. */
export function originText({ rating }: Question, { t, format }: Workspace): string {
  if (rating === null || (rating.level === undefined && rating.value === undefined)) {
    return '';
  }
  const source = rating.source?.trim() || t('indicators.later');
  return rating.date ? t('indicators.sourceDated', { source, date: format.date(rating.date) }) : source;
}
