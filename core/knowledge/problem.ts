import { AppError } from '../base/errors.ts';

/** What can be wrong with a knowledge base. Each code has its words in both languages (`knowledgeProblems`). */
export const problemCodes = [
  'wrong-form',
  'unknown-key',
  'missing',
  'bad-id',
  'empty-text',
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
] as const;
export type ProblemCode = (typeof problemCodes)[number];

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

/** One thing that is wrong, and where: the part, the id of the entry, the field in it (`levels.2.zh`). */
export interface KnowledgeProblem {
  readonly code: ProblemCode;
  readonly part: KnowledgePlace;
  /** Empty where the part as a whole is meant. */
  readonly item: string;
  /** Empty where the entry as a whole is meant. */
  readonly field: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Takes note of a problem unless the condition holds. */
export type Check = (holds: boolean, problem: KnowledgeProblem) => void;

/** The whole place of a problem in one line: `measures/regional-brand/title.zh`. */
export const pathOf = ({ part, item, field }: KnowledgeProblem): string =>
  [part, item, field].filter(Boolean).join('/');

/** Worth knowing, but no reason to refuse the knowledge base. */
export const isAdvice = ({ code }: KnowledgeProblem): boolean => code === 'more-than-plan-numbers';

/** Refuses a knowledge base at its first problem; the id of the offending entry goes with it. */
export const refusingCheck: Check = (holds, problem) => {
  if (!holds) {
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
