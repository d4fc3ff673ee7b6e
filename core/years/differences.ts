import { fillSeverities } from '../evaluation/fillSeverities.ts';
import type { Diagnosed } from '../evaluation/pipeline.ts';
import { drawPair, type DrawnYear } from './pairDraws.ts';
import type { SharedErrors } from './sharedErrors.ts';

/** Two assessments under one knowledge base, the earlier first. */
export interface DiagnosedPair {
  readonly then: Diagnosed;
  readonly now: Diagnosed;
}

interface DifferenceSource extends DiagnosedPair {
  readonly shared: SharedErrors;
  readonly seed: number;
  readonly count: number;
  readonly thresholdSpread: number;
}

/** One column of the draws: the later value less the earlier, of every draw. */
interface Columns {
  readonly values: Float64Array;
  readonly columns: number;
}

/** What came out of the draws, each the later value less the earlier. NaN where one of them has none. */
export interface Differences {
  readonly composite: Columns;
  /** In the order of the knowledge base. */
  readonly dimensions: Columns;
  readonly scores: Columns;
  /** Of quantities, in their own units; unused for levels. */
  readonly figures: Columns;
  /** Causes that are judged in both, by their ids in the later one's order. */
  readonly causes: Columns & { readonly ids: readonly string[] };
}

/** The causes that are judged in both, each with its place among the causes drawn for either. */
function causesInBoth({ then, now }: DiagnosedPair) {
  const placeThen = new Map(then.diagnosis.causes.map(({ id }, place) => [id, place]));
  return now.diagnosis.causes.flatMap(({ id }, place) => {
    const before = placeThen.get(id);
    return before === undefined ? [] : [{ id, before, after: place }];
  });
}

/** Draws both and keeps by how much they differ. */
export function drawDifferences({ then, now, ...drawing }: DifferenceSource): Differences {
  const { count } = drawing;
  const causes = causesInBoth({ then, now });
  const dimensions = now.answers.dimensions.length;
  const indicators = now.answers.indicators.length;
  const columns = (width: number): Columns => ({ values: new Float64Array(count * width), columns: width });
  const out = {
    composite: columns(1),
    dimensions: columns(dimensions),
    scores: columns(indicators),
    figures: columns(indicators),
    causes: { ...columns(causes.length), ids: causes.map(({ id }) => id) },
  };
  const [severityThen, severityNow] = [severitiesOf(then), severitiesOf(now)];
  drawPair({
    ...drawing,
    earlier: then,
    later: now,
    keep(draw, before, after) {
      out.composite.values[draw] = after.result.composite - before.result.composite;
      subtract(before.result.dimension, after.result.dimension, out.dimensions, draw);
      subtract(before.result.score, after.result.score, out.scores, draw);
      subtract(before.result.figure, after.result.figure, out.figures, draw);
      const [severeThen, severeNow] = [severityThen(before), severityNow(after)];
      causes.forEach((cause, column) => {
        out.causes.values[draw * causes.length + column] =
          (severeNow[cause.after] ?? 0) - (severeThen[cause.before] ?? 0);
      });
    },
  });
  return out;
}

// eslint-disable-next-line max-params -- an object of arguments would be allocated for each draw
function subtract(before: Float64Array, after: Float64Array, out: Columns, draw: number): void {
  for (let column = 0; column < out.columns; column += 1) {
    out.values[draw * out.columns + column] = (after[column] ?? 0) - (before[column] ?? 0);
  }
}

/** The severities of one draw, in an array that the next draw overwrites. */
function severitiesOf({ drawModel }: Diagnosed): (year: DrawnYear) => Float64Array {
  const out = new Float64Array(drawModel().causes.factor.length);
  return ({ model, inputs, result }) => {
    fillSeverities(model.causes, { model, inputs, score: result.score }, { out, offset: 0 });
    return out;
  };
}
