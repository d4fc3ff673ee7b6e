import { costTolerance } from '../../planning/planLimits.ts';

/**
 * What is decided, and what each choice is worth in each draw, in percent of the trouble of the headline.
 *
 * Measures are decided one by one at the price of money; the causes named are the five that weigh most.
 */
export interface DecisionDraws {
  readonly count: number;
  readonly measures: readonly string[];
  /** By measure: 1 where it is in the balanced plan. */
  readonly inPlan: Uint8Array;
  /**
   * count × measures: what the balanced plan is worth with the measure less what it is worth without, less the price of
   * its place: λ × cost, λ the smallest marginal value per million in that plan, and no less than what a measure has to
   * gain. Above 0 it belongs in the plan, as far as the limits allow.
   */
  readonly membership: Float64Array;
  /** By measure: the causes that it takes something away from. */
  readonly relieves: readonly (readonly string[])[];
  /** The limits that are set, with what the measures that are not decided leave of them. */
  readonly limits: readonly DecisionLimit[];
  readonly causeIds: readonly string[];
  /** By cause: 1 where it is one of the five named now. */
  readonly named: Uint8Array;
  /** count × causes: what the cause adds to the trouble, ρ(s)·s, in severity points. */
  readonly causes: Float64Array;
  /** Trouble of the headline: fixed, so that an answer gains nothing by making trouble larger. */
  readonly trouble: number;
}

/** What the measures that are decided may use of a limit of the plan. */
export interface DecisionLimit {
  /** By measure, with what it needs. */
  readonly uses: readonly number[];
  readonly most: number;
}

/** How many causes are named. */
export const namedCauses = 5;

/** Values of all choices side by side: measures, then causes. */
export interface Choices {
  readonly count: number;
  readonly measures: number;
  readonly columns: number;
  readonly limits: readonly DecisionLimit[];
  /** count × columns. */
  readonly values: Float64Array;
}

/** Lays out the values of all choices, causes in percent of the trouble as well. */
export function choicesOf(decisions: DecisionDraws): Choices {
  const { count, measures, membership, causeIds, causes, trouble, limits } = decisions;
  const columns = measures.length + causeIds.length;
  const values = new Float64Array(count * columns);
  const unit = trouble > 0 ? 100 / trouble : 0;
  for (let draw = 0; draw < count; draw += 1) {
    for (let measure = 0; measure < measures.length; measure += 1) {
      values[draw * columns + measure] = membership[draw * measures.length + measure] ?? 0;
    }
    for (let cause = 0; cause < causeIds.length; cause += 1) {
      values[draw * columns + measures.length + cause] = unit * (causes[draw * causeIds.length + cause] ?? 0);
    }
  }
  return { count, measures: measures.length, columns, limits, values };
}

/**
 * The choice for expected values: the measures above 0, most worth first while the limits have room, and the five
 * largest causes; 1 and 0 by column.
 */
export function chosenFor({ measures, columns, limits }: Choices, expected: Float64Array): Uint8Array {
  const chosen = new Uint8Array(columns);
  const worthOf = (column: number) => expected[column] ?? 0;
  const largestFirst = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => from + place).sort(
      (a, b) => worthOf(b) - worthOf(a) || a - b,
    );
  const room = limits.map(({ most }) => most);
  for (const measure of largestFirst(0, measures).filter((column) => worthOf(column) > 0)) {
    const left = limits.map(({ uses }, limit) => (room[limit] ?? 0) - (uses[measure] ?? 0));
    if (
      limits.every(({ uses }, limit) => (uses[measure] ?? 0) === 0 || (left[limit] ?? 0) >= -costTolerance)
    ) {
      chosen[measure] = 1;
      room.splice(0, room.length, ...left);
    }
  }
  for (const cause of largestFirst(measures, columns).slice(0, namedCauses)) {
    chosen[cause] = 1;
  }
  return chosen;
}
