import type { Language } from '../../../../core/base/settings.ts';
import { industryName } from '../../../../core/industries/industryName.ts';
import { type CodedFields, placesToChoose } from '../../../../core/lists/matchCluster.ts';
import type { Lists } from '../../../../core/lists/lists.ts';
import { pathOf, type Place } from '../../../../core/places/place.ts';
import { placeOfText } from '../../../../core/places/placeOf.ts';
import { lineName } from '../../../../core/places/shortName.ts';

type Both = Readonly<Record<'en' | 'zh', string>>;
export type PlaceFields = Pick<CodedFields, 'province' | 'city' | 'county' | 'divisionCode'>;
type IndustryFields = Pick<CodedFields, 'industry' | 'industryCode'>;

const nothing: Both = { zh: '', en: '' };

/** From the large to the small in Chinese, the other way in English. */
const inLine = (names: readonly string[], language: Language): string =>
  language === 'zh' ? names.join(' ') : names.toReversed().join(', ');

/** A place with all that it lies in. */
export const pathName = (place: Place, language: Language): string =>
  inLine(
    pathOf(place).map((each) => lineName(each)[language]),
    language,
  );

/** The place of a cluster: by its code, else as it was typed. */
export function placeName({ places }: Lists, fields: PlaceFields, language: Language): string {
  const place = places.byCode(fields.divisionCode);
  const typed = [fields.province, fields.city, fields.county].map((each) =>
    (each[language].trim() || each[language === 'zh' ? 'en' : 'zh']).trim(),
  );
  return place ? pathName(place, language) : inLine([...new Set(typed)].filter(Boolean), language);
}

/** All three levels of a place that was chosen, in both languages. */
export function fieldsOfPlace(place: Place): PlaceFields {
  const path = pathOf(place);
  const at = (level: Place['level']): Both => {
    const found = path.find((each) => each.level === level);
    return found === undefined ? nothing : lineName(found);
  };
  return { province: at(1), city: at(2), county: at(3), divisionCode: place.code };
}

/** A place as it was typed: that of the list where one is meant, else the text as it stands. */
export function fieldsOfText({ places }: Lists, text: string): PlaceFields {
  const found = placeOfText(places, text);
  if (found.kind === 'one') {
    return fieldsOfPlace(found.place);
  }
  const isChinese = /\p{Script=Han}/u.test(text);
  const typed = { zh: isChinese ? text.trim() : '', en: isChinese ? '' : text.trim() };
  return { province: nothing, city: typed, county: nothing, divisionCode: '' };
}

/** The places among which somebody has to choose, as the text of the place stands or by its parts. */
export function candidatesOf(lists: Lists, fields: PlaceFields): readonly Place[] {
  if (fields.divisionCode !== '') {
    return [];
  }
  const typed = placeOfText(lists.places, placeName(lists, fields, 'zh'));
  if (typed.kind === 'one') {
    return [typed.place];
  }
  return typed.kind === 'several'
    ? typed.places
    : placesToChoose(lists, { ...fields, industry: '', industryCode: '' });
}

/** Whether the place is in the list, could be several, or is none of it; `null` where nothing was typed. */
export function standOfPlace(lists: Lists, fields: PlaceFields): 'known' | 'several' | 'unknown' | null {
  if (lists.places.byCode(fields.divisionCode)) {
    return 'known';
  }
  if (placeName(lists, fields, 'zh') === '') {
    return null;
  }
  return candidatesOf(lists, fields).length > 0 ? 'several' : 'unknown';
}

/** The industry of a cluster with its code, else as it was typed. */
export function industryOf({ industries }: Lists, fields: IndustryFields, language: Language): string {
  const industry = industries.byCode(fields.industryCode);
  return industry === undefined ? fields.industry : `${industry.code} ${industryName(industry, language)}`;
}
