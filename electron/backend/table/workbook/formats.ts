import type { Exactness } from '../../../../core/base/typed/date.ts';
import { elements, inside } from './xml.ts';

/** How a number of a spreadsheet is shown, as far as that changes what it means. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'date'; readonly exact: Extract<Exactness, 'day' | 'month' | 'year'> };

const plain: NumberFormat = { kind: 'plain' };
const day: NumberFormat = { kind: 'date', exact: 'day' };
const month: NumberFormat = { kind: 'date', exact: 'month' };

/** Formats that a workbook names by number only; those of Chinese versions stand between 27 and 58. */
const builtIn: Readonly<Record<number, NumberFormat>> = {
  9: { kind: 'percent' },
  10: { kind: 'percent' },
  14: day,
  15: day,
  16: day,
  17: month,
  22: day,
  27: month,
  28: day,
  29: day,
  30: day,
  31: day,
  36: month,
  50: month,
  51: day,
  52: month,
  53: day,
  54: day,
  55: month,
  56: day,
  57: month,
  58: day,
};

/** What a format code says, without texts in quotes, conditions and colours. */
function formatOf(code: string): NumberFormat {
  const [first = ''] = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, '').split(';');
  const signs = first.toLowerCase();
  if (signs.includes('%')) {
    return { kind: 'percent' };
  }
  if (!/[yed]/u.test(signs) || /[#0?]/u.test(signs.replace(/e[+-]/gu, '0'))) {
    return plain;
  }
  return /d/u.test(signs) ? day : /m/u.test(signs) ? month : { kind: 'date', exact: 'year' };
}

/** The format of each style of a workbook, in the order in which cells name them. */
export function readFormats(styles: string): readonly NumberFormat[] {
  const codes = new Map(
    [...elements(styles, 'numFmt')].map(({ numFmtId, formatCode = '' }) => [Number(numFmtId), formatCode]),
  );
  return [...elements(inside(styles, 'cellXfs'), 'xf')].map(({ numFmtId = '0' }) => {
    const code = codes.get(Number(numFmtId));
    return code === undefined ? (builtIn[Number(numFmtId)] ?? plain) : formatOf(code);
  });
}
