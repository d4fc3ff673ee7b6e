import type { Language } from '../../base/settings.ts';
import { escapeHtml } from '../document/escapeHtml.ts';

/** Measures in points: a drawing is as wide as the text of its language, its labels as large as a caption allows. */
export const chartMeasures: Readonly<Record<Language, ChartMeasures>> = {
  zh: { width: 442, font: 9.5 },
  en: { width: 453, font: 8.5 },
};

export interface ChartMeasures {
  readonly width: number;
  readonly font: number;
}

/** A drawing without its frame, and how tall it is. */
export interface Drawing {
  readonly height: number;
  readonly body: string;
}

/** Two decimals are a 200th of a millimetre. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

const wide = /[\u2E80-\uFFEF—…“”‘’]/u;
const narrow = /[ .,:;!'|()[\]ijlftrI-]/u;
const broad = /[A-Zmw%&@—]/u;

/** Share of the type size that a character is wide, a little more than the shipped sans needs. */
function widthOf(character: string): number {
  if (wide.test(character)) {
    return 1;
  }
  if (narrow.test(character)) {
    return 0.4;
  }
  return broad.test(character) ? 0.8 : 0.58;
}

/** How wide a text is in points, estimated from above: there is no browser here to ask. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((width, character) => width + widthOf(character) * size, 0);

const closing = /[，。、；：）》”’！？,.;:)%]/u;

/** Where a line may end: between words, and between any two hanzi but before closing punctuation. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    const last = found.at(-1) ?? '';
    const joins =
      last !== '' &&
      !last.endsWith(' ') &&
      (closing.test(character) ||
        character === ' ' ||
        !(wide.test(character) || wide.test(last.at(-1) ?? '')));
    if (joins) {
      found[found.length - 1] = last + character;
    } else {
      found.push(character);
    }
  }
  return found;
}

/** A word that is wider than the line by itself is divided between characters. */
const divided = (piece: string, width: number, size: number): string[] =>
  textWidth(piece.trimEnd(), size) > width ? [...piece] : [piece];

/** Breaks a text into as many lines as it needs to stay within a width; nothing is cut. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces(text).flatMap((each) => divided(each, width, size))) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth((last + piece).trimEnd(), size) <= width) {
      lines[lines.length - 1] = last + piece;
    } else {
      lines.push(piece);
    }
  }
  return lines.map((line) => line.trim());
}

export interface LabelStyle {
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly strong?: boolean;
}

export function label(text: string, { x, y, anchor, size, strong }: LabelStyle): string {
  const fontSize = size === undefined ? '' : ` font-size="${n(size)}"`;
  const weight = strong ? ' font-weight="700"' : '';
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}"${fontSize}${weight}>${escapeHtml(text)}</text>`;
}

export interface LabelColumn {
  readonly width: number;
  /** The lines of each label. */
  readonly lines: readonly (readonly string[])[];
}

/** The names at the left of rows: the column is as wide as the longest needs, up to a share of the drawing. */
export function labelColumn(
  texts: readonly string[],
  { width, font }: ChartMeasures,
  mostShare: number,
): LabelColumn {
  const most = width * mostShare;
  const needed = Math.min(most, Math.max(0, ...texts.map((text) => textWidth(text, font))));
  return { width: needed, lines: texts.map((text) => wrapText(text, needed, font)) };
}

const leading = 1.2;
const rowPadding = 3;
const lowestRow = 12.5;

/** How tall a row is: room for its label and for what is drawn in it. */
export const rowHeight = (lines: readonly string[], font: number): number =>
  Math.max(lowestRow, lines.length * font * leading + rowPadding);

/** The lines of a row's name, centred on the middle of the row. */
export function rowLabel(lines: readonly string[], middle: number, font: number): string {
  const first = middle - ((lines.length - 1) * font * leading) / 2 + font * 0.36;
  return lines
    .map((line, index) => label(line, { x: 0, y: first + index * font * leading, anchor: 'start' }))
    .join('');
}

/** Where the middle of a centred label stands so that it stays between two edges. */
export function heldAt(x: number, textWide: number, [left, right]: readonly [number, number]): number {
  return Math.max(left + textWide / 2, Math.min(right - textWide / 2, x));
}
