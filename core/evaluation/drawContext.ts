import type { StagePriors } from '../scoring/methodNumbers.ts';
import { isOrdinary, type StageInputs } from '../scoring/stageRule.ts';

/**
 * Numbers that one draw of the context takes: growth gap (Student t), change of the location quotient, growth of the
 * reference area, age and margins (standard normal), the past (uniform).
 */
export const contextNumbers = 6;
const numberOf = { growthGap: 0, lqChange: 1, referenceGrowth: 2, years: 3, margins: 4, past: 5 } as const;

/** Whether the past bears on the stage: an ordinary last stage has decided it. */
export const asksForPast = ({ previousStage, past }: StageInputs): boolean =>
  past === null && !isOrdinary(previousStage);

/**
 * Fills in the figures of the stage rule that are not known, from what is known beside them.
 *
 * Output growth, location quotient and new firms of the draw stand in `out` already where they are indicators with an
 * answer; output growth is NaN there where it has none. Only `out` is written.
 */
// eslint-disable-next-line max-params -- an object of arguments would be allocated for each draw
export function fillContext(
  priors: StagePriors,
  known: StageInputs,
  numbers: Float64Array,
  out: StageInputs,
): void {
  const at = (place: number) => numbers[place] ?? 0;
  const reference = priors.referenceGrowth.mean + priors.referenceGrowth.sd * at(numberOf.referenceGrowth);
  out.growthGap = Number.isNaN(known.growthGap)
    ? growthGap(priors, known, out, at(0), reference)
    : known.growthGap;
  if (Number.isNaN(out.outputGrowth)) {
    out.outputGrowth = out.growthGap + reference;
  }
  if (Number.isNaN(known.lqChange)) {
    const { sd, correlation } = priors.lqChange;
    const own = Math.sqrt(1 - correlation * correlation) * at(numberOf.lqChange);
    out.lqChange = sd * ((correlation * out.growthGap) / priors.growthGap.scale + own);
  }
  if (Number.isNaN(known.yearsSinceFounding)) {
    out.yearsSinceFounding = priors.years.median * Math.exp(priors.years.logSd * at(numberOf.years));
  }
  if (Number.isNaN(known.marginChange)) {
    out.marginChange = priors.margins.mean + priors.margins.sd * at(numberOf.margins);
  }
  if (asksForPast(known)) {
    out.past = drawPast(priors.past, known.previousStage !== null, at(numberOf.past));
  }
}

/** From output growth where that is known; else from the change of the quotient where that is; else at large. */
// eslint-disable-next-line max-params -- as above
function growthGap(
  { growthGap: { scale }, lqChange: { sd, correlation } }: StagePriors,
  known: StageInputs,
  { outputGrowth }: StageInputs,
  student: number,
  reference: number,
): number {
  if (!Number.isNaN(outputGrowth)) {
    return outputGrowth - reference;
  }
  if (Number.isNaN(known.lqChange)) {
    return scale * student;
  }
  const share = (correlation * known.lqChange) / sd;
  return scale * (share + Math.sqrt(1 - correlation * correlation) * student);
}

/** After a last stage of declining or renewing only the two answers that say so are left. */
function drawPast(
  past: StagePriors['past'],
  hasDeclined: boolean,
  uniform: number,
): NonNullable<StageInputs['past']> {
  const never = hasDeclined ? 0 : past['never-declined'];
  const total = never + past.declined + past['declined-new-growth'];
  if (uniform * total < never) {
    return 'never-declined';
  }
  return uniform * total < never + past.declined ? 'declined' : 'declined-new-growth';
}
