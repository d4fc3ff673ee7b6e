import { withoutEdges } from '../base/textRule.ts';
import { halfWidth } from '../base/typed/halfWidth.ts';
import { type Unit, readUnit } from '../base/typed/units.ts';
import { looksLikeUnit, partsOf, statedUnit, unitOf, withoutBrackets } from './headUnit.ts';
import { isPartOfYear, wholeYear, yearsIn } from './period.ts';

/** The name of a column or a row, taken apart. */
export interface Label {
  /** In both languages where it has both; otherwise both are the one that there is. */
  readonly zh: string;
  readonly en: string;
  /** Without blanks, numbering, units and periods, in lower case: what names are compared by. */
  readonly key: string;
  readonly keyEn: string;
  readonly unit: Unit | null;
  /** The year that it names, `2020年产值`; `null` where it names none. */
  readonly year: number | null;
  /** Why a figure that is called so is no figure of a year; `null` where nothing speaks against it. */
  readonly unfit: 'part-of-year' | 'not-counted' | null;
}

const han = String.raw`\p{Script=Han}`;

/** Chinese, then a blank, then Latin: `采矿业 Mining`; `null` where it is one language. */
function languagesOf(text: string): readonly [zh: string, en: string] | null {
  const last = [...text.matchAll(/\p{Script=Han}/gu)].at(-1);
  if (last === undefined) {
    return null;
  }
  const end = last.index + last[0].length;
  const [, between = '', en] = /^([^A-Za-z]*\s)([A-Za-z].*)$/su.exec(text.slice(end)) ?? [];
  return en === undefined || /[（(【[][^)）】\]]*$/u.test(text.slice(0, end) + between)
    ? null
    : [text.slice(0, end) + between, en];
}

/** `1.`, `一、`, `（一）`, `①`, `#`, `其中：` in front of a name. */
const numbering =
  /^(?:[#*＃＊]|其\s*中[:：]?|(?:[（(]\s*)(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）][.、．]?|\d{1,3}(?:\.\d{1,2})*\s*[.、．)）](?!\d)|[一二三四五六七八九十]{1,3}\s*[、．.]|[\u2460-\u2473])\s*/u;

/** Without numbering in front; several may stand one behind the other. */
function withoutNumbering(text: string): string {
  let rest = withoutEdges(text);
  for (let next = rest.replace(numbering, ''); next !== rest && next !== '';) {
    rest = withoutEdges(next);
    next = rest.replace(numbering, '');
  }
  return rest;
}

/** Blanks that only spread a word, `合    计`. */
const closed = (text: string): string =>
  withoutEdges(text).replace(new RegExp(String.raw`(?<=${han})[\s\u3000]+(?=${han})`, 'gu'), '');

/** The year that a text names, of one only: `（2021年末）`, `2020年产值`. What names a part of a year names none. */
export function yearIn(text: string): number | null {
  const [year, ...more] = isPartOfYear(text) ? [] : yearsIn(text);
  return more.length > 0 ? null : (year ?? null);
}

const expected =
  /预计|预测|预期|估计|估算|目标|计划|规划|forecast|target|planned|expected|projected|estimate|(?<=(?:19|20)\d{2}\s?)[ef]\b/iu;

/** Whether a text says that what it names was not counted but is expected or planned. */
export const isExpected = (text: string): boolean => expected.test(halfWidth(text));

const keyOf = (text: string): string =>
  halfWidth(withoutBrackets(text))
    .toLowerCase()
    .replace(/(?:19|20)\d{2}年?(?:度|末|底)?/gu, '')
    .replace(/[\s:：,，、.。·'’‘"“”《》\-–—_/]+/gu, '');

function unfitFor(text: string): Label['unfit'] {
  // Most names are words that say nothing of it.
  if (!/[\d月季半中预估目计规a-z\uff01-\uff5e]/iu.test(text)) {
    return null;
  }
  if (isPartOfYear(text)) {
    return 'part-of-year';
  }
  return isExpected(text) ? 'not-counted' : null;
}

/** What is longer is no name but prose: its beginning is enough to know it by. */
const longestLabel = 300;

/** Takes the name of a column or a row apart. */
export function labelOf(text: string): Label {
  const line = text.slice(0, longestLabel).replaceAll('\n', ' ');
  const [first, second] = languagesOf(line) ?? [line];
  const zhText = withoutNumbering(first);
  const enText = second ?? zhText;
  const foundZh = unitOf(zhText);
  const foundEn = second === undefined ? foundZh : unitOf(enText);
  const zh = closed(foundZh?.rest ?? zhText);
  const whole = wholeYear(zh);
  return {
    zh,
    en: second === undefined ? zh : withoutEdges(withoutBrackets(enText)),
    key: whole === null ? keyOf(zh) : '',
    keyEn: second === undefined ? keyOf(zh) : keyOf(foundEn?.rest ?? enText),
    unit: foundZh?.unit ?? foundEn?.unit ?? null,
    year: whole ?? yearIn(zhText),
    unfit: unfitFor(line),
  };
}

/** How deep a name is indented: two Latin blanks or one of full width a step. */
export function depthOf(text: string): number {
  const [blanks = ''] = /^[\s\u3000]*/u.exec(text) ?? [];
  return [...blanks].reduce((depth, sign) => depth + (sign === '\u3000' || sign === '\t' ? 2 : 1), 0);
}

const noteStart =
  /^(?:[（(]?\s*(?:注|备\s*注|说\s*明|附\s*注)\s*[)）]?\s*\d*\s*[:：.、]|(?:资料|数据)来源|来源\s*[:：]|(?:notes?|sources?|remarks?)\s*[:：.]|[*＊]\s*\S)/iu;

/** Whether a line is a footnote or names a source. */
export const isNote = (text: string): boolean => noteStart.test(withoutEdges(text));

const totals =
  /^(?:合计|总计|共计|小计|总数|总量|全部|累计|全国|全省|全区|全市|全县|全行业|全社会|平均|grandtotal|total|subtotal|sum|allindustries|wholecountry|wholeprovince)$/u;

/** What offices write around a table: who filled it in, when, in what unit; the year of all of it in brackets. */
const around =
  /^[（(]?\s*(?:[^：:]{0,6}(?:单位|机构|部门|人|时间|日期|电话|签字|盖章|表号|文号)|units?|date|prepared by)\s*[:：]|^[（(][^（()）]*[)）]$/iu;

export const isAround = (text: string): boolean => around.test(withoutEdges(text));

/** Whether a label names the sum of the others. */
export const isTotalLabel = ({ key, keyEn }: Pick<Label, 'key' | 'keyEn'>): boolean =>
  totals.test(key) || totals.test(keyEn);

/** What a line above the table says of units: one for all of it, or one for each kind of thing that is counted. */
export interface UnitLine {
  /** Empty where its text names none that is known, or several for the same thing. */
  readonly units: readonly Unit[];
  readonly text: string;
}

/** Parts of a line that give one unit each. */
const unitParts = (text: string): string[] =>
  partsOf(text).flatMap((part) =>
    readUnit(part) === null && /\p{Script=Han}/u.test(part) ? part.split(/\s+/u) : [part],
  );

/** What is given once; of 万元 and 亿元 in one line neither holds. */
function unitsIn(text: string): readonly Unit[] {
  const whole = statedUnit(text);
  if (whole.measure !== 'unknown') {
    return [whole];
  }
  const units = unitParts(text).map(statedUnit);
  const times = ({ measure }: Unit): number => units.filter((each) => each.measure === measure).length;
  return units.filter((unit) => unit.measure !== 'unknown' && times(unit) === 1);
}

/** What a line leaves open of the units of a measure: two for the same, or one that is not understood. */
export function isUnclear({ units, text }: UnitLine, measure: Unit['measure']): boolean {
  const parts = unitParts(text);
  const isTwice = parts.filter((part) => statedUnit(part).measure === measure).length > 1;
  const isUnread = (part: string): boolean => statedUnit(part).measure === 'unknown' && looksLikeUnit(part);
  return units.every((unit) => unit.measure !== measure) && (isTwice || parts.some(isUnread));
}

/** The units that a line above the table names, `单位：万人`, `单位：家、万元`, `Unit: 10,000 persons`. */
export function unitLine(text: string): UnitLine | null {
  const [, named] =
    /(?:(?:计量|计算|金额|货币|数量|人数|产值)单位|(?<!\p{Script=Han})单位|\bunits?)\s*[:：]\s*((?:[^()（）]|[（(][^()（）]*[)）])+)/iu.exec(
      withoutEdges(text),
    ) ?? [];
  return named === undefined ? null : { units: unitsIn(named), text: withoutEdges(named) };
}
