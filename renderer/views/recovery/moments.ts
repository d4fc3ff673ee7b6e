import type { ScreenLanguage } from '../../state/language.ts';

/** Moments by the computer's clock, as short as a reader of today needs them. */
export interface Moments {
  /** "27 November, 17:40" / "11月27日17:40"; with the year where it is another one. */
  full(at: string): string;
  /** The same with a space in Chinese: a cell of a table. */
  cell(at: string): string;
  time(at: string): string;
}

export function createMoments(language: ScreenLanguage, now: string): Moments {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric' });
  const dayOfYear = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' });
  const joint = language === 'zh' ? '' : ', ';
  const today = new Date(now);
  const dateOf = (at: Date) => (at.getFullYear() === today.getFullYear() ? day : dayOfYear).format(at);
  const joined = (between: string) => (at: string) =>
    `${dateOf(new Date(at))}${between}${clock.format(new Date(at))}`;
  const full = joined(joint);
  const time = (at: string) => clock.format(new Date(at));

  return {
    full,
    cell: joined(language === 'zh' ? ' ' : ', '),
    time,
  };
}
