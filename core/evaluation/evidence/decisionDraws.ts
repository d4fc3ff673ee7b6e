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
   * its cost (λ × cost, λ the smallest marginal value per million in that plan). Above 0 it belongs in the plan.
   */
  readonly membership: Float64Array;
  readonly causeIds: readonly string[];
  /** By cause: 1 where it is one of the five named now. */
  readonly named: Uint8Array;
  /** count × causes: what the cause adds to the trouble, ρ(s)·s, in severity points. */
  readonly causes: Float64Array;
  /** Trouble of the headline: fixed, so that an answer gains nothing by making trouble larger. */
  readonly trouble: number;
}

/** How many causes are named. */
export const namedCauses = 5;

/** Values of all choices side by side: measures, then causes. */
export interface Choices {
  readonly count: number;
  readonly measures: number;
  readonly columns: number;
  /** count × columns. */
  readonly values: Float64Array;
}

/** Lays out the values of all choices, causes in percent of the trouble as well. */
export function choicesOf(decisions: DecisionDraws): Choices {
  const { count, measures, membership, causeIds, causes, trouble } = decisions;
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
  return { count, measures: measures.length, columns, values };
}

/** The best choice for expected values: every measure above 0, and the five largest causes; 1 and 0 by column. */
export function chosenFor({ measures, columns }: Choices, expected: Float64Array): Uint8Array {
  const chosen = new Uint8Array(columns);
  for (let measure = 0; measure < measures; measure += 1) {
    chosen[measure] = (expected[measure] ?? 0) > 0 ? 1 : 0;
  }
  const order = Array.from({ length: columns - measures }, (_, cause) => measures + cause).sort(
    (a, b) => (expected[b] ?? 0) - (expected[a] ?? 0) || a - b,
  );
  for (const cause of order.slice(0, namedCauses)) {
    chosen[cause] = 1;
  }
  return chosen;
}
