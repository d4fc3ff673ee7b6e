import { describe, expect, test } from 'vitest';
import { pathOf } from '../../../core/places/place.ts';
import { placeOf, placeOfText, type PlaceMatch } from '../../../core/places/placeOf.ts';
import { lineName, shortChinese, shortEnglish } from '../../../core/places/shortName.ts';
import { shippedLists } from '../../support/shippedLists.ts';

const { places } = shippedLists;
const firstOf = (query: string): string | undefined => places.find(query, 8)[0]?.zh;

describe('the list of places', () => {
  test('has the provinces, prefectures and counties of its date', () => {
    const count = (level: number) => places.all.filter((place) => place.level === level).length;

    expect([count(1), count(2), count(3)]).toEqual([34, 333, 2860]);
    expect(places.all.filter(({ isStatistical }) => isStatistical)).toHaveLength(14);
  });

  test('tells by the code what a place lies in, a district of a municipality in the municipality', () => {
    const path = (code: string) => pathOf(places.byCode(code) as never).map(({ zh }) => zh);

    expect(path('230604')).toEqual(['黑龙江省', '大庆市', '让胡路区']);
    expect(path('110108')).toEqual(['北京市', '海淀区']);
  });

  test('each place is read with a syllable for each character', () => {
    expect(places.all.filter(({ zh, reading }) => [...zh].length !== reading.length)).toEqual([]);
  });
});

describe('finding a place', () => {
  test.each([
    ['大庆', '大庆市'],
    ['大庆市', '大庆市'],
    ['dq', '大庆市'],
    ['dqs', '大庆市'],
    ['daqing', '大庆市'],
    ['Daqing', '大庆市'],
    ['daqings', '大庆市'],
    ['Daqing City', '大庆市'],
    ['2306', '大庆市'],
    ['230600', '大庆市'],
    ['让胡路', '让胡路区'],
    ['大庆 让胡路', '让胡路区'],
    ['黑龙江省大庆市让胡路区', '让胡路区'],
    ['黑龙江大庆', '大庆市'],
    ['大连市旅顺口区', '旅顺口区'],
    ['大连旅顺口', '旅顺口区'],
    ['辽宁海城', '海城市'],
    ['辽宁省鞍山市海城', '海城市'],
    ['延边敦化', '敦化市'],
    ['上海浦东', '浦东新区'],
    ['heilongjiang rhl', '让胡路区'],
    ['吉林', '吉林省'],
    ['liaoning', '辽宁省'],
    ['ln', '辽宁省'],
    ['yanbian', '延边朝鲜族自治州'],
    ["sa'ertu", '萨尔图区'],
    ['saertu', '萨尔图区'],
    ['Harbin', '哈尔滨市'],
    ['haerbin', '哈尔滨市'],
    ['cc', '长春市'],
  ])('%j finds %s first', (query, zh) => {
    expect(firstOf(query)).toBe(zh);
  });

  test.each([
    ['沈阳市铁西区', '210106'],
    ['沈阳铁西', '210106'],
    ['沈阳铁西区', '210106'],
    ['沈阳市铁', '210106'],
    ['四平市铁西区', '220302'],
    ['鞍山铁西', '210303'],
    ['长春市朝阳区', '220104'],
    ['长春朝阳', '220104'],
    ['吉林朝阳', '220104'],
  ])('%j is found behind what it lies in alone', (query, code) => {
    expect(places.find(query, 8)[0]?.code).toBe(code);
  });

  test('larger places come before smaller ones that are found as closely, then the order of codes', () => {
    const found = places.find('朝阳', 20).map(({ zh, code }) => `${code} ${zh}`);

    expect(found.slice(0, 5)).toEqual(['211300 朝阳市', '110105 朝阳区', '211321 朝阳县', '220104 朝阳区']);
  });

  test('nothing is found for nothing, and no more than asked for', () => {
    expect(places.find('  ', 5)).toEqual([]);
    expect(places.find('a', 5)).toHaveLength(5);
    expect(places.find('nowhere at all', 5)).toEqual([]);
  });
});

describe('matching what somebody wrote', () => {
  const code = (match: PlaceMatch): string =>
    match.kind === 'one'
      ? match.place.code + (match.isExact ? '' : '?')
      : match.kind === 'several'
        ? match.places.map((place) => place.code).join(' ')
        : '';

  test.each(['辽宁', '辽宁省', 'Liaoning', 'Liaoning Province', ' liaoning  province '])(
    '%j is the province',
    (text) => {
      expect(code(placeOfText(places, text))).toBe('210000');
      expect(code(placeOf(places, { province: [text] }))).toBe('210000');
    },
  );

  test.each([
    '大庆',
    '大庆市',
    'Daqing',
    'Daqing City',
    '黑龙江省大庆市',
    '黑龙江 大庆',
    'Daqing, Heilongjiang Province',
  ])('%j is the city', (text) => {
    expect(code(placeOfText(places, text))).toBe('230600');
  });

  test('the larger part chooses among namesakes', () => {
    expect(code(placeOfText(places, '吉林省长春市朝阳区'))).toBe('220104');
    expect(code(placeOf(places, { province: ['吉林'], city: ['长春'], county: ['朝阳区'] }))).toBe('220104');
    expect(code(placeOf(places, { province: ['Jilin', '吉林'], city: ['Jilin', '吉林市'] }))).toBe('220200');
  });

  test.each([
    ['辽宁鞍山', '210300'],
    ['吉林长春', '220100'],
    ['长春市朝阳区', '220104'],
    ['沈阳铁西', '210106'],
    ['辽宁省沈阳市铁西区', '210106'],
    ['Anshan, Liaoning', '210300'],
  ])('%j is the place in whichever part it stands, and as one text', (text, expected) => {
    expect(code(placeOfText(places, text))).toBe(expected);
    expect(code(placeOf(places, { city: [text] }))).toBe(expected);
    expect(code(placeOf(places, { county: [text] }))).toBe(expected);
    expect(code(placeOf(places, { province: [text] }))).toBe(expected);
  });

  test('a part that names a place elsewhere with what it lies in is not taken', () => {
    expect(code(placeOf(places, { province: ['黑龙江'], city: ['辽宁鞍山'] }))).toBe('230000?');
  });

  test('namesakes that remain are all given', () => {
    expect(code(placeOfText(places, '吉林'))).toBe('220000 220200');
    expect(code(placeOfText(places, '鼓楼区'))).toBe('320106 320302 350102 410204');
  });

  test('what the list does not have is not guessed; what it lies in is known', () => {
    expect(code(placeOfText(places, '某某新区'))).toBe('');
    expect(code(placeOf(places, { province: ['黑龙江'], city: ['某某新区'] }))).toBe('230000?');
    expect(code(placeOf(places, { province: ['Nowhere'], city: ['大庆'] }))).toBe('230600');
    expect(code(placeOf(places, {}))).toBe('');
  });

  test('a place that lies elsewhere than it is said to is not taken', () => {
    expect(code(placeOf(places, { province: ['辽宁'], city: ['大庆市'] }))).toBe('210000?');
  });

  test('a city of the county level may stand as the city', () => {
    expect(code(placeOf(places, { province: ['辽宁'], city: ['瓦房店'] }))).toBe('210281');
    expect(code(placeOf(places, { province: ['北京'], city: ['北京市'], county: ['海淀'] }))).toBe('110108');
  });
});

describe('short names', () => {
  test.each([
    ['大庆市', '大庆'],
    ['内蒙古自治区', '内蒙古'],
    ['广西壮族自治区', '广西'],
    ['延边朝鲜族自治州', '延边'],
    ['鄂伦春自治旗', '鄂伦春'],
    ['鄂温克族自治旗', '鄂温克族'],
    ['前郭尔罗斯蒙古族自治县', '前郭尔罗斯'],
    ['大兴安岭地区', '大兴安岭'],
    ['香港特别行政区', '香港'],
    ['城区', '城区'],
  ])('%s is %s for short', (name, short) => {
    expect(shortChinese(name)).toBe(short);
  });

  test.each([
    ['Liaoning Province', 'Liaoning'],
    ['Inner Mongolia Autonomous Region', 'Inner Mongolia'],
    ['Guangxi Zhuang Autonomous Region', 'Guangxi'],
    ['Yanbian Korean Autonomous Prefecture', 'Yanbian'],
    ['Macao Special Administrative Region', 'Macao'],
    ['Ranghulu District', 'Ranghulu'],
  ])('%s is %s for short', (name, short) => {
    expect(shortEnglish(name)).toBe(short);
  });

  test('in a line, counties keep what they are', () => {
    const line = (code: string) => lineName(places.byCode(code) as never);

    expect(line('230600')).toEqual({ zh: '大庆市', en: 'Daqing' });
    expect(line('230604')).toEqual({ zh: '让胡路区', en: 'Ranghulu District' });
  });
});
