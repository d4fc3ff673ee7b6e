import { withoutEdges } from '../base/textRule.ts';
import { halfWidth } from '../base/typed/halfWidth.ts';
import { type Unit, readUnit, unknownUnit, withoutGrouping } from '../base/typed/units.ts';

/** What the names of columns and rows, and the lines around a table, say of units. */

const pair = /[（(【[〔﹙{〈<「]([^（()）【】[\]〔〕﹙﹚{}〈〉<>「」]*)[)）】\]〕﹚}〉>」]/u;

interface Bracket {
  /** With its signs. */
  readonly whole: string;
  readonly inside: string;
}

/** The brackets of a text, those within others first and taken out of them. */
function bracketsIn(text: string): Bracket[] {
  const brackets: Bracket[] = [];
  let rest = text;
  for (let found = pair.exec(rest); found !== null; found = pair.exec(rest)) {
    brackets.push({ whole: found[0], inside: withoutEdges(found[1] ?? '') });
    rest = rest.replace(found[0], '');
  }
  return brackets;
}

/** A text without its brackets; brackets in brackets go with them. */
export const withoutBrackets = (text: string): string =>
  bracketsIn(text).reduce((rest, { whole }) => rest.replace(whole, ''), text);

/** `单位：万元`, `以万人计`, `in 10,000 persons`: what says that a unit follows. */
const saidSo = /^(?:(?:计量)?单位|units?\b)\s*[:：]?\s*|^[以按](?=.+计(?:算|量)?$)|计(?:算|量)?$/giu;

/** When something was counted and at which prices: no unit, and beside one it changes nothing. */
const circumstances =
  /(?:年末|期末|年底|年平均|年均|平均|全年|本年|累计|(?:按|以)?(?:当年|现行|不变|可比)价格?|现价)数?|\b(?:(?:as )?at |as of |in )?(?:the )?(?:end of (?:the )?(?:year|period)|year[- ]end|end[- ]year)\b|\b(?:at |in )?(?:current|constant|comparable) prices?\b|\b(?:annual |yearly )?average\b/giu;

/** The parts of `年末，万人` and of `家、万元`; never of `10,000 persons`. */
export const partsOf = (text: string): string[] =>
  withoutGrouping(text)
    .split(/\s*[、,，;；:：/|+]\s*|\s*[和及与或]\s*|(?<=[\p{Script=Han}%‰])\s+(?=[\p{Script=Han}%‰])/u)
    .map(withoutEdges)
    .filter(Boolean);

const readPart = (part: string): Unit | null =>
  readUnit(part) ?? readUnit(withoutEdges(part.replace(circumstances, '')));

/** Which money it is, beside how much of it. */
const isCurrency = ({ text }: Unit): boolean => /^(?:人民币|rmb|cny|renminbi)$/iu.test(text);

/** What two parts say together: the same, or one how many and the other of what. `null`: they contradict. */
function bothOf(a: Unit | null, b: Unit): Unit | null {
  if (a === null) {
    return null;
  }
  const isSame = a.measure === b.measure && a.of === b.of && a.exponent === b.exponent;
  if (isSame || (b.measure === 'yuan' && isCurrency(a)) || (a.measure === 'none' && a.exponent === 0)) {
    return b;
  }
  if ((a.measure === 'yuan' && isCurrency(b)) || (b.measure === 'none' && b.exponent === 0)) {
    return a;
  }
  const [scale, counted] = a.measure === 'none' ? [a, b] : [b, a];
  const areTwo = scale.measure === 'none' && counted.measure !== 'none' && counted.exponent === 0;
  return areTwo ? { ...counted, exponent: scale.exponent, text: `${scale.text} ${counted.text}` } : null;
}

/** The unit that a text gives among other things; `null` where it gives none, or more than one. */
function readStated(text: string): Unit | null {
  const whole = readUnit(text) ?? readUnit(text.replace(saidSo, ''));
  if (whole !== null) {
    return whole;
  }
  const parts = piecesOf(text);
  const [first, ...others] = parts.map(readPart).filter((unit) => unit !== null);
  const unit = first === undefined ? null : others.reduce<Unit | null>(bothOf, first);
  const unread = parts.filter((part) => readPart(part) === null && !limits.test(part));
  const isOther = unread.some(
    (part) => gives(part, scales) || (unit?.measure !== 'share' && gives(part, made)),
  );
  return isOther ? null : unit;
}

/** The parts of a text and of its brackets. */
function piecesOf(text: string): string[] {
  const said = text.replace(saidSo, '');
  return [withoutBrackets(said), ...bracketsIn(said).map(({ inside }) => inside)]
    .flatMap(partsOf)
    .filter((part) => !/^[年月]$/u.test(part));
}

/** The unit that a text gives which is there to give one: what is not understood counts nothing. */
export const statedUnit = (text: string): Unit => readStated(text) ?? unknownUnit(withoutEdges(text));

/** `2000万元以上` says which ones are counted, not in what. */
const limits = /以上|以下|以内|不足|超过|限额|规模/u;

/** What says how many, or of what money. */
const scales: readonly RegExp[] = [
  /[万萬亿億]|[十百千](?:元|人|名|家|户|个|件|项|吨|台|套|辆)$/u,
  /[%‰¥￥$€£]|百分/u,
  /(?<![单多公状])元$|[美欧日港]元|^人民币/u,
  /^(?:计量)?单位\s*[:：]\s*(?!.*(?:局|委|厅|办|会|司|院|所|中心)$)/u,
  /^units?\s*:/iu,
  /^'?0{2,}s?$|\b10{3,}s?\b|'000|\b10+\s?(?:k|m|bn|mn)\b|10(?:\^\d|[\u2070\u00b9\u00b2\u00b3\u2074-\u2079])/iu,
  /\b(?:hundreds?|thousands?|millions?|billions?|trillions?|lakhs?|crores?|mn|mln|bn|wan)\b/iu,
  /\b(?:cny|rmb|yuan|renminbi|usd|eur|hkd|jpy|gbp|dollars?|euros?|per ?cent|percent)\b/iu,
  /[×x*]\s*\d/iu,
];

/** What was made of a figure. */
const made: readonly RegExp[] = [
  /增长|增速|增幅|同比|环比|占比|比重|指数|=\s*100\b/u,
  /\b(?:growth|index)\b/iu,
];

const gives = (text: string, forms: readonly RegExp[]): boolean => {
  const plain = halfWidth(text).replace(/[’‘]/g, "'");
  return forms.some((form) => form.test(plain));
};

/** Whether a text looks as if it gave a unit or a scale, understood or not, or several of them. */
export function looksLikeUnit(text: string): boolean {
  const isSeveral = (): boolean => piecesOf(text).filter((part) => readPart(part) !== null).length > 1;
  return !limits.test(text) && (gives(text, [...scales, ...made]) || isSeveral());
}

/** `产值/万元`, `Employees, thousand`. */
const behindSign = /[/／,，:：|｜_]\s*([^/／,，:：|｜_]+)$/u;
/** `从业人员 万人`, `从业人员-万人`; one sign alone may be part of a word that is spread. */
const behindBlank = /(?<=\p{Script=Han}{2})[\s\-－–—]+(\p{Script=Han}{2,}|[亿万%‰])$/u;
/** What makes a unit of words at the end of a name: how many, or of what money. */
const scaleWord = /\b(?:thousands?|millions?|billions?|bn|mn|cny|rmb)\b|'000|us\$/iu;
const counted = /^(?:of|firms?|enterprises|companies|persons?|people|employees|workers|staff|jobs|units)$/iu;

/** `Output RMB bn`, `Employment in thousands`: the last words that are a unit together. */
function lastWords(text: string): string | null {
  const words = text.split(/\s+/u);
  for (const count of [4, 3, 2, 1]) {
    const tail = words.slice(-count).join(' ');
    const isFree = words.length > count && !counted.test(words.at(-count) ?? '');
    if (isFree && scaleWord.test(tail) && !/[()[\]]/u.test(tail) && readUnit(tail) !== null) {
      return tail;
    }
  }
  return null;
}

interface Found {
  readonly unit: Unit;
  /** The text without the unit. */
  readonly rest: string;
}

/** A unit at the end of a name, behind a sign, a blank, or in words. */
function unitAtEnd(text: string): Found | null {
  const plain = withoutEdges(withoutGrouping(text));
  for (const form of [behindSign, behindBlank]) {
    const [found = '', inside = ''] = form.exec(plain) ?? [];
    const unit = found === '' ? null : readUnit(inside);
    if (unit !== null) {
      return { unit, rest: plain.slice(0, -found.length) };
    }
  }
  const words = /\p{Script=Han}/u.test(plain) ? null : lastWords(plain);
  const unit = words === null ? null : readUnit(words);
  return unit === null ? null : { unit, rest: plain.slice(0, -(words?.length ?? 0)) };
}

/**
 * The unit in the name of a column or a row, in brackets or at its end: `产值（万元）`, `从业人员（年末，万人）`, `产值/万元`.
 * What looks like one and is not understood is an unknown unit: a number under it is never taken as it stands.
 */
export function unitOf(text: string): Found | null {
  const brackets = bracketsIn(text);
  const stated = brackets.flatMap(({ whole, inside }) => {
    const unit = readStated(inside);
    return unit === null ? [] : [{ unit, whole, inside }];
  });
  const [first] = stated;
  if (first !== undefined) {
    const unit = stated.length === 1 ? first.unit : statedUnit(stated.map(({ inside }) => inside).join('、'));
    const rest = text.includes(first.whole) ? text.replace(first.whole, '') : withoutBrackets(text);
    return { unit, rest };
  }
  const unclear = brackets.find(({ inside }) => looksLikeUnit(inside));
  return (
    unitAtEnd(text) ?? (unclear === undefined ? null : { unit: unknownUnit(unclear.inside), rest: text })
  );
}
