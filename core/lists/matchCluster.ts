import type { Place } from '../places/place.ts';
import { placeOf, type WrittenPlace } from '../places/placeOf.ts';
import type { Lists } from './lists.ts';

type Both = Readonly<Record<'en' | 'zh', string>>;

/** Where a cluster lies and what it makes, as it was typed and by the codes of the lists. */
export interface CodedFields {
  readonly province: Both;
  readonly city: Both;
  readonly county: Both;
  readonly divisionCode: string;
  readonly industry: string;
  readonly industryCode: string;
}

const both = ({ zh, en }: Both): string[] => [zh, en];

/** What was typed of a place, in both languages. */
export const writtenPlace = ({
  province,
  city,
  county,
}: Pick<CodedFields, 'province' | 'city' | 'county'>): WrittenPlace => ({
  province: both(province),
  city: both(city),
  county: both(county),
});

export type MatchedCodes = Pick<CodedFields, 'divisionCode' | 'industryCode'>;

/**
 * The codes that what was typed stands for. A code that is there stays; one that could be several, or only part of what
 * was typed, is left empty.
 */
export function matchedCodes({ places, industries }: Lists, fields: CodedFields): MatchedCodes {
  const found = placeOf(places, writtenPlace(fields));
  const place = found.kind === 'one' && found.isExact ? found.place.code : '';
  return {
    divisionCode: fields.divisionCode === '' ? place : fields.divisionCode,
    industryCode:
      fields.industryCode === '' ? (industries.of(fields.industry)?.code ?? '') : fields.industryCode,
  };
}

/** Places among which somebody has to choose: what was typed is the name of several. */
export function placesToChoose({ places }: Lists, fields: CodedFields): readonly Place[] {
  const found = fields.divisionCode === '' ? placeOf(places, writtenPlace(fields)) : null;
  return found?.kind === 'several' ? found.places : [];
}
