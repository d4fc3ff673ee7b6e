import type { DateParts } from '../base/looseDate.ts';

/** A loose date in words, in a form that is read back when it is typed. */
export function dateOf({ year, half, quarter, month, day }: DateParts): string {
  if (half !== null) {
    return `${year}年${half === 1 ? '上' : '下'}半年`;
  }
  if (quarter !== null) {
    return `${year}年第${['一', '二', '三', '四'][quarter - 1]}季度`;
  }
  return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}
