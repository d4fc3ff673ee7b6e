import { halfWidth } from '../../base/typed/halfWidth.ts';
import { withoutEdges } from '../../base/textRule.ts';
import type { AmountField } from '../fields.ts';
import { withoutBrackets } from '../headUnit.ts';
import { labelOf } from '../label.ts';
import type { Layout } from '../layout.ts';
import { lineUnit } from '../lineUnit.ts';
import { figureOf } from './labels.ts';

/** What a title says besides the figure: its number, its year, by what it is grouped, what kind of paper it is. */
const besides: readonly RegExp[] = [
  /^(?:附?表|table)?\s*\d{1,3}(?:[-–—.]\d{1,3}){0,2}(?!\d|年)\s*[:：.、]?\s*/iu,
  /(?:19|20)\d{2}\s*年?(?:年?末|年?底|度)?/gu,
  /(?:按|分)(?:国民经济)?(?:行业|产业|地区|登记注册类型|市|县|门类|大类)(?:门类|大类|中类)?(?:划?分组?)?的?/gu,
  /各(?:行业|产业|地区|市|县)的?/gu,
  /(?:基本)?(?:情况|统计)?(?:统计表|一览表|汇总表|情况表|情况|表)$/u,
  /\s*\b(?:grouped )?by (?:sectors?|industr(?:y|ies)|branch(?:es)?|regions?|cit(?:y|ies)|status of registration)\b/giu,
  /,?\s*(?:\b(?:at|as of|in)\b\s*)?(?:\b(?:the )?(?:end of(?: the)?(?: year)?|year-?end)\b)?\s*$/iu,
];

/** Of one owner or of women only: a part of what the title names. */
const ofSome = /(?<!非)(?:国有|集体|私营|个体|外商|港澳台)|女|\b(?:state-owned|private|female)\b/iu;

const shortened = (text: string): string =>
  besides.reduce((rest, form) => withoutEdges(rest.replace(form, '')), halfWidth(withoutBrackets(text)));

/** Of an area a title names the whole of it: all employment there is the employment. */
function ofArea(figure: AmountField | null): AmountField | null {
  switch (figure) {
    case 'local-employment':
    case 'reference-employment':
    case 'reference-cluster-employment':
      return 'employment';
    case 'reference-output':
      return 'output';
    case 'new-enterprises':
    case 'leading-firm-share':
      return null;
    default:
      return figure;
  }
}

/** `全市城镇单位就业人员年末人数` ends with the figure that it is about. */
function endOfTitle(text: string): AmountField | null {
  if (/(?:就业|从业|职工|用工)\S*(?:人数|人员)(?:(?:年末|期末|年底)?(?:人?数)?)?$/u.test(text)) {
    return 'employment';
  }
  if (/\b(?:employment|employed persons|persons employed|employees)$/iu.test(text)) {
    return 'employment';
  }
  return /(?:企业|单位)(?:数|个数|单位数)$/u.test(text) ? 'enterprises' : null;
}

function figureIn(text: string): AmountField | null {
  const title = shortened(text);
  if (ofSome.test(title)) {
    return null;
  }
  return ofArea(figureOf(labelOf(text), 'facts') ?? figureOf(labelOf(title), 'facts')) ?? endOfTitle(title);
}

/** The figure that the title names: the columns then say of whom, or of which year. */
export function titleFigure(layout: Layout): AmountField | null {
  for (const { text } of layout.titles) {
    const found = figureIn(text);
    const isSaid = (layout.unitLine?.units.length ?? 0) > 0;
    if (found !== null && (!isSaid || lineUnit(layout, found) !== null)) {
      return found;
    }
  }
  return null;
}
