import { namesOf } from './fieldNames.ts';
import type { TableField } from './fields.ts';
import type { Label } from './label.ts';

/** Words that make another figure of the one that they stand with: rates, shares, parts. */
const derivedForm =
  /增长|增速|增幅|同比|环比|比上年|占|比重|构成|人均|排名|位次|rate|growth|share|percapita|percent/u;

export const isDerived = ({ key, keyEn }: Pick<Label, 'key' | 'keyEn'>): boolean =>
  derivedForm.test(key) || derivedForm.test(keyEn);

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** How much of a name has to agree for it to be similar: short words stand in too many others. */
const longEnough = (name: string): boolean => name.length >= (isHan(name) ? 3 : 7);

export interface Match {
  readonly field: TableField;
  readonly by: 'name' | 'similar';
}

/** The field that a label names, among some; by its whole name before its end or beginning, the longest first. */
export function matchField(label: Pick<Label, 'key' | 'keyEn'>, fields: readonly TableField[]): Match | null {
  const keys = [label.key, label.keyEn].filter((key) => key !== '');
  const called = (key: string) => fields.find((field) => key !== '' && namesOf(field).includes(key));
  const whole = called(label.key) ?? called(label.keyEn);
  if (whole !== undefined) {
    // Of two languages the first decides; where only the other is known, they may speak of different things.
    return { field: whole, by: called(label.key) === undefined ? 'similar' : 'name' };
  }
  if (isDerived(label)) {
    return null;
  }
  const [best] = fields
    .flatMap((field) => namesOf(field).map((name) => ({ field, name })))
    .filter(({ name }) => longEnough(name) && keys.some((key) => key.endsWith(name) || key.startsWith(name)))
    .toSorted((a, b) => b.name.length - a.name.length);
  return best === undefined ? null : { field: best.field, by: 'similar' };
}
