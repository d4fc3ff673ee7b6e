import { nationCode, shippedArea, gapsOf, type AreaEmployment } from '../../figures/employment.ts';
import { industriesNamed, shareOf, type NoShare, type Share } from '../../figures/share.ts';
import type { Lists } from '../../lists/lists.ts';
import { pathOf } from '../../places/place.ts';
import type { EvidenceGrade } from '../../knowledge/schema.ts';
import type { Cluster, YearlyFact } from '../cluster.ts';
import type { FactId } from '../facts/catalogue.ts';
import { employmentOf, type FigureSet } from './figureSet.ts';

/** Employment of an area that a cluster can be compared with: what ships, or a set that the office keeps. */
export interface Reference {
  /** `shipped`, or the id of a set. */
  readonly id: string;
  /** Code of GB/T 2260; `000000` for the whole country. */
  readonly area: string;
  readonly employment: AreaEmployment;
  readonly set: FigureSet | null;
}

export const shippedReference = ({ nation }: Pick<Lists, 'nation'>): Reference => ({
  id: shippedArea,
  area: nationCode,
  employment: nation,
  set: null,
});

export const keptReference = (set: FigureSet): Reference => ({
  id: set.id,
  area: set.area,
  employment: employmentOf(set),
  set,
});

type Placed = Pick<Cluster, 'divisionCode'>;

/** Whether an area is the whole country, or one that a cluster lies in. */
export const liesInArea = (
  { places }: Pick<Lists, 'places'>,
  area: string,
  { divisionCode }: Placed,
): boolean => {
  const place = places.byCode(divisionCode);
  return area === nationCode || (place !== undefined && pathOf(place).some(({ code }) => code === area));
};

/** The country first, then the province, then what lies in it. */
const levelOf = (area: string): number =>
  area === nationCode ? 0 : area.endsWith('0000') ? 1 : area.endsWith('00') ? 2 : 3;

/**
 * What a cluster can be compared with: what the office keeps of its province, of the country, of its city, then what
 * ships; of one area the newest year first.
 */
export function referencesFor(
  lists: Lists,
  sets: readonly FigureSet[],
  cluster: Placed,
): readonly Reference[] {
  const order = ({ area }: Reference): number => [1, 0, 2, 3][levelOf(area)] ?? 3;
  const kept = sets.filter(({ area }) => liesInArea(lists, area, cluster)).map(keptReference);
  return [
    ...kept.toSorted((a, b) => order(a) - order(b) || b.employment.year - a.employment.year),
    shippedReference(lists),
  ];
}

/** The industries of a cluster, and what of a reference they are. */
export const shareFor = (
  { industries }: Pick<Lists, 'industries'>,
  { employment }: Reference,
  codes: readonly string[],
): Share | NoShare => shareOf(employment, industries, codes);

export const codesOf = (
  { industries }: Pick<Lists, 'industries'>,
  cluster: Pick<Cluster, 'industry' | 'industryCode'>,
): readonly string[] => industriesNamed(industries, cluster).map(({ code }) => code);

/** Whether a cluster is more than half of its industry in an area: it would be compared with itself. */
function isMostOf(share: Share, { area }: Reference, { facts }: Pick<Cluster, 'facts'>): boolean {
  const latest = facts
    .filter(({ fact }) => fact === 'employment')
    .reduce<YearlyFact | null>((last, fact) => (last === null || fact.year > last.year ? fact : last), null);
  return area !== nationCode && latest !== null && 2 * latest.value > share.industry;
}

/**
 * The reference that is proposed: of those with the industries the first that is the province or the country, the province
 * only where the cluster is not most of its industry. A city is never proposed.
 */
export function proposedReference(
  lists: Lists,
  references: readonly Reference[],
  { codes, cluster }: { readonly codes: readonly string[]; readonly cluster: Pick<Cluster, 'facts'> },
): Reference | null {
  const isUsable = (reference: Reference): boolean => {
    const share = shareFor(lists, reference, codes);
    return share.kind === 'share' && !isMostOf(share, reference, cluster);
  };
  return references.filter(isUsable).find(({ area }) => levelOf(area) <= 1) ?? null;
}

const gradeOf = ({ set }: Reference, { counted }: Share): EvidenceGrade =>
  set?.grade ?? (gapsOf(counted.map(({ by }) => by.code)).includes('departments') ? 'B' : 'A');

export const referenceFacts = [
  'reference-cluster-employment',
  'reference-employment',
] as const satisfies readonly FactId[];

/** The two facts that a share fills in, of the year of the reference; `source` is how it is called where it is shown. */
export function filledFacts(
  reference: Reference,
  share: Share,
  { codes, source }: { readonly codes: readonly string[]; readonly source: string },
): readonly YearlyFact[] {
  const { employment, set, area } = reference;
  const rest = {
    year: employment.year,
    grade: gradeOf(reference, share),
    source,
    from: { area: set === null ? shippedArea : area, industries: [...codes] },
  };
  return [
    { fact: 'reference-cluster-employment', value: share.industry, ...rest },
    { fact: 'reference-employment', value: share.total, ...rest },
  ];
}

/**
 * How a cluster stands to a reference: it has no figures of a reference area; it was filled from this one and has what it
 * says, or said before; it was filled from another, or somebody entered figures, which stay; it is more than half of its
 * industry there; no industry is known, or the reference has no figure of it.
 */
export const referenceStandings = [
  'open',
  'used',
  'outdated',
  'other',
  'own',
  'most',
  'no-industry',
  'no-figure',
] as const;
export type ReferenceStanding = (typeof referenceStandings)[number];

export function standingOf(lists: Lists, reference: Reference, cluster: Cluster): ReferenceStanding {
  const codes = codesOf(lists, cluster);
  const share = shareFor(lists, reference, codes);
  const facts = cluster.facts.filter(({ fact }) => referenceFacts.some((each) => each === fact));
  if (facts.some(({ from }) => from === undefined)) {
    return 'own';
  }
  const area = reference.set === null ? shippedArea : reference.area;
  const mine = facts.filter(({ from, year }) => from?.area === area && year === reference.employment.year);
  if (mine.length === 0 && facts.some(({ from }) => from?.area !== area)) {
    return 'other';
  }
  if (share.kind !== 'share') {
    return share.kind === 'no-industry' ? 'no-industry' : 'no-figure';
  }
  if (mine.length === 0) {
    return isMostOf(share, reference, cluster) ? 'most' : 'open';
  }
  const says = { 'reference-cluster-employment': share.industry, 'reference-employment': share.total };
  const isSame = referenceFacts.every((fact) =>
    mine.some((each) => each.fact === fact && each.value === says[fact]),
  );
  return isSame ? 'used' : 'outdated';
}
