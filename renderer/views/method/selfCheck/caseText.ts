import type { Format } from '../../../state/format.ts';

/** Below this a plain decimal would be nothing but zeros. */
const smallestPlain = 0.001;

/** A distance between two figures: `0`, `0.0042`, `1.3E−12`, as a spreadsheet writes it. */
export function distanceText(distance: number, format: Format): string {
  if (distance === 0 || distance >= smallestPlain || !Number.isFinite(distance)) {
    return format.number(distance, 4);
  }
  const [mantissa = '', exponent = ''] = distance.toExponential(1).split('e');
  return `${format.number(Number(mantissa), 1)}E${exponent.replace('-', '−')}`;
}

/** A figure of a case as it is compared: all digits of a number, words in quotes; `null` for what is missing. */
export function figureText(value: unknown): string | null {
  if (value === undefined) {
    return null;
  }
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? null);
}
