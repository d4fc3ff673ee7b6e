import { localDay } from '../../state/localDay.ts';
import type { HistoryEntry } from './historyDesk.svelte.ts';

export interface HistoryDay {
  /** By the computer's own calendar, as `2026-11-23`. */
  readonly date: string;
  readonly entries: readonly HistoryEntry[];
}

/** Entries by the day on the wall, in the order in which they stand: a clock that was set back begins a day again. */
export function daysOf(entries: readonly HistoryEntry[]): readonly HistoryDay[] {
  const days: { date: string; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const date = localDay(entry.at);
    const last = days.at(-1);
    if (last?.date === date) {
      last.entries.push(entry);
    } else {
      days.push({ date, entries: [entry] });
    }
  }
  return days;
}
