import type { Language } from '../base/settings.ts';
import type { SheetColumn } from './sheet.ts';

/** The head of a column with its unit, as our own templates write it: `费用（万元）`, `Cost (CNY m)`. */
export function headText({ head, unit }: SheetColumn, language: Language): string {
  if (unit === undefined) {
    return head;
  }
  return language === 'zh' ? `${head}（${unit}）` : `${head} (${unit})`;
}
