import { readDate, withDigits } from '../base/typed/date.ts';
import { halfWidth } from '../base/typed/halfWidth.ts';

/** Which texts are a whole year, and which only a part of one: what covers less than a year is no yearly figure. */

/** What is longer is prose: its beginning says what it is about. */
const longest = 300;

const short = (text: string): string => halfWidth(text.slice(0, longest));

const to = String.raw`\s*(?:[-\u2010-\u2015~～至到]|to)+\s*`;

/** All months or quarters, and the last day: what is counted then is counted for the year. */
const wholes = new RegExp(
  [
    String.raw`(?<!\d)(?:0?1|(?<!十)一)\s*月?份?${to}(?:12|十二)\s*月份?`,
    String.raw`[1一]\s*(?:季度?)?${to}[4四]\s*季度?`,
    String.raw`[4四]个季度`,
    String.raw`(?:12|十二)\s*个月`,
    String.raw`(?<!\d)(?:12|十二)\s*月\s*(?:31|三十一)\s*[日号]`,
    String.raw`(?<!\d)(?:12|十二)\s*月份?(?:末|底)`,
    String.raw`(?<=\d)\s*[-/.]\s*12\s*[-/.]\s*31(?!\d)`,
    String.raw`\b31(?:st)?\s+(?:of\s+)?dec(?:ember)?\b\.?`,
    String.raw`\bdec(?:ember)?\.?\s+31(?:st)?\b`,
    String.raw`\bjan(?:uary)?\.?${to}dec(?:ember)?\b`,
    String.raw`\b(?:12|twelve)\s+months\b`,
  ].join('|'),
  'giu',
);

const inChinese =
  /半年|季[度报末]|(?:[一二三四1-4]|首|[上下本当])\s*季(?!节)|(?:[一二三四五六七八九十]|(?<!\d)(?:1[0-2]|0?[1-9]))\s*个?月|[本当上]月|月[度报末]|年中(?=$|[）)\]】、,，数值])/u;
/** `2023-06`, `2023.1-6`, `202306` */
const inDigits = /(?<!\d)(?:19|20)\d{2}(?:\s*[-/.]\s*(?:1[0-2]|0?[1-9])|0[1-9]|1[0-2])(?!\d)/u;
const inEnglish: readonly RegExp[] = [
  /(?<![a-z])(?:H[12]|Q[1-4])(?!\d)|(?<!\d)(?:[12]H|[1-4]Q)(?=\d{2}|\b)/iu,
  /\b(?:half|quarters?|quarterly|months?|monthly|mid-?year|mid-?(?=(?:19|20)\d)|year[- ]to[- ]date|ytd)(?:\b|(?=\d))/iu,
  /\b(?:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/iu,
  // Also words: only beside a year, a day or another month.
  /\b(?:mar(?:ch)?|may)\b\.?,?\s*(?:\d|[-–—]|to\b)|\d\s*(?:mar(?:ch)?|may)\b/iu,
];

const hasPart = (text: string): boolean =>
  inChinese.test(text) ||
  inDigits.test(text) ||
  (/[a-z]/iu.test(text) && inEnglish.some((part) => part.test(text)));

/** Whether a text names less than a year: months, a quarter, a half, with its year or without. */
export function isPartOfYear(text: string): boolean {
  const plain = short(text);
  // Nearly every text names none: what covers all of a year is looked for only in others.
  return hasPart(plain) && hasPart(plain.replace(wholes, ''));
}

const partAlone =
  /^(?:(?:第|前)?[一二三四1-4]\s*(?:[-\u2010-\u2015~～至到]\s*[二三四2-4]\s*)?季度?|[上下前]半年|(?:\d{1,2}月?\s*[-\u2010-\u2015~～至到]\s*)?\d{1,2}月份?|(?:[一二三四五六七八九十]{1,2}月?至)?[一二三四五六七八九十]{1,2}月份?|[HQ][1-4]|[1-4]Q|[12]H|(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:quarter|half)|[a-z]{3,9}\.?(?:\s*[-\u2010-\u2015]\s*[a-z]{3,9}\.?)?)$/iu;

/** Whether a text is a part of a year without its year, and nothing else: `一季度`, `1-6月`, `Q1`. */
export const isPartAlone = (text: string): boolean => {
  const plain = short(text);
  return partAlone.test(plain) && isPartOfYear(plain);
};

/** How the figures of a year were counted: it stays that year. */
const counted =
  /\s*[（(]?(?:第[一二三四五六七]次)?(?:全国)?(?:年报|快报|全年|初步|修订|核算|核实|普查|经济普查|经普|统计|决算|实际|最终|调整|年末|现价|preliminary|provisional|revised|final|actual|census|(?<=\d)A)(?:核算|统计|普查)?(?:数据?|值|合计|累计)?[)）]?$/iu;

/** A text without how the figures were counted, `2023年快报数`, `2021A`. */
export const withoutCounted = (text: string): string => short(text).replace(counted, '');

/** The last day of a year without the day, `2023年12月31日`: stocks are counted then. */
export const withoutYearEnd = (text: string): string =>
  text.replace(
    /(?<=\d)\s*年?\s*12\s*月\s*(?:31\s*[日号]|末|底)$|(?<=^\d{4})\s*[-/.]\s*12\s*[-/.]\s*31$/u,
    '年',
  );

/** The whole year that a text is, and nothing else; `null` for any other text. */
export function wholeYear(text: string): number | null {
  if (!/[\d０-９〇○零一二三四五六七八九]{4}/u.test(text)) {
    return null;
  }
  const date = readDate(withoutYearEnd(withoutCounted(text)));
  return date !== null && date !== 'invalid' && date.exact === 'year' ? date.year : null;
}

/** What is no year of figures: the edition of a standard, the number of a document. */
const editions =
  /GB\s*\/?\s*T?\s*\d+(?:\.\d+)?\s*[-\u2010-\u2015]\s*\d{4}|[〔[（(【]\s*\d{4}\s*[〕\]）)】]\s*(?:第\s*)?\d+\s*号/giu;

/** Every year that a text names as one: `（2021年末）`, `2020年产值`. */
export function yearsIn(text: string): readonly number[] {
  const plain = withDigits(short(text)).replace(editions, '');
  const years = [...plain.matchAll(/(?<!\d)((?:19|20)\d{2})(?=\s*[年）)\]】\-—–~～至到]|\s*$)/gu)];
  return [...new Set(years.map(([, year]) => Number(year)))];
}

/** What stands in a column of quarters or months where the figures are those of all the year. */
const wholeWords =
  /^(?:全年度?|年度|年报|年|(?:全年)?(?:合计|总计|累计数?)|全年数|年末|期末|annual|(?:full|whole)?\s*-?year|total|fy)$/iu;

/** Whether a cell of a column of quarters or months stands for the whole year. */
export function isWholeYear(text: string): boolean {
  const plain = short(text);
  const isAllOfIt = [plain, `${plain}月`].some((each) => each.replace(wholes, '') === '');
  return isAllOfIt || wholeWords.test(plain) || wholeYear(plain) !== null;
}

/** Lists and yearbooks bear the year in which they come out, papers the day on which they are filled in. */
const issued = /名单|名录|目录|公示|公告|认定|入选|获评|年鉴|\blists?\b|\bdirector(?:y|ies)\b|yearbook/iu;
const filed =
  /^[（(]?\s*(?:填报|填表|报送|上报|制表|编制|印发|发布|打印|导出|更新)(?:时间|日期)?\s*[:：]|^(?:date|prepared|printed|issued|published|updated)\b/iu;

const ofFigures = /数[据值]|\b(?:figures|data)\b/iu;

/** Whether the year in a text is that of a list or a yearbook, and not said to be that of its figures: they are mostly older. */
export const isOfIssue = (text: string): boolean => issued.test(text) && !ofFigures.test(text);

/** Whether a note says that the year of the title is that of the figures. */
export const datesFigures = (text: string): boolean =>
  /标题所列年(?:度|份)|of the year in the title/iu.test(text);

/** Whether a line says when the paper was filled in. */
export const isFiled = (text: string): boolean => filed.test(text);
