import { gapsOf, shippedArea } from '../figures/employment.ts';
import type { LocationQuotient } from '../model/facts/locationQuotient.ts';
import type { Translate } from './translate.ts';

const sourceOf = ({ source }: { readonly source?: string | undefined }): string => source?.trim() ?? '';

/** What a location quotient is computed against: area, year and source of its reference. */
export function referenceName(t: Translate, { reference }: Pick<LocationQuotient, 'reference'>): string {
  const { year, industry, all, isOwn } = reference;
  if (!isOwn && industry.from?.area === shippedArea) {
    return t('figures.shippedName');
  }
  const sources = [...new Set([industry, all].map(sourceOf))].filter((source) => source !== '');
  const named = sources.join(t('brief.semicolon'));
  // What was filled in names its year with its source.
  return isOwn || named === '' ? t('figures.ownSource', { year, source: named }) : named;
}

/** What has to be known of a location quotient: another year than that of the cluster, and gaps of what ships. */
export function referenceNotes(t: Translate, { year, reference }: LocationQuotient): readonly string[] {
  const { industry, isOwn } = reference;
  const isShipped = !isOwn && industry.from?.area === shippedArea;
  return [
    ...(reference.year === year ? [] : [t('figures.otherYear', { own: year, reference: reference.year })]),
    ...(isShipped ? shippedNotes(t, industry.from?.industries ?? []) : []),
  ];
}

/** What has to be known of the figures that ship, by the industries of which they are. */
export const shippedNotes = (t: Translate, industries: readonly string[]): readonly string[] => [
  t('figures.legalUnits'),
  ...gapsOf(industries).map((gap) => t(`figures.${gap}`)),
  ...industries
    .filter((code) => /^\d{3,4}$/u.test(code))
    .map((code) => t('figures.countedBy', { code, by: code.slice(0, 2) })),
];
