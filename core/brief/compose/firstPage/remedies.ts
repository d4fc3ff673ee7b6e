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
 * One measure of the plan for each finding: of all ways to give as many findings as possible one of their own, the way
 * in which these take most from their findings together.
 *
 * A measure takes from a cause the share of its severity that the measure can be expected to remove; from a dimension
 * what it takes from the causes that the dimension's answers show. Ties in the order of the ranking.
 */
export function remediesOf(context: BriefContext, findings: readonly KeyFinding[]): readonly RemedyChoice[] {
  const planned = commitments(context);
  const helpful = findings.map((finding) => helping(context, finding, planned));
  const given = bestWay(helpful);
  return findings.map((finding, place): RemedyChoice => {
    const own = given[place] ?? null;
    if (own !== null) {
      return { kind: 'measure', commitment: own };
    }
    const [best] = helpful[place] ?? [];
    return best
      ? { kind: 'shared', place: given.findIndex((each) => each?.id === best.commitment.id) }
      : { kind: 'none', measure: outside(context, finding) };
  });
}

interface Helping {
  readonly commitment: Commitment;
  readonly relief: number;
}

/** The first of the best ways; `null` for a finding that goes without. */
function bestWay(helpful: readonly (readonly Helping[])[]): readonly (Commitment | null)[] {
  const ways = helpful.reduce<readonly (readonly (Helping | null)[])[]>(
    (found, options) => found.flatMap((way) => [...options, null].map((each) => [...way, each])),
    [[]],
  );
  const isDistinct = (way: readonly (Helping | null)[]) => {
    const ids = way.flatMap((each) => each?.commitment.id ?? []);
    return new Set(ids).size === ids.length;
  };
  const sizeOf = (way: readonly (Helping | null)[]) => way.filter((each) => each !== null).length;
  const reliefOf = (way: readonly (Helping | null)[]) =>
    way.reduce((sum, each) => sum + (each?.relief ?? 0), 0);
  const [best = []] = ways
    .filter(isDistinct)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || reliefOf(b) - reliefOf(a));
  return best.map((each) => each?.commitment ?? null);
}

/** More than this many for each finding cannot all be taken by the others. */
const tried = 3;

/** The planned measures that take most from what the finding is about, the most effective first. */
function helping(
  context: BriefContext,
  finding: KeyFinding,
  planned: readonly Commitment[],
): readonly Helping[] {
  const ranked = new Map(context.evaluation.ranking.map((measure) => [measure.id, measure]));
  return planned
    .map((commitment) => ({ commitment, relief: relief(context, finding, ranked.get(commitment.id)) }))
    .filter((each) => each.relief > 0)
    .toSorted((a, b) => b.relief - a.relief)
    .slice(0, tried);
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
