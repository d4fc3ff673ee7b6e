import type { Text } from '../knowledge/schema.ts';
import type { Language } from '../base/settings.ts';

/**
 * A written figure with its unit as the language sets it: "68%", "3.2% of samples", "1 county", "CNY 456 m", "1.4",
 * "1.4倍", "10.17个百分点".
 *
 * Chinese units of a share name their base (占抽样%), which the indicator has said already; in English a ratio needs
 * no unit.
 */
export function quantityWithUnit(written: string, unit: Text, language: Language): string {
  if (language === 'zh') {
    return written + unit.zh.replace(/^占.*%$/u, '%').replace(/^百分点/u, '个百分点');
  }
  if (unit.en === 'ratio') {
    return written;
  }
  if (unit.en.startsWith('%')) {
    return written + unit.en;
  }
  if (unit.en === 'CNY m') {
    return `CNY ${written} m`;
  }
  return `${written} ${written === '1' ? singular(unit.en) : unit.en}`;
}

const singular = (unit: string): string => unit.replace(/ies$/, 'y').replace(/s$/, '');
