import { type Clause, clausesOf, type Condition } from '../knowledge/conditionSchema.ts';
import type { FormationType, KnowledgeBase } from '../knowledge/schema.ts';
import type { ScoredIndicator } from '../model/diagnosisResult.ts';
import type { RuledOutMeasure } from '../model/rankedMeasure.ts';
import type { MatchedMeasure } from './matchMeasures.ts';

/** What conditions are held against. */
export interface ConditionFacts {
  readonly indicators: ReadonlyMap<string, ScoredIndicator>;
  /** Severity 0–100 of the causes that could be judged. */
  readonly severity: ReadonlyMap<string, number>;
  /** The formation types in use: a cause that reaches none of them cannot be raised. */
  readonly types: readonly FormationType[];
}

/** A matched measure with what of its condition is not known. */
export interface ApplicableMeasure extends MatchedMeasure {
  readonly toConfirm: readonly string[];
}

type Truth = boolean | 'unknown';

/**
 * Parts the matched measures into those whose condition holds and those that are ruled out.
 *
 * What is not answered counts as holding, and is to be confirmed. What does not apply to the cluster does not hold: a
 * cluster without a resource needs no measure for resources.
 */
export function applyConditions(
  kb: KnowledgeBase,
  matched: readonly MatchedMeasure[],
  facts: ConditionFacts,
): { readonly offered: readonly ApplicableMeasure[]; readonly ruledOut: readonly RuledOutMeasure[] } {
  const offered: ApplicableMeasure[] = [];
  const ruledOut: RuledOutMeasure[] = [];
  for (const entry of matched) {
    const { appliesWhen, id } = entry.measure;
    const { holds, because, toConfirm } = appliesWhen
      ? judge(appliesWhen, (clause) => truthOf(kb, clause, facts))
      : always;
    if (holds) {
      offered.push({ ...entry, toConfirm });
    } else {
      ruledOut.push({ id, because });
    }
  }
  return { offered, ruledOut };
}

interface Judged {
  readonly holds: boolean;
  readonly because: readonly Clause[];
  readonly toConfirm: readonly string[];
}

const always: Judged = { holds: true, because: [], toConfirm: [] };

function judge(condition: Condition, truth: (clause: Clause) => Truth): Judged {
  const clauses = clausesOf(condition).map((clause) => ({ clause, truth: truth(clause) }));
  const failing = clauses.filter((entry) => entry.truth === false).map(({ clause }) => clause);
  const unknown = clauses.filter((entry) => entry.truth === 'unknown').map(({ clause }) => subjectOf(clause));
  if ('any' in condition) {
    if (clauses.some((entry) => entry.truth === true)) {
      return always;
    }
    return { holds: unknown.length > 0, because: failing, toConfirm: unknown };
  }
  return { holds: failing.length === 0, because: failing, toConfirm: unknown };
}

const subjectOf = (clause: Clause): string => ('indicator' in clause ? clause.indicator : clause.cause);

function truthOf(kb: KnowledgeBase, clause: Clause, facts: ConditionFacts): Truth {
  const figure = 'indicator' in clause ? answered(clause.indicator, facts) : judged(kb, clause.cause, facts);
  if (typeof figure !== 'number') {
    return figure;
  }
  return 'atMost' in clause ? figure <= clause.atMost : figure >= clause.atLeast;
}

/** The level or figure that was answered; `false` where the indicator does not apply. */
function answered(id: string, { indicators }: ConditionFacts): number | Truth {
  const scored = indicators.get(id);
  if (scored?.state === 'not-applicable') {
    return false;
  }
  return scored?.level ?? scored?.value ?? 'unknown';
}

/** The severity of a cause; `false` where it cannot be raised for the type. */
function judged(kb: KnowledgeBase, id: string, { severity, types }: ConditionFacts): number | Truth {
  const cause = kb.causes.causes.find((entry) => entry.id === id);
  const canBeRaised = types.some((type) => cause?.types.includes(type) || cause?.alsoTypes.includes(type));
  return canBeRaised ? (severity.get(id) ?? 'unknown') : false;
}
