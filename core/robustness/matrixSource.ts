import { createWeightSampler } from '../weighting/sampleWeights.ts';
import type { WeightRegion } from '../model/priorities.ts';
import { blockSeed } from './drawBlocks.ts';
import { RandomStream } from '../base/randomStream.ts';
import type { ScoreSampler, SmaaSource } from './smaaKernel.ts';

/** What is known of one score. */
export type Distribution =
  | { readonly type: 'exact'; readonly value: number }
  | { readonly type: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly type: 'uniform'; readonly low: number; readonly high: number }
  | {
      readonly type: 'discrete';
      readonly values: readonly number[];
      readonly probabilities: readonly number[];
    }
  | { readonly type: 'beta'; readonly alpha: number; readonly beta: number }
  | { readonly type: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  /** Only the place among the alternatives is known, the least rank being the best. */
  | { readonly type: 'ordinal'; readonly rank: number };

/** A score with its linear value function: `worst` is worth 0 and `best` 1; by itself it is worth what it is. */
export type UncertainScore = Distribution & { readonly worst?: number; readonly best?: number };

export interface UncertainMatrix {
  /** Alternatives × criteria. */
  readonly scores: readonly (readonly UncertainScore[])[];
  readonly region: WeightRegion;
  readonly seed: number;
}

const scoreStream = 0;
const weightStream = 1;

/** Fills in the scores of one kind of distribution. */
type FillScores = (random: RandomStream, out: Float64Array) => void;

/** A score by its place in the matrix, its value being `offset + scale × score`. */
interface Cell<T extends Distribution['type']> {
  readonly place: number;
  readonly offset: number;
  readonly scale: number;
  readonly score: UncertainScore & { readonly type: T };
}

function cellsOf<T extends Distribution['type']>({ scores }: UncertainMatrix, type: T): Cell<T>[] {
  const isOfType = (score: UncertainScore): score is UncertainScore & { readonly type: T } =>
    score.type === type;
  return scores.flat().flatMap((score, place) => {
    const { worst = 0, best = 1 } = score;
    const scale = 1 / (best - worst);
    return isOfType(score) ? [{ place, offset: -worst * scale, scale, score }] : [];
  });
}

function exactScores(matrix: UncertainMatrix): FillScores {
  const cells = cellsOf(matrix, 'exact');
  const places = Int32Array.from(cells, (cell) => cell.place);
  const values = Float64Array.from(cells, ({ offset, scale, score }) => offset + scale * score.value);
  return (_random, out) => {
    for (let cell = 0; cell < places.length; cell += 1) {
      out[places[cell] ?? 0] = values[cell] ?? 0;
    }
  };
}

function normalScores(matrix: UncertainMatrix): FillScores {
  const cells = cellsOf(matrix, 'normal');
  const places = Int32Array.from(cells, (cell) => cell.place);
  const means = Float64Array.from(cells, ({ offset, scale, score }) => offset + scale * score.mean);
  const deviations = Float64Array.from(cells, ({ scale, score }) => scale * score.sd);
  // Where all scores are normal, cells and places are the same.
  const isAll = cells.length === matrix.scores.flat().length;
  const drawn = new Float64Array(cells.length);
  return (random, out) => {
    const into = isAll ? out : drawn;
    random.fillNormal(into);
    for (let cell = 0; cell < into.length; cell += 1) {
      into[cell] = (means[cell] ?? 0) + (deviations[cell] ?? 0) * (into[cell] ?? 0);
    }
    for (let cell = 0; cell < places.length && !isAll; cell += 1) {
      out[places[cell] ?? 0] = drawn[cell] ?? 0;
    }
  };
}

function uniformScores(matrix: UncertainMatrix): FillScores {
  const cells = cellsOf(matrix, 'uniform');
  const places = Int32Array.from(cells, (cell) => cell.place);
  const lows = Float64Array.from(cells, ({ offset, scale, score }) => offset + scale * score.low);
  const widths = Float64Array.from(cells, ({ scale, score }) => scale * (score.high - score.low));
  return (random, out) => {
    for (let cell = 0; cell < places.length; cell += 1) {
      out[places[cell] ?? 0] = (lows[cell] ?? 0) + (widths[cell] ?? 0) * random.uniform();
    }
  };
}

function discreteScores(matrix: UncertainMatrix): FillScores {
  const tables = cellsOf(matrix, 'discrete').map(({ place, offset, scale, score }) => {
    let sum = 0;
    return {
      place,
      values: Float64Array.from(score.values, (value) => offset + scale * value),
      cumulative: Float64Array.from(score.probabilities, (probability) => (sum += probability)),
    };
  });
  return (random, out) => {
    for (const { place, values, cumulative } of tables) {
      const uniform = random.uniform();
      let step = 0;
      while (step < values.length - 1 && uniform > (cumulative[step] ?? 1)) {
        step += 1;
      }
      out[place] = values[step] ?? 0;
    }
  };
}

function betaScores(matrix: UncertainMatrix): FillScores {
  const cells = cellsOf(matrix, 'beta');
  return (random, out) => {
    for (const { place, offset, scale, score } of cells) {
      const a = random.gamma(score.alpha);
      out[place] = offset + (scale * a) / (a + random.gamma(score.beta));
    }
  };
}

function triangularScores(matrix: UncertainMatrix): FillScores {
  const cells = cellsOf(matrix, 'triangular');
  return (random, out) => {
    for (const { place, offset, scale, score } of cells) {
      const { low, mode, high } = score;
      const uniform = random.uniform();
      const drawn =
        uniform * (high - low) < mode - low
          ? low + Math.sqrt(uniform * (high - low) * (mode - low))
          : high - Math.sqrt((1 - uniform) * (high - low) * (high - mode));
      out[place] = offset + scale * drawn;
    }
  };
}

/**
 * Values in the order of the ranks of a criterion, 1 for the best and 0 for the worst; those between are uniform
 * numbers, sorted (SMAA-O: Lahdelma, Miettinen & Salminen 2003). Equal ranks share a value.
 */
function ordinalScores(matrix: UncertainMatrix): FillScores {
  const columns = matrix.scores[0]?.length ?? 1;
  const criteria = [...Map.groupBy(cellsOf(matrix, 'ordinal'), ({ place }) => place % columns).values()].map(
    (cells) => {
      const ranks = [...new Set(cells.map(({ score }) => score.rank))].sort((a, b) => b - a);
      const levels = new Float64Array(ranks.length);
      return { levels, cells: cells.map((cell) => ({ ...cell, level: ranks.indexOf(cell.score.rank) })) };
    },
  );
  return (random, out) => {
    for (const { levels, cells } of criteria) {
      const best = levels.length - 1;
      levels[0] = 0;
      levels[best] = 1;
      for (let level = 1; level < best; level += 1) {
        levels[level] = random.uniform();
      }
      levels.sort();
      for (const { place, offset, scale, level } of cells) {
        out[place] = offset + scale * (levels[level] ?? 0);
      }
    }
  };
}

const makers = [
  exactScores,
  normalScores,
  uniformScores,
  discreteScores,
  betaScores,
  triangularScores,
  ordinalScores,
];

/**
 * A matrix of uncertain scores as SMAA-2 draws from it; deterministic in its arguments.
 *
 * Scores are independent of each other, ordinal ones but for their order.
 */
export function matrixSource(matrix: UncertainMatrix): SmaaSource {
  const fills = makers.map((make) => make(matrix));
  const { scores, region, seed } = matrix;
  return {
    alternatives: scores.length,
    criteria: scores[0]?.length ?? 0,
    scores: (block): ScoreSampler => {
      const random = new RandomStream(blockSeed(seed, block), scoreStream);
      return (out) => {
        for (const fill of fills) {
          fill(random, out);
        }
      };
    },
    weights: (block) => createWeightSampler(region, new RandomStream(blockSeed(seed, block), weightStream)),
  };
}
