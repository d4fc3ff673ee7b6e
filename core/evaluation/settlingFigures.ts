import type { ScoredIndicator } from '../model/diagnosisResult.ts';
import type { SettlingFigure, StageFigure } from '../model/stage.ts';
import { dynamicsDimension } from '../scoring/maturity.ts';
import type { ScoredDimension } from '../scoring/maturity.ts';
import type { StageInputs } from '../scoring/stageRule.ts';
import { asksForPast } from './drawContext.ts';
import { contextColumns, type MissingDraws } from './simulate.ts';

interface Missing {
  readonly context: StageInputs;
  readonly indicators: readonly ScoredIndicator[];
  readonly dimensions: readonly ScoredDimension[];
  readonly draws: MissingDraws;
}

export const figureOf = {
  growthGap: 'growth-gap',
  lqChange: 'lq-change',
  outputGrowth: 'output-growth',
  locationQuotient: 'location-quotient',
  newFirmFormation: 'new-firm-formation',
  yearsSinceFounding: 'years-since-founding',
  marginChange: 'margin-change',
} as const satisfies Record<(typeof contextColumns)[number], StageFigure>;

/** Draws of one quantile class: enough that a share in it is known to five points. */
const drawsInClass = 100;
/** Knowing less would not be worth asking for. */
const smallestGain = 0.03;

/** One missing input as the classes that its draws fall into. */
interface Candidate extends Pick<SettlingFigure, 'figure' | 'dimension'> {
  readonly classes: Uint8Array;
}

/** Quantile classes of the values, as many as the draws bear. */
export function quantileClasses(values: Float64Array, most = 10): Uint8Array {
  const classes = Math.max(1, Math.min(most, Math.floor(values.length / drawsInClass)));
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const out = new Uint8Array(values.length);
  order.forEach((draw, rank) => {
    out[draw] = Math.floor((rank * classes) / values.length);
  });
  return out;
}

const columnOf = (values: Float64Array, columns: number, column: number): Float64Array =>
  Float64Array.from({ length: values.length / columns }, (_, draw) => values[draw * columns + column] ?? 0);

function candidates({ context, indicators, dimensions, draws }: Missing): Candidate[] {
  const figures = contextColumns.flatMap((key, column) =>
    Number.isNaN(context[key])
      ? [
          {
            figure: figureOf[key],
            dimension: null,
            classes: quantileClasses(columnOf(draws.figures, contextColumns.length, column)),
          },
        ]
      : [],
  );
  const past = asksForPast(context)
    ? [{ figure: 'earlier-decline' as const, dimension: null, classes: draws.past }]
    : [];
  const ratings = dimensions.flatMap(({ id }, column) => {
    const isOpen = indicators.some(({ dimension, state }) => dimension === id && state === 'unknown');
    return isOpen && id !== dynamicsDimension
      ? [
          {
            figure: 'ratings' as const,
            dimension: id,
            classes: quantileClasses(columnOf(draws.dimensions, dimensions.length, column)),
          },
        ]
      : [];
  });
  return [...figures, ...past, ...ratings];
}

/**
 * What would settle the stage: the missing inputs by how far knowing each would raise the share of draws that agree.
 *
 * The likeliest stage of each class is found in one half of the draws and counted in the other, and the reverse: in the
 * same half it would agree by chance alone. Growth gap and change of the location quotient are listed in any case while
 * the dynamics are unknown.
 */
export function settlingFigures(missing: Missing): SettlingFigure[] {
  const { context, draws } = missing;
  const stages = Uint8Array.from(draws.outcome, (outcome) => stageNumber(draws, outcome));
  const without = agreementBy(new Uint8Array(stages.length), stages);
  const isUnknown = Number.isNaN(context.growthGap) && Number.isNaN(context.lqChange);
  return candidates(missing)
    .map(({ figure, dimension, classes }) => ({
      figure,
      dimension,
      gain: Math.max(0, agreementBy(classes, stages) - without),
    }))
    .filter(
      ({ figure, gain }) =>
        gain >= smallestGain || (isUnknown && (figure === 'growth-gap' || figure === 'lq-change')),
    )
    .sort((a, b) => b.gain - a.gain);
}

const stageNumber = ({ outcomes }: MissingDraws, outcome: number): number => {
  const stage = outcomes[outcome]?.stage;
  return outcomes.findIndex((each) => each.stage === stage);
};

const mostClasses = 16;
const mostStages = 16;

/** Share of the draws that have the stage that is likeliest in their class in the other half of the draws. */
function agreementBy(classes: Uint8Array, stages: Uint8Array): number {
  const counts = [0, 1].map(() => new Float64Array(mostClasses * mostStages));
  stages.forEach((stage, draw) => {
    const half = counts[draw % 2];
    const place = (classes[draw] ?? 0) * mostStages + stage;
    if (half !== undefined) {
      half[place] = (half[place] ?? 0) + 1;
    }
  });
  const likeliest = counts.map((half) =>
    Uint8Array.from({ length: mostClasses }, (_, row) => {
      const own = half.subarray(row * mostStages, (row + 1) * mostStages);
      return own.indexOf(Math.max(...own));
    }),
  );
  let agree = 0;
  stages.forEach((stage, draw) => {
    agree += likeliest[1 - (draw % 2)]?.[classes[draw] ?? 0] === stage ? 1 : 0;
  });
  return stages.length > 0 ? agree / stages.length : 0;
}
