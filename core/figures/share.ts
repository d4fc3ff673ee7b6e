import type { Industries, Industry } from '../industries/industries.ts';
import type { AreaEmployment } from './employment.ts';

/** The industry of a cluster and the one by whose figure it is counted: its division where it is a group or a class. */
export interface CountedBy {
  readonly industry: Industry;
  readonly by: Industry;
}

/** What of an area the industries of a cluster are. */
export interface Share {
  readonly kind: 'share';
  /** Persons in the industries, and in all of them. */
  readonly industry: number;
  readonly total: number;
  /** Each industry once: one that lies in another is counted with it. */
  readonly counted: readonly CountedBy[];
}

/** Why there is no share: no total, no industry, or no figure of some of them. */
export type NoShare =
  | { readonly kind: 'no-total' }
  | { readonly kind: 'no-industry' }
  | { readonly kind: 'no-figure'; readonly industries: readonly Industry[] };

const isSection = ({ parent }: Industry): boolean => parent === null;

/** What an industry is counted by: its own figure, that of its division, that of a section which is one division. */
function figureOf(
  area: AreaEmployment,
  industries: Industries,
  industry: Industry,
): { readonly by: Industry; readonly persons: number } | null {
  const { byIndustry } = area;
  const own = byIndustry.get(industry.code);
  if (own !== undefined) {
    return { by: industry, persons: own };
  }
  const parts = industries.all.filter(({ parent }) => parent === industry);
  if (isSection(industry)) {
    const known = parts.flatMap(({ code }) => byIndustry.get(code) ?? []);
    return known.length > 0 && known.length === parts.length
      ? { by: industry, persons: known.reduce((sum, persons) => sum + persons, 0) }
      : null;
  }
  const above = industry.parent;
  if (above === null || (isSection(above) && !isOnlyPart(industries, industry))) {
    return null;
  }
  return figureOf(area, industries, above);
}

const isOnlyPart = (industries: Industries, { parent }: Industry): boolean =>
  industries.all.filter((other) => other.parent === parent).length === 1;

const liesIn = (industry: Industry, other: Industry): boolean =>
  industry.parent !== null && (industry.parent === other || liesIn(industry.parent, other));

/**
 * The persons that an area has in some industries, and in all.
 *
 * A group or a class is counted by its division; several are added, each division once. Nothing is guessed: where one of
 * them has no figure, there is no share.
 */
export function shareOf(
  area: AreaEmployment,
  industries: Industries,
  codes: readonly string[],
): Share | NoShare {
  const asked = [...new Set(codes)].flatMap((code) => industries.byCode(code) ?? []);
  if (asked.length === 0) {
    return { kind: 'no-industry' };
  }
  const found = asked.map((industry) => ({ industry, figure: figureOf(area, industries, industry) }));
  const missing = found.filter(({ figure }) => figure === null).map(({ industry }) => industry);
  if (missing.length > 0) {
    return { kind: 'no-figure', industries: missing };
  }
  const known = found.flatMap(({ industry, figure }) => (figure === null ? [] : [{ industry, ...figure }]));
  const bys = new Map(known.map(({ by, persons }) => [by, persons]));
  const own = [...bys].filter(([by]) => ![...bys.keys()].some((other) => liesIn(by, other)));
  const isWider = own.some(([{ code }]) => area.wider?.codes.has(code));
  const total = isWider ? (area.wider?.total ?? null) : area.total;
  if (total === null || total <= 0) {
    return { kind: 'no-total' };
  }
  return {
    kind: 'share',
    industry: own.reduce((sum, [, persons]) => sum + persons, 0),
    total,
    counted: known.map(({ industry, by }) => ({ industry, by })),
  };
}

/** Codes with the letter of their section, and those that follow them without: `C34、C35`, `C34、35`. */
const codeForm = /(?<![\dA-Za-z])[A-T]\d{2,4}(?:[、，,;；/\s]+[A-T]?\d{2,4})*(?!\d)/gu;
/** Nothing but codes. */
const onlyCodes = /^\d{2,4}(?:[、，,;；/\s]+\d{2,4})*$/u;

/** The industries that a cluster names: its code, and those that stand in its text beside it. */
export function industriesNamed(
  industries: Industries,
  { industry, industryCode }: { readonly industry: string; readonly industryCode: string },
): readonly Industry[] {
  const text = industry.normalize('NFKC').trim();
  const written = onlyCodes.test(text) ? [text] : [...text.matchAll(codeForm)].map(([found]) => found);
  const codes = [industryCode, ...written.flatMap((found) => found.match(/\d{2,4}/gu) ?? [])];
  return [...new Set(codes.flatMap((code) => industries.byCode(code) ?? []))];
}
