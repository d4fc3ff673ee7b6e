import { formationTypeIds } from '../knowledge/schema.ts';
import type { FormationType, KnowledgeBase, TypingQuestion } from '../knowledge/schema.ts';
import type { Typing } from '../model/assessment.ts';
import type { TypeResult } from '../model/diagnosisResult.ts';

type ByType = Record<FormationType, number>;

/** The answer of every question that says "not known": it counts as no answer. */
const unknownAnswer = 'unknown';

/** Shares this close are equal: 0.28 - 0.20 must count as a lead of 0.08. */
const tolerance = 1e-9;

interface AnsweredQuestion {
  readonly question: TypingQuestion;
  readonly answer: string;
  /** Question weight × support of the chosen answer. */
  readonly support: ByType;
}

const byType = (value: (type: FormationType) => number): ByType => ({
  embedded: value('embedded'),
  primary: value('primary'),
  derivative: value('derivative'),
});

function answeredQuestions(kb: KnowledgeBase, answers: Readonly<Record<string, string>>): AnsweredQuestion[] {
  return kb.instrument.typing.questions.flatMap((question) => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const choice = question.answers.find((candidate) => candidate.id === answer);
    if (choice === undefined || choice.id === unknownAnswer) {
      return [];
    }
    const support = byType((type) => question.weight * choice.support[type]);
    return [{ question, answer: choice.id, support }];
  });
}

/** Support by type, nothing below zero: what speaks against a type does not speak for another. */
function sharesOf(answered: readonly AnsweredQuestion[]): ByType {
  const support = byType((type) =>
    Math.max(
      0,
      answered.reduce((sum, entry) => sum + entry.support[type], 0),
    ),
  );
  const total = formationTypeIds.reduce((sum, type) => sum + support[type], 0);
  return byType((type) => (total > 0 ? support[type] / total : 0));
}

function strengthOf(
  kb: KnowledgeBase,
  { share, lead }: { share: number; lead: number },
): 'clear' | 'leaning' | 'mixed' {
  const { clear, leaning } = kb.instrument.typing.rule;
  if (share >= clear.minShare - tolerance && lead >= clear.minLead - tolerance) {
    return 'clear';
  }
  return lead >= leaning.minLead - tolerance ? 'leaning' : 'mixed';
}

/** The rule's own verdict, before the official decides. */
function suggest(kb: KnowledgeBase, answered: readonly AnsweredQuestion[]) {
  const { minAnswered, minDecisiveAnswered } = kb.instrument.typing.rule;
  const decisiveAnswered = answered.filter((entry) => entry.question.decisive).length;
  const shares = sharesOf(answered);
  // Equal shares stand in the fixed order of the types, so that the result never depends on the input's order.
  const [first, runnerUp] = formationTypeIds.toSorted((a, b) => shares[b] - shares[a]);
  const suffices =
    answered.length >= minAnswered &&
    decisiveAnswered >= minDecisiveAnswered &&
    first !== undefined &&
    shares[first] > 0;
  if (!suffices) {
    return { shares, decisiveAnswered, suggested: null, second: null, strength: 'insufficient' } as const;
  }
  const second = runnerUp !== undefined && shares[runnerUp] > 0 ? runnerUp : null;
  const lead = shares[first] - (second === null ? 0 : shares[second]);
  return {
    shares,
    decisiveAnswered,
    suggested: first,
    second,
    strength: strengthOf(kb, { share: shares[first], lead }),
  } as const;
}

const isClearLead = (kb: KnowledgeBase, lead: number): boolean =>
  lead >= kb.instrument.typing.rule.clear.minLead - tolerance;

interface Close {
  readonly shares: ByType;
  readonly first: FormationType | null;
  /** `null` where the first type leads clearly. */
  readonly second: FormationType | null;
}

/** The second type that takes part, and with what share: all of it where the official has named it. */
function usedSecondOf(
  { shares, first, second }: Close,
  own: { readonly second: FormationType | null } | null,
): Pick<TypeResult, 'usedSecond' | 'secondShare'> {
  if (own !== null) {
    return { usedSecond: own.second, secondShare: own.second === null ? 0 : 1 };
  }
  return first === null || second === null
    ? { usedSecond: null, secondShare: 0 }
    : { usedSecond: second, secondShare: shares[second] / shares[first] };
}

/**
 * Formation type from the evidence answers, after Sun & Yang (2015) section 1.1; rule in `instrument.json`.
 *
 * Shares are weight × support summed over answered questions, floored at zero. Equal shares are told apart by the
 * order embedded, primary, derivative. An override replaces type and second type. Without one a second type that
 * follows closer than a clear lead takes part, with its share over that of the first.
 */
export function classifyFormation(kb: KnowledgeBase, typing: Typing | undefined): TypeResult {
  const answered = answeredQuestions(kb, typing?.answers ?? {});
  const { shares, decisiveAnswered, suggested, second, strength } = suggest(kb, answered);
  const override = typing?.override ?? null;
  const overrideSecond = override?.second === override?.type ? null : (override?.second ?? null);
  const isClose =
    suggested !== null && second !== null && !isClearLead(kb, shares[suggested] - shares[second]);
  const weighs = (entry: AnsweredQuestion) => (suggested === null ? 0 : entry.support[suggested]);
  return {
    suggested,
    second,
    strength,
    shares,
    answered: answered.length,
    decisiveAnswered,
    used: override?.type ?? suggested,
    ...usedSecondOf(
      { shares, first: suggested, second: isClose ? second : null },
      override && { second: overrideSecond },
    ),
    reasons: answered
      .toSorted((a, b) => weighs(b) - weighs(a))
      .map(({ question, answer, support }) => ({ question: question.id, answer, support })),
  };
}
