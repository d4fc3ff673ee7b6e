import type { ClusterRow, Names } from '../apply/applied.ts';

export type PlaceField = 'province' | 'city' | 'county';
export type Places = Readonly<Record<PlaceField, Names>>;

const provinces =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区)?$/u;
const counties = /(?:县|区|旗)$/u;
const regions = /(?:自治区|地区|特别行政区|开发区|高新区|新区)$/u;

/** What a place is by its name, beside what is known above it. */
function levelOf({ zh, en }: Names, province: Names): PlaceField {
  if (zh === '') {
    return /\bprovince$/iu.test(en) ? 'province' : /\b(?:county|district)$/iu.test(en) ? 'county' : 'city';
  }
  if (provinces.test(zh) && isEmpty(province)) {
    return 'province';
  }
  return counties.test(zh) && !regions.test(zh) ? 'county' : 'city';
}

const isEmpty = ({ zh, en }: Names): boolean => zh === '' && en === '';

/** Province, city and county of a row; a place of which the table does not say what it is goes where its name says. */
export function placesOf({ province, city, county, place }: ClusterRow): Places {
  const given: Places = { province, city, county };
  if (isEmpty(place)) {
    return given;
  }
  const level = levelOf(place, province);
  return isEmpty(given[level]) ? { ...given, [level]: place } : given;
}

/** Without what a place is called behind its name: 辽宁 and 辽宁省 are one. */
export const plainPlace = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/(?<=..)(?:省|市|县|区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州)$/u, '')
    .replace(/ (?:province|city|county|district)$/u, '');
