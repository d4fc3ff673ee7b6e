import { RandomStream } from '../../core/base/randomStream.ts';
import { diagnoseAnswers } from '../../core/evaluation/pipeline.ts';
import { gradeIds, type Indicator, type KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { AssessmentFile, Rating } from '../../core/model/assessment.ts';
import { scoreMaturity } from '../../core/scoring/maturity.ts';
import { assessedChange } from '../../core/years/assessedChange.ts';
import { blank, observe, truthMaker } from './coverageSimulation.ts';

export interface ChangeSetting {
  /** One person makes both assessments, or two different people. */
  readonly isSamePerson: boolean;
  /** Share of the indicators whose truth moves by a level or a quarter of the span. */
  readonly moving: number;
  /** Share of the indicators that are answered in either. */
  readonly answered: number;
}

/** Shares of the pairs whose interval holds the true change, 0–1, and of the true standstills that are called a move. */
export interface ChangeCoverage {
  readonly dimensions: number;
  readonly composite: number;
  /** Of compositions that rose or fell by two points at least, those surely named the other way round. */
  readonly wrongWay: number;
  /** Mean width of the interval of the composite, points. */
  readonly width: number;
}

type Ratings = AssessmentFile['ratings'];
type Level = 1 | 2 | 3 | 4 | 5;

/** A true cluster as an assessment that sees all of it. */
function truthOf(kb: KnowledgeBase, { result }: ReturnType<ReturnType<typeof truthMaker>>): Ratings {
  const truth = kb.instrument.indicators.map(({ id, kind }, index): [string, Rating] => {
    const level = Math.round(1 + (result.score[index] ?? 0) / 25) as Level;
    return [id, kind === 'rating' ? { level } : { value: result.figure[index] ?? 0 }];
  });
  return Object.fromEntries(truth);
}

function moved(indicator: Indicator, rating: Rating, by: number): Rating {
  if (indicator.kind === 'rating') {
    return { level: Math.min(5, Math.max(1, (rating.level ?? 3) + by)) as Level };
  }
  const { lower, upper, validRange } = indicator;
  const value = (rating.value ?? 0) + (by * (upper - lower)) / 4;
  return { value: Math.min(validRange.max, Math.max(validRange.min, value)) };
}

/** Which share of simulated pairs of assessments holds the true change in its intervals. */
export function simulateChangeCoverage(
  kb: KnowledgeBase,
  setting: ChangeSetting,
  { pairs, draws }: { readonly pairs: number; readonly draws: number },
): ChangeCoverage {
  const makeTruth = truthMaker(kb);
  const random = new RandomStream(20_271_130, 0);
  const { indicators } = kb.instrument;
  const sum = { dimensions: 0, of: 0, composite: 0, wrongWay: 0, moves: 0, width: 0 };
  const scored = (ratings: Ratings) => {
    const { dimensions, coverage } = diagnoseAnswers({ kb, input: { ...blank, ratings } }).answers;
    return { dimensions, composite: scoreMaturity(kb, dimensions, coverage).composite ?? Number.NaN };
  };
  const holds = ({ low, high }: { readonly low: number; readonly high: number }, truth: number) =>
    low - 1e-9 <= truth && truth <= high + 1e-9 ? 1 : 0;

  for (let pair = 0; pair < pairs; pair += 1) {
    const before = truthOf(kb, makeTruth(pair + 1));
    const after = Object.fromEntries(
      indicators.map((indicator) => {
        const by = random.uniform() < setting.moving ? (random.uniform() < 0.5 ? -1 : 1) : 0;
        return [indicator.id, moved(indicator, before[indicator.id] ?? {}, by)];
      }),
    );
    const answered = indicators.map(() => random.uniform() < setting.answered);
    const grades = indicators.map(() => gradeIds[Math.floor(4 * random.uniform())] ?? 'D');
    const person = random.normal();
    const seen = (truth: Ratings, shared: number): Ratings =>
      Object.fromEntries(
        indicators.flatMap((indicator, index) => {
          const { level = 3, value = 0 } = truth[indicator.id] ?? {};
          const true_ = { score: 25 * (level - 1), figure: value, grade: grades[index] ?? 'D' };
          const rating = observe({ kb, random, shared, bias: 0 }, indicator, true_);
          return answered[index] === true ? [[indicator.id, rating]] : [];
        }),
      );
    const who = (name: string, year: number, ratings: Ratings): AssessmentFile => ({
      ...blank,
      assessor: { name },
      assessedOn: `${year}-11-01`,
      ratings,
      seed: pair,
    });
    const other = setting.isSamePerson ? person : random.normal();
    const change = assessedChange(
      kb,
      [
        { input: who('Li', 2025, seen(before, person)) },
        { input: who(setting.isSamePerson ? 'Li' : 'Wang', 2026, seen(after, other)) },
      ],
      { draws },
    );
    const [then, now] = [scored(before), scored(after)];
    for (const dimension of change.dimensions) {
      const at = then.dimensions.findIndex(({ id }) => id === dimension.id);
      const truth = (now.dimensions[at]?.score ?? 0) - (then.dimensions[at]?.score ?? 0);
      sum.dimensions += holds(dimension, truth);
      sum.of += 1;
    }
    const truth = now.composite - then.composite;
    if (change.maturity !== null) {
      const { isSure, change: found, high, low } = change.maturity;
      sum.composite += holds(change.maturity, truth);
      sum.wrongWay += isSure && Math.abs(truth) >= 2 && Math.sign(found) !== Math.sign(truth) ? 1 : 0;
      sum.width += high - low;
      sum.moves += 1;
    }
  }
  return {
    dimensions: sum.dimensions / sum.of,
    composite: sum.composite / sum.moves,
    wrongWay: sum.wrongWay / sum.moves,
    width: sum.width / sum.moves,
  };
}
