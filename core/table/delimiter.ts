import { type Delimiter, delimiters } from './table.ts';

/** How much of a file is looked at. */
const sampleLines = 200;

export interface TextForm {
  readonly delimiter: Delimiter | null;
  readonly quote: '"' | "'";
}

/** The lines of a text as far as they are looked at; a line end inside quotes is none. */
function sampleOf(text: string, quote: string): string[] {
  const lines: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length && lines.length < sampleLines; at += 1) {
    const sign = text[at];
    if (sign === quote) {
      isQuoted = !isQuoted;
    } else if (sign === '\n' && !isQuoted) {
      lines.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return lines.length < sampleLines && start < text.length ? [...lines, text.slice(start)] : lines;
}

function countOutside(line: string, delimiter: string, quote: string): number {
  let count = 0;
  let isQuoted = false;
  for (const sign of line) {
    if (sign === quote) {
      isQuoted = !isQuoted;
    } else if (sign === delimiter && !isQuoted) {
      count += 1;
    }
  }
  return count;
}

/** How well a delimiter explains the lines: how many have the same number of it, the most common but none. */
function scoreOf(lines: readonly string[], delimiter: string, quote: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = countOutside(line, delimiter, quote);
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  counts.delete(0);
  return Math.max(0, ...counts.values());
}

/** Single quotes only where whole fields stand in them, and no double one does. */
const usesSingleQuotes = (text: string): boolean =>
  !/(?:^|[\t,;|，])"/mu.test(text) && /(?:^|[\t,;|，])'[^'\n]*[,;\t|][^'\n]*'(?:[\t,;|，]|$)/mu.test(text);

/**
 * What separates the fields of a text, and what they are quoted with, by how the first lines look.
 *
 * Equal scores go to the tab, then the comma. `null` where every line is one field.
 */
export function findTextForm(text: string): TextForm {
  const head = text.slice(0, 200_000);
  const quote = usesSingleQuotes(head.slice(0, 5000)) ? "'" : '"';
  const lines = sampleOf(head, quote).filter((line) => line.trim() !== '');
  let best: Delimiter | null = null;
  let most = 0;
  for (const candidate of delimiters) {
    const score = scoreOf(lines, candidate, quote);
    if (score > most) {
      [best, most] = [candidate, score];
    }
  }
  return { delimiter: best, quote };
}
