import { namesOf } from './fieldNames.ts';
import { type TableField, isAmountField } from './fields.ts';
import { type Label, labelOf } from './label.ts';

/** The name of a column or a row as names are compared, in both languages. */
type Named = Pick<Label, 'key' | 'keyEn'>;

/** Words that make another figure of the one that they stand with: rates, shares, parts. */
const derivedForm =
  /增长|增速|增幅|同比|环比|比上年|占|比重|比例|率$|强度|构成|人均|户均|(?:企业|单位|户)平均|平均(?:工资|产值|规模|收入)|排名|位次|(?<!corpo|ope|gene)rate|growth|share|percapita|percent|intensity|average(?:wage|salary)/u;

export const isDerived = ({ key, keyEn }: Named): boolean => derivedForm.test(key) || derivedForm.test(keyEn);

/** Words around the name of a figure that leave it the same figure: when it was counted, and that it was. */
const before =
  /^(?:产业集群内?|集群内?|园区内?|区内|辖区内?|企业|全社会|全口径|现价|期末|年末|年底|年内|全年|当年|本年度?|本期|报告期|年度|年均|年平均|平均|累计|合计|实现|完成|现有|实有|共有|入驻|入园|注册|在册|总|年(?!轻)|total|annual|yearly|yearend|average|aggregate|cluster|numberof|valueof|amountof|the)/u;
const behind =
  /(?:期末人数|年末人数|年?平均人数|全年平均人数|年均人数|总人数|人数|期末数|年末数|年?平均数|年平均|年末|期末|总数量|总数|数量|数目|个数|家数|总?户数|总额|总量|总值|总计|合计|金额|完成额|总?规模|情况|当年价格?|现价|数|额|值|values?|totals?|numbers?|count|amount|(?:of|in)the(?:cluster|industry)|cluster|attheendoftheyear|attheyearend|atyearend|yearend)$/u;

/** A name without one word that changes nothing; both ends, as long as something is left. */
const shorter = (key: string): string[] =>
  [key.replace(before, ''), key.replace(behind, '')].filter((rest) => rest !== key && rest !== '');

/** A name and what is left of it without words that change nothing, the longest first. */
function readingsOf(key: string): string[] {
  const found = new Set<string>([key]);
  // What is added while walking is walked too.
  for (const reading of found) {
    shorter(reading).forEach((rest) => found.add(rest));
  }
  return [...found].filter((reading) => reading !== '').toSorted((a, b) => b.length - a.length);
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** How much of a name has to agree for it to be similar: short words stand in too many others. */
const longEnough = (name: string): boolean => name.length >= (isHan(name) ? 3 : 7);

/** Words behind the name of what is no figure that leave it the same. */
const endOfWords = /^(?:名称|全称|情况|要求|name|s)?$/u;
/** Who only helps is not who is asked for. */
const besides = /^(?:配合|协办|协助|参与|联系|分管)/u;

/** Whether a column of words is called so, by the end or the beginning of its head. */
const endsSo = (key: string, name: string): boolean =>
  longEnough(name) &&
  !besides.test(key) &&
  (key.endsWith(name) || (key.startsWith(name) && endOfWords.test(key.slice(name.length))));

export interface Match {
  readonly field: TableField;
  readonly by: 'name' | 'similar';
}

/** The longest name of a figure in a label: of the same words, or with others that make a part of it. */
const speaksOf = (key: string, fields: readonly TableField[]): boolean =>
  fields.some(
    (field) => isAmountField(field) && namesOf(field).some((name) => name.length >= 2 && key.includes(name)),
  );

/** Whether a label names a part of a figure, or what was made of it: never the figure itself. */
export const isPart = (label: Named, fields: readonly TableField[]): boolean =>
  isDerived(label) || speaksOf(label.key, fields) || speaksOf(label.keyEn, fields);

/**
 * The field that a label names, among some: by its whole name, else by its name with words that change nothing. A figure
 * with any other word in its name is a part of it, and no field.
 */
export function matchField(label: Named, fields: readonly TableField[]): Match | null {
  const called = (key: string) => calledIn(key, fields) ?? ofWhole(key, fields);
  const whole = called(label.key);
  if (whole !== undefined) {
    return { field: whole, by: 'name' };
  }
  if (isDerived(label)) {
    return null;
  }
  const similar = similarIn(label.key, fields);
  // Of two languages the first decides; where only the other is known, they may speak of different things.
  const other = similar === null && !speaksOf(label.key, fields) ? label.keyEn : '';
  const field = similar ?? called(other) ?? similarIn(other, fields);
  return field === null ? null : { field, by: 'similar' };
}

const calledIn = (key: string, fields: readonly TableField[]): TableField | undefined =>
  fields.find((field) => key !== '' && namesOf(field).includes(key));

/** Where a table is not of one cluster in its area, all employment of the area is the employment. */
const areaWide = [
  ['local-employment', 'employment'],
  ['reference-employment', 'employment'],
  ['reference-output', 'output'],
] as const;

const ofWhole = (key: string, fields: readonly TableField[]): TableField | undefined =>
  areaWide.find(
    ([field, whole]) =>
      !fields.includes(field) && fields.includes(whole) && calledIn(key, [field]) !== undefined,
  )?.[1];

function similarIn(key: string, fields: readonly TableField[]): TableField | null {
  for (const reading of readingsOf(key)) {
    const field = fields.find((each) => isAmountField(each) && namesOf(each).includes(reading));
    if (field !== undefined) {
      return field;
    }
  }
  const [best] = fields
    .filter((field) => !isAmountField(field))
    .flatMap((field) => namesOf(field).map((name) => ({ field, name })))
    .filter(({ name }) => endsSo(key, name))
    .toSorted((a, b) => b.name.length - a.name.length);
  return best?.field ?? null;
}

/** What a line of groups above the names of columns may say without making parts of them. */
const sayingNothing =
  /(?:指标|情况|数据|信息|规模|效益|产出|人员|企业|合计|总计|全部|全口径|indicators?|figures|data|information|total)$/u;
const partOfAll =
  /规模以[上下]|限额以[上下]|国有|民营|私营|个体|外资|外商|港澳台|内资|股份|高新(?!区|技术产业)|专精特新|小微|中小(?!企业特色)|大型|中型|小型|上市|亏损|女性|女职工|其中|designated|stateowned|private|foreign|hightech|smes?|listed/u;
const wholes: readonly TableField[] = ['output', 'employment', 'enterprises', 'value-added'];

/** Whether what stands under this name is only a part of the whole: firms of one kind, of one owner, of one size. */
export const isOfPart = ({ key, keyEn }: Named): boolean => partOfAll.test(key) || partOfAll.test(keyEn);

/** The field that a head of several rows names: by all of it, else by its last row where those above it say nothing. */
export function matchHead(
  head: { readonly label: Label; readonly parts: readonly string[] },
  fields: readonly TableField[],
): Match | null {
  const all = matchField(head.label, fields);
  const own = head.parts.at(-1);
  if (all !== null || own === undefined || head.parts.length < 2) {
    return all;
  }
  const saysNothing = (text: string): boolean => {
    const label = labelOf(text);
    const isWhole = matchField(label, wholes) !== null;
    return label.key === '' || isWhole || (sayingNothing.test(label.key) && !isOfPart(label));
  };
  return head.parts.slice(0, -1).every(saysNothing) ? matchField(labelOf(own), fields) : null;
}
