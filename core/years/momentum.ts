import { daysBetween } from '../base/calendar.ts';
import { type Momentum, toMomentum } from '../model/momentum.ts';
import type { AssessedChange } from '../model/years/change.ts';

const yearLength = 365.25;
/** Assessments closer than this say more of their errors than of the cluster. */
const fewestDays = 90;

/**
 * Maturity points a year between two assessments of a cluster (ISO dates, the earlier first), with the interval of their
 * change, in which the errors of one assessor are shared.
 *
 * `null` where a composite is withheld or the later is not at least 90 days later. It stands beside the dynamics of the
 * stage and is not its rule.
 */
export function momentum(
  { maturity }: Pick<AssessedChange, 'maturity'>,
  [from, to]: readonly [string, string],
): Momentum | null {
  const days = daysBetween(from, to);
  if (maturity === null || days < fewestDays) {
    return null;
  }
  const years = days / yearLength;
  return toMomentum(maturity.change / years, maturity.low / years, maturity.high / years);
}
