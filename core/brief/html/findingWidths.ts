import { textWidth, wrapText } from '../charts/chartParts.ts';
import type { FindingsBlock, Inline } from '../document/document.ts';
import { textOf } from '../document/phrase.ts';
import { pointsPerMillimetre, typeArea } from './pageMeasures.ts';

/** Type of the remedies and the space beside their words, in points, as the style has them; the first is indented. */
const [size, beside, indent] = [9.5, 8, 18];

/** What is done and who leads may have so much of what date and sum leave. */
const shares = {
  what: [36, 38, 40, 42, 44, 46, 48, 50, 52],
  who: [18, 20, 22, 24, 26, 28, 30],
} as const;
/** Dates and sums stand on one line up to so much of the width. */
const mostFixed = 0.18;

/** Letters of running text are narrower than is reckoned. */
const narrower = 0.92;

/** How much one line needs; bold letters are wider. */
const widthOf = (text: Inline): number =>
  text.reduce((width, run) => width + textWidth(run.text, size) * (run.strong ? 1.05 : 0.95), 0);

/** The width of each column of an English table of findings, of the table's: those at which it has the fewest lines. */
export function findingWidths({ heads, items }: FindingsBlock): readonly number[] {
  const rows = [
    heads,
    ...items.flatMap(({ remedy }) =>
      remedy?.parts.length === heads.length ? [remedy.parts.map(textOf)] : [],
    ),
  ];
  const fixed = (column: number): number => {
    const needed = Math.max(...items.map(({ remedy }) => widthOf(remedy?.parts[column] ?? []))) + beside;
    return Math.min(mostFixed, needed / room);
  };
  const [by, cost] = [fixed(2), fixed(3)];
  const rest = (1 - by - cost) / 100;
  const choices = shares.what.flatMap((what) =>
    shares.who.map((who) => {
      const widths = [what * rest, who * rest, by, cost, (100 - what - who) * rest];
      return { widths, lines: rows.reduce((sum, row) => sum + linesOf(row, widths), 0) };
    }),
  );
  const least = choices.toSorted((a, b) => a.lines - b.lines)[0]?.widths ?? [];
  return heads.map((_, index) => least[index] ?? 0);
}

const room = typeArea('en').width * pointsPerMillimetre;

/** How high a row is, and a little for every line of every cell: of rows of one height the more even one. */
function linesOf(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((text, index) => {
    const gap = (index === row.length - 1 ? 0 : beside) + (index === 0 ? indent : 0);
    // A browser breaks a word at its hyphen.
    return wrapText(text.replaceAll('-', '- '), (widths[index] ?? 0) * room - gap, size * narrower).length;
  });
  return Math.max(...lines) + lines.reduce((sum, count) => sum + count, 0) / 100;
}
