import { AppError } from '../base/errors.ts';
import type { RefusedCharacter } from '../base/textRule.ts';
import type { FormationType } from './schema.ts';

/** What can be wrong with a knowledge base. Each code has its words in both languages (`knowledgeProblems`). */
export const problemCodes = [
  'wrong-form',
  'unknown-key',
  'missing',
  'bad-id',
  'empty-text',
  'refused-character',
  'too-long',
  'too-short-list',
  'too-many',
  'out-of-range',
  'duplicate-id',
  'entry-missing',
  'unknown-reference',
  'named-twice',
  'weight-missing',
  'weights-all-zero',
  'dimension-empty',
  'quantity-needed',
  'computed-needed',
  'thresholds-reversed',
  'threshold-outside',
  'typing-too-strict',
  'order-reversed',
  'shares-not-one',
  'points-wrong',
  'no-evidence',
  'no-type',
  'type-twice',
  'no-cause',
  'no-stage',
  'no-lead',
  'cause-unanswered',
  'prerequisite-cycle',
  'condition-unit',
  'more-than-plan-numbers',
  'prerequisite-not-offered',
  'offer-relieves-nothing',
  'evidence-too-weak',
  'indicator-unused',
  'no-source',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Kinds of values that a field can take. */
export type ValueKind = 'text' | 'number' | 'true-or-false' | 'list' | 'group' | 'choice';

/** The parts in which a knowledge base is shown, edited, checked and compared. */
export const knowledgePlaces = [
  'measures',
  'indicators',
  'dimensions',
  'causes',
  'problems',
  'typing',
  'scoring',
  'stages',
  'recognition',
  'catalogue',
  'clusters',
] as const;
export type KnowledgePlace = (typeof knowledgePlaces)[number];

/** The values that the words of some problems name. */
interface ProblemValues {
  'wrong-form': { readonly kind: ValueKind };
  'empty-text': { readonly language: 'en' | 'zh' };
  'refused-character': RefusedCharacter;
  'too-long': { readonly most: number };
  'too-short-list': { readonly expected: string };
  'too-many': { readonly count: number; readonly most: number };
  'out-of-range': { readonly range: string };
  'unknown-reference': { readonly id: string };
  'named-twice': { readonly id: string };
  'threshold-outside': { readonly min: number; readonly max: number };
  'prerequisite-cycle': { readonly circle: string };
  'condition-unit': { readonly id: string };
  'more-than-plan-numbers': { readonly count: number; readonly most: number };
  'prerequisite-not-offered': { readonly id: string; readonly type: FormationType };
  'offer-relieves-nothing': { readonly type: FormationType };
}

/** What the words of a problem name; nothing for most. */
export type ValuesOf<Code extends ProblemCode> = Code extends keyof ProblemValues
  ? ProblemValues[Code]
  : object;

/** A code with its values. */
export type ProblemKind = {
  [Code in ProblemCode]: Code extends keyof ProblemValues
    ? { readonly code: Code; readonly details: ProblemValues[Code] }
    : { readonly code: Code; readonly details?: undefined };
}[ProblemCode];

/** One thing that is wrong, and where: the part, the id of the entry, the field in it (`levels.2.zh`). */
export type KnowledgeProblem = ProblemKind & {
  readonly part: KnowledgePlace;
  /** Empty where the part as a whole is meant. */
  readonly item: string;
  /** Empty where the entry as a whole is meant. */
  readonly field: string;
  /** What only later editions of the form refuse: worth knowing in an earlier one. */
  readonly advice?: true;
};

/** Takes note of a problem unless the condition holds. */
export type Check = (holds: boolean, problem: KnowledgeProblem) => void;

/** The whole place of a problem in one line: `measures/regional-brand/title.zh`. */
export const pathOf = ({ part, item, field }: KnowledgeProblem): string =>
  [part, item, field].filter(Boolean).join('/');

/** Worth knowing, but no reason to refuse the knowledge base. */
export const isAdvice = ({ code, advice }: KnowledgeProblem): boolean =>
  advice === true || code === 'more-than-plan-numbers';

/** The same check, whose problems are advice. */
export const advising =
  (check: Check): Check =>
  (holds, problem) =>
    check(holds, { ...problem, advice: true });

/** Refuses a knowledge base at its first problem; the id of the offending entry goes with it. */
export const refusingCheck: Check = (holds, problem) => {
  if (!holds && !isAdvice(problem)) {
    const { code, part, item, details = {} } = problem;
    const id = item || part;
    const more = Object.values(details).join(', ');
    throw new AppError('knowledge-base-invalid', `${pathOf(problem)}: ${code}${more && ` (${more})`}`, {
      id,
    });
  }
};

/** A check that collects every problem. */
export function collectingCheck(): { readonly check: Check; readonly problems: readonly KnowledgeProblem[] } {
  const problems: KnowledgeProblem[] = [];
  return {
    check: (holds, problem) => {
      if (!holds) {
        problems.push(problem);
      }
    },
    problems,
  };
}
