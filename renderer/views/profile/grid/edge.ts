import { halfWidth } from '../../../../core/base/typed/halfWidth.ts';
import { readNumberText } from '../../../../core/base/typed/numberText.ts';
import { readUnit } from '../../../../core/base/typed/units.ts';
import { factIds, type FactId } from '../../../../core/model/facts/catalogue.ts';
import { readFactYear } from '../../../../core/table/apply/cells.ts';
import { notKept } from '../../../../core/table/fields.ts';
import type { CellReason } from '../../../../core/table/findings.ts';
import { isExpected, isTotalLabel, labelOf, yearIn } from '../../../../core/table/label.ts';
import type { HeadColumn } from '../../../../core/table/layout.ts';
import { isPart, matchHead } from '../../../../core/table/matchField.ts';

/** What stands beside or above some values of a block: the name of a figure, a year, a unit. */
export interface Edge {
  readonly text: string;
  readonly fact: FactId | null;
  readonly year: number | null;
  /** As found, whether it is one that is known or not. */
  readonly unit: string | null;
  /** Why none of the values is taken. */
  readonly why: CellReason | null;
}

export const noEdge: Edge = { text: '', fact: null, year: null, unit: null, why: null };

type Head = Pick<HeadColumn, 'text' | 'parts' | 'label'>;

export const headOf = (text: string): Head => ({ text, parts: [text], label: labelOf(text) });

/** `2025年情况表` begins with a number and is none. */
export function isNumber(text: string): boolean {
  const unit = readNumberText(text)?.unit;
  return unit !== undefined && (unit === '' || readUnit(unit) !== null);
}

/** The figure that a head names; the name of a part of a figure is not that of the figure. */
function factIn(head: Head): FactId | null {
  const match = matchHead(head, factIds);
  return factIds.find((fact) => fact === match?.field) ?? null;
}

export const factOf = (text: string): FactId | null => factIn(headOf(text));

export const isBareYear = (text: string): boolean => /^(?:19|20)\d{2}$/u.test(halfWidth(text));

/** What reaches over the whole year, or stands for it, although it names months. */
const wholeYear = /1\s*[-–—~～至到]\s*12\s*月|12\s*月\s*(?:31\s*日)?\s*[末底]?/gu;
const partOfYear =
  /[上下]半年|(?:第|前)?[一二三四1-4]个?季|季度|\d{1,2}\s*月|(?<![a-z])q[1-4]\b|(?<=(?:19|20)\d{2}\s?)h[12]\b|half[ -]?year|(?:first|second) half|quarter/iu;

/** Whether a text speaks of less than a year. */
const isOfPartOfYear = (text: string): boolean => partOfYear.test(halfWidth(text).replace(wholeYear, ''));

/** The one year of which some titles speak, or that it is less than one; `null` where they name none or several. */
export function periodOfTitles(titles: readonly string[]): number | CellReason | null {
  const dated = titles.filter((text) => yearIn(text) !== null || isOfPartOfYear(text));
  const years = new Set(dated.map(yearIn).filter((year) => year !== null));
  const [year] = years;
  if (dated.some(isOfPartOfYear)) {
    return { reason: 'part-of-year' };
  }
  return years.size === 1 && year !== undefined ? year : null;
}

/** What stands with a year and leaves it the year: that it is a value, that it was counted. */
const besideYear =
  /^(?:绝对值|绝对数|数值|数据|总量|实际|实绩|完成|本年|当年|全年|全口径|期末|年末|112月|12月[末底]?|[末底数值]|fy|a|value|actual|level|amount|total)*$/u;

/** What a text that is nothing but a period says: its year, or why that is no year that was counted. `null`: it is no period. */
export function periodOf(text: string): number | CellReason | null {
  const label = labelOf(text);
  const plain = halfWidth(label.zh);
  const isNone = /^\d+$/u.test(plain) && !isBareYear(plain);
  if (isNone || !/(?:19|20)\d{2}|[〇○零一二三四五六七八九]{4}年/u.test(plain) || isPart(label, factIds)) {
    return null;
  }
  const read = readFactYear(plain);
  if (typeof read === 'number' || ['part-of-year', 'not-counted', 'year-outside'].includes(read.reason)) {
    return read;
  }
  const year = label.year ?? Number(/^(\d{4})\s?a$/iu.exec(plain)?.[1] ?? Number.NaN);
  if (besideYear.test(label.key) && !Number.isNaN(year)) {
    return readFactYear(String(year));
  }
  return isOfPartOfYear(plain) ? { reason: 'part-of-year' } : null;
}

/** A bracket or what stands behind a comma that speaks of a unit or a scale. */
const unitWords =
  /[万萬亿億千百]|[元人家户吨%％‰¥￥$€]$|^(?:in )?(?:ten |hundred )?(?:thousand|million|billion)|^'?0{2,}s?$|^[\d,. ]*0s?\b(?!年)|\b(?:cny|rmb|usd|us\$|eur|yuan|persons?|people|firms?)\b/iu;

const speaksOfUnit = (text: string): boolean => unitWords.test(text) && periodOf(text) === null;

/** What a name says of its unit, known or not; `null` where it says nothing. */
export function unitIn(text: string): string | null {
  const known = labelOf(text).unit?.text;
  if (known !== undefined) {
    return known;
  }
  const brackets = [...halfWidth(text).matchAll(/[([【]([^()[\]【】]+)[)\]】]/gu)];
  const open = brackets.map(([, inside = '']) => inside.trim()).find(speaksOfUnit) ?? null;
  const [unit, ...others] = (open ?? '').split(/[、,;]\s*(?!\d{3})/u).filter(speaksOfUnit);
  return unit !== undefined && others.length === 0 && readUnit(unit) !== null ? unit : open;
}

/** Why a name is none of a figure of the grid. */
function whyNoFact(head: Head): CellReason {
  if (isTotalLabel(head.label)) {
    return { reason: 'total-row' };
  }
  if (isPart(head.label, factIds)) {
    return { reason: 'part-of-figure' };
  }
  return { reason: matchHead(head, notKept) === null ? 'not-a-figure' : 'not-kept' };
}

/** What a head, or the name of a row, says of its values. */
export function edgeOf(head: Head): Edge {
  const { text } = head;
  if (text === '') {
    return noEdge;
  }
  const period = periodOf(text);
  const unit = unitIn(text);
  if (period !== null) {
    return typeof period === 'number'
      ? { ...noEdge, text, year: period, unit }
      : { ...noEdge, text, unit, why: period };
  }
  const fact = factIn(head);
  const isOfFigure = fact !== null || isPart(head.label, factIds);
  const unfit = isOfFigure ? whyUnfit(text) : null;
  return { text, fact, year: head.label.year, unit, why: unfit ?? (fact === null ? whyNoFact(head) : null) };
}

/** Why the name of a figure is none of a figure that was counted for a year. */
function whyUnfit(text: string): CellReason | null {
  if (isExpected(text)) {
    return { reason: 'not-counted' };
  }
  return isOfPartOfYear(text) ? { reason: 'part-of-year' } : null;
}
