import type { RankedMeasure } from '../../../model/rankedMeasure.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { commitments, type Commitment } from '../basis/plan/commitments.ts';
import type { KeyFinding } from '../basis/keyFindings.ts';

/** What the plan does about a finding. */
export type RemedyChoice =
  | { readonly kind: 'measure'; readonly commitment: Commitment }
  /** The only measures that help stand under other findings already; `place` is the first of those, from 0. */
  | { readonly kind: 'shared'; readonly place: number }
  /** Nothing in the plan helps; `measure` is what would help most outside it, `null` where nothing does. */
  | { readonly kind: 'none'; readonly measure: RankedMeasure | null };

/**
 * One measure of the plan for each finding, in their order: of those not taken yet the one that takes most from it.
 *
 * A measure takes from a cause the share of its severity that the measure can be expected to remove; from a dimension
 * what it takes from the causes that the dimension's answers show. Ties in the order of the ranking.
 */
export function remediesOf(context: BriefContext, findings: readonly KeyFinding[]): readonly RemedyChoice[] {
  const planned = commitments(context);
  const taken: string[] = [];
  return findings.map((finding): RemedyChoice => {
    const helpful = helping(context, finding, planned);
    const free = helpful.find(({ id }) => !taken.includes(id));
    if (free) {
      taken.push(free.id);
      return { kind: 'measure', commitment: free };
    }
    const [best] = helpful;
    // A finding without a measure takes no place in `taken`.
    taken.push('');
    return best
      ? { kind: 'shared', place: taken.indexOf(best.id) }
      : { kind: 'none', measure: outside(context, finding) };
  });
}

/** The planned measures that take something from what the finding is about, the most effective first. */
function helping(
  context: BriefContext,
  finding: KeyFinding,
  planned: readonly Commitment[],
): readonly Commitment[] {
  const ranked = new Map(context.evaluation.ranking.map((measure) => [measure.id, measure]));
  const reliefOf = ({ id }: Commitment) => relief(context, finding, ranked.get(id));
  return planned.filter((each) => reliefOf(each) > 0).toSorted((a, b) => reliefOf(b) - reliefOf(a));
}

function outside(context: BriefContext, finding: KeyFinding): RankedMeasure | null {
  const reliefOf = (measure: RankedMeasure) => relief(context, finding, measure);
  const [best] = context.evaluation.ranking.toSorted((a, b) => reliefOf(b) - reliefOf(a));
  return best && reliefOf(best) > 0 ? best : null;
}

function relief(
  { evaluation }: BriefContext,
  finding: KeyFinding,
  measure: RankedMeasure | undefined,
): number {
  const causes =
    finding.kind === 'cause' ? [finding.cause] : evaluation.causes.filter((cause) => shows(finding, cause));
  return causes.reduce((sum, { id, severity }) => {
    const effect = measure?.effects.find(({ cause }) => cause === id);
    return sum + (effect && measure ? effect.share * measure.delivery * severity : 0);
  }, 0);
}

const shows = (
  { answers }: KeyFinding,
  { evidence }: BriefContext['evaluation']['causes'][number],
): boolean => evidence.some(({ indicator }) => answers.includes(indicator));
