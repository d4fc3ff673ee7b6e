import { withoutEdges } from '../textRule.ts';

const blanks = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const wide = /[\uff01-\uff5e]/gu;

/**
 * What a Chinese keyboard types at full width, at half width, without blanks at the edges.
 *
 * Not compatibility composition (NFKC): that would make the mark of a footnote a digit, `12①` a hundred and twenty-one.
 */
export const halfWidth = (text: string): string =>
  withoutEdges(
    text
      .replace(wide, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(blanks, ' ')
      .replaceAll('−', '-')
      .replaceAll('。', '.'),
  );
