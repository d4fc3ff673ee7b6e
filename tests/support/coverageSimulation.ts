import { RandomStream } from '../../core/base/randomStream.ts';
import { levelCutsOf } from '../../core/evaluation/answerTable.ts';
import { computeMissing, emptyResult } from '../../core/evaluation/computeDraw.ts';
import { drawInputs, emptyInputs } from '../../core/evaluation/drawInputs.ts';
import { fillSeverities } from '../../core/evaluation/fillSeverities.ts';
import { diagnoseAnswers, drawDiagnosis } from '../../core/evaluation/pipeline.ts';
import { levelProbabilities } from '../../core/evaluation/ratingSpread.ts';
import { sharedRanks } from '../../core/evaluation/sharedRanks.ts';
import { inputStreams } from '../../core/evaluation/simulate.ts';
import { intervalOf } from '../../core/evaluation/summariseDraws.ts';
import { combineRatings } from '../../core/group/combineRatings.ts';
import {
  type EvidenceGrade,
  gradeIds,
  type Indicator,
  type KnowledgeBase,
} from '../../core/knowledge/schema.ts';
import type { AssessmentFile, Member, Rating } from '../../core/model/assessment.ts';
import { scoreMaturity } from '../../core/scoring/maturity.ts';
import { methodNumbers } from '../../core/scoring/methodNumbers.ts';

export interface CoverageSetting {
  /** Share of the asked indicators that are answered. */
  readonly answered: number;
  readonly assessors: number;
  /** Levels by which every answer is too good. */
  readonly bias: number;
}

/** Shares of the assessments whose 90 % interval holds the truth, 0–1, and by how much the worst cause is overstated. */
export interface CoverageResult {
  readonly dimensions: number;
  readonly composite: number;
  readonly worstCause: number;
  readonly overstated: number;
}

type Level = 1 | 2 | 3 | 4 | 5;
const toLevel = (value: number): Level =>
  [1, 2, 3, 4, 5].find((level) => level >= Math.round(value)) as Level;

export const blank: AssessmentFile = {
  format: 'cluster-desk.assessment/1',
  cluster: { name: { en: 'Simulated' } },
  typing: { answers: {}, override: { type: 'primary', reason: 'Simulated.' } },
  ratings: {},
};

/** The truth of one cluster: scores and figures drawn as an assessment without any answer draws them. */
export function truthMaker(kb: KnowledgeBase) {
  const diagnosed = diagnoseAnswers({ kb, input: blank });
  const model = diagnosed.drawModel();
  const inputs = emptyInputs(model);
  const result = emptyResult(model, diagnosed.answers.context);
  return (seed: number) => {
    drawInputs(model, inputs, inputStreams(seed), 0);
    computeMissing(model, inputs, result);
    return { model, inputs, result };
  };
}

interface Observation {
  readonly kb: KnowledgeBase;
  readonly random: RandomStream;
  /** What the errors of this assessor share. */
  readonly shared: number;
  readonly bias: number;
}

/** What an assessor with these errors answers where the truth is this. */
export function observe(
  { kb, random, shared, bias }: Observation,
  indicator: Indicator,
  truth: { readonly score: number; readonly figure: number; readonly grade: EvidenceGrade },
): Rating {
  const { assessorShare } = methodNumbers(kb).errors;
  const z = Math.sqrt(assessorShare) * shared + Math.sqrt(1 - assessorShare) * random.normal();
  const spread = kb.scoring.evidenceGrades.find(({ id }) => id === truth.grade);
  if (indicator.kind === 'rating') {
    const upwards = random.uniform() < bias ? 1 : 0;
    const level = Math.min(5, 1 + truth.score / 25 + upwards);
    const cuts = levelCutsOf(levelProbabilities(Math.round(level), spread?.ratingSd ?? 1));
    return { level: toLevel(1 + cuts.filter((cut) => z > cut).length), grade: truth.grade };
  }
  const { lower, upper, validRange, direction } = indicator;
  const better = direction === 'higher' ? 1 : -1;
  const base = Math.max(Math.abs(truth.figure), (upper - lower) / 10);
  const drawn =
    truth.figure + better * (base * (spread?.quantityRelativeSd ?? 0) * z + (bias * (upper - lower)) / 4);
  return { value: Math.min(validRange.max, Math.max(validRange.min, drawn)), grade: truth.grade };
}

/** Which share of simulated assessments holds the truth in its intervals. */
export function simulateCoverage(
  kb: KnowledgeBase,
  setting: CoverageSetting,
  { assessments, draws }: { readonly assessments: number; readonly draws: number },
): CoverageResult {
  const makeTruth = truthMaker(kb);
  const random = new RandomStream(20_261_129, 0);
  const { indicators } = kb.instrument;
  const held = { dimensions: 0, composite: 0, worstCause: 0 };
  const of = { dimensions: 0, worstCause: 0 };
  let overstated = 0;
  const holds = ({ low, high }: { readonly low: number; readonly high: number }, truth: number) =>
    low - 1e-9 <= truth && truth <= high + 1e-9 ? 1 : 0;

  for (let assessment = 0; assessment < assessments; assessment += 1) {
    const truth = makeTruth(assessment + 1);
    const answered = indicators.map(() => random.uniform() < setting.answered);
    const grades = indicators.map(() => gradeIds[Math.floor(4 * random.uniform())] ?? 'D');
    const members = Array.from({ length: setting.assessors }, (_, at): Member => {
      const shared = random.normal();
      const ratings = indicators.flatMap((indicator, index): [string, Rating][] => {
        const figure = truth.result.figure[index] ?? 0;
        const score = truth.result.score[index] ?? 0;
        const seen = { score, figure, grade: grades[index] ?? 'D' };
        const rating = observe({ kb, random, shared, bias: setting.bias }, indicator, seen);
        return answered[index] === true ? [[indicator.id, rating]] : [];
      });
      return { assessor: { name: `${at}` }, ratings: Object.fromEntries(ratings) };
    });
    const combined = combineRatings(kb, members).map(({ indicator, combined: rating }) => [
      indicator,
      rating,
    ]);
    const input: AssessmentFile = {
      ...blank,
      ratings: Object.fromEntries(combined) as AssessmentFile['ratings'],
      ...(setting.assessors > 1 && { members }),
      seed: assessment,
    };
    const assessed = { kb, input };
    const diagnosed = diagnoseAnswers(assessed);
    const drawn = drawDiagnosis(assessed, diagnosed, { count: draws });
    const { dimensions, coverage } = diagnosed.answers;
    dimensions.forEach(({ score }, column) => {
      of.dimensions += 1;
      held.dimensions += holds(
        intervalOf(kb, { values: drawn.dimensions, columns: dimensions.length, column }, score),
        truth.result.dimension[column] ?? 0,
      );
    });
    const { composite } = scoreMaturity(kb, dimensions, coverage);
    held.composite += holds(
      intervalOf(kb, { values: drawn.composite, columns: 1, column: 0 }, composite),
      truth.result.composite,
    );
    const columns = drawn.causeIds.length;
    const [worst] = sharedRanks(diagnosed.diagnosis.causes, { values: drawn.causes, columns });
    if (worst !== undefined) {
      const severities = new Float64Array(columns);
      const { causes } = diagnosed.drawModel();
      const { model, inputs, result } = truth;
      fillSeverities(causes, { model, inputs, score: result.score }, { out: severities, offset: 0 });
      const actual = severities[worst.column] ?? 0;
      of.worstCause += 1;
      held.worstCause += holds(
        intervalOf(kb, { values: drawn.causes, columns, column: worst.column }, worst.entry.severity),
        actual,
      );
      overstated += worst.entry.severity - actual;
    }
  }
  return {
    dimensions: held.dimensions / of.dimensions,
    composite: held.composite / assessments,
    worstCause: held.worstCause / Math.max(1, of.worstCause),
    overstated: overstated / Math.max(1, of.worstCause),
  };
}
