/** Colours and fonts of the present theme, read from the tokens where the chart stands. */
export interface Look {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
  readonly data: string;
  /** The ground of an interval. */
  readonly band: string;
  /** The colours of data in their fixed order, then the one without meaning and the sunken ground. */
  readonly series: readonly string[];
  readonly family: string;
}

export function readLook(element: Element): Look {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    quiet: token('--ink-2'),
    line: token('--line'),
    paper: token('--paper'),
    data: token('--data-1'),
    band: token('--data-band'),
    series: ['--data-1', '--data-2', '--data-3', '--data-4', '--data-rest', '--sunken'].map(token),
    family: token('--font-ui'),
  };
}

/** Scales, type and size that every chart of horizontal bars shares. */
export const tickFont = (look: Look) => ({ family: look.family, size: 12 });
export const labelFont = (look: Look) => ({ family: look.family, size: 13 });

const wide = /[\u2e80-\uffff]/u;

/** A label in at most two lines of about `most` Latin letters each; what does not fit ends in "…". */
export function twoLines(label: string, most: number): string[] {
  const width = (text: string) => [...text].reduce((sum, each) => sum + (wide.test(each) ? 2 : 1), 0);
  if (width(label) <= most) {
    return [label];
  }
  const parts = wide.test(label) ? [...label] : label.split(/(?<= )/u);
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && width(line + part.trimEnd()) > most) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  lines.push(line.trim());
  const [first = '', second = '', ...rest] = lines;
  return [first, rest.length === 0 ? second : `${second.slice(0, -1).trimEnd()}…`];
}
