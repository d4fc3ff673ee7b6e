import { canonicalJson } from '../base/canonicalJson.ts';
import { compareKeys } from '../base/collation.ts';
import { defaultSeed } from '../base/randomStream.ts';
import { diagnoseAnswers, type Diagnosed } from '../evaluation/pipeline.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import type { AssessedChange, Moved, MovedIndicator } from '../model/years/change.ts';
import { scoreMaturity } from '../scoring/maturity.ts';
import { classifyFormation } from '../typing/formationType.ts';
import { type DiagnosedPair, type Differences, drawDifferences } from './differences.ts';
import { movedOf, reversed } from './moved.ts';
import { movedIndicators, reversedIndicator } from './movedIndicators.ts';
import { sharedErrors } from './sharedErrors.ts';

/** One of two assessments that are compared, as it is evaluated. */
export interface AssessedYear {
  readonly input: AssessmentFile;
  /** Indicators whose answer was taken over from the assessment before and not looked at again. */
  readonly carried?: readonly string[];
}

interface ChangeOptions {
  /** Number of draws, at least 1; that of the knowledge base by default. */
  readonly draws?: number;
}

const improvementsNamed = 3;

/**
 * What has changed from one assessment of a cluster to another, both under one knowledge base and one method.
 *
 * The inputs fit the knowledge base. The yardstick is that of the later one: its formation type weighs both. Deterministic;
 * with the two exchanged every change has the other sign and the same interval, because the draws follow the dates and
 * not the order of the arguments.
 */
export function assessedChange(
  kb: KnowledgeBase,
  [from, to]: readonly [AssessedYear, AssessedYear],
  options: ChangeOptions = {},
): AssessedChange {
  const isForwards = byDate(from.input, to.input) <= 0;
  const change = isForwards
    ? changeSince(kb, [from, to], options)
    : turned(changeSince(kb, [to, from], options));
  return { ...change, improvements: improvementsOf(change.indicators) };
}

type WithoutImprovements = Omit<AssessedChange, 'improvements'>;

/** Two of one day are told apart by what they say. */
const byDate = (one: AssessmentFile, other: AssessmentFile): number =>
  compareKeys(one.assessedOn ?? '', other.assessedOn ?? '') ||
  compareKeys(canonicalJson(one), canonicalJson(other));

function changeSince(
  kb: KnowledgeBase,
  [earlier, later]: readonly [AssessedYear, AssessedYear],
  { draws = kb.scoring.uncertainty.draws }: ChangeOptions,
): WithoutImprovements {
  const { typing, seed } = later.input;
  const pair = {
    then: diagnoseAnswers({ kb, input: { ...earlier.input, typing } }),
    now: diagnoseAnswers({ kb, input: later.input }),
  };
  const shared = sharedErrors(earlier.input, later.input, later.carried ?? []);
  const drawn = drawDifferences({
    ...pair,
    shared,
    seed: seed ?? defaultSeed,
    count: Math.max(1, Math.floor(draws)),
    thresholdSpread: kb.scoring.uncertainty.thresholdSpread,
  });
  return {
    knowledgeBase: { version: kb.version, hash: kb.hash },
    assessor: shared.assessor,
    isOtherType: classifyFormation(kb, earlier.input.typing).used !== pair.now.type.used,
    maturity: movedMaturity(kb, pair, drawn),
    dimensions: movedDimensions(kb, pair, drawn),
    indicators: movedIndicators(kb, pair, drawn),
    causes: movedCauses(kb, pair, drawn),
  };
}

const compositeOf = (kb: KnowledgeBase, { answers }: Diagnosed): number | null =>
  scoreMaturity(kb, answers.dimensions, answers.coverage).composite;

function movedMaturity(
  kb: KnowledgeBase,
  { then, now }: DiagnosedPair,
  { composite }: Differences,
): Moved | null {
  const [before, after] = [compositeOf(kb, then), compositeOf(kb, now)];
  return before === null || after === null
    ? null
    : movedOf(kb, { id: 'maturity', then: before, now: after }, { ...composite, column: 0 });
}

/** The dimensions that have a score in both, in the order of the knowledge base. */
function movedDimensions(
  kb: KnowledgeBase,
  { then, now }: DiagnosedPair,
  { dimensions }: Differences,
): Moved[] {
  return now.answers.dimensions.flatMap(({ id, score }, column) => {
    const before = then.answers.dimensions[column]?.score ?? null;
    return score === null || before === null
      ? []
      : [movedOf(kb, { id, then: before, now: score }, { ...dimensions, column })];
  });
}

/** The causes that are judged in both, the most severe of the later first. */
function movedCauses(kb: KnowledgeBase, { then, now }: DiagnosedPair, { causes }: Differences): Moved[] {
  const severity = new Map(then.diagnosis.causes.map((cause) => [cause.id, cause.severity]));
  const severityNow = new Map(now.diagnosis.causes.map((cause) => [cause.id, cause.severity]));
  return causes.ids.map((id, column) => {
    const ends = { id, then: severity.get(id) ?? 0, now: severityNow.get(id) ?? 0 };
    return movedOf(kb, ends, { ...causes, column });
  });
}

function turned(change: WithoutImprovements): WithoutImprovements {
  return {
    ...change,
    maturity: change.maturity && reversed(change.maturity),
    dimensions: change.dimensions.map(reversed),
    indicators: change.indicators.map(reversedIndicator),
    causes: change.causes.map(reversed),
  };
}

/** The largest rises first; of equals the first in the knowledge base. */
const improvementsOf = (indicators: readonly MovedIndicator[]): string[] =>
  indicators
    .filter(({ movement, isSure, change }) => movement === 'better' && isSure && change > 0)
    .toSorted((a, b) => b.change - a.change)
    .slice(0, improvementsNamed)
    .map(({ id }) => id);
