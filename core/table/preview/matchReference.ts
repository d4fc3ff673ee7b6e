import type { Industries } from '../../industries/industries.ts';
import { type AreaFigure, figureIds, figureKey, type FigureSet } from '../../model/figures/figureSet.ts';
import type { Applied, Names, ReferenceRow } from '../apply/applied.ts';
import type { CellReason, Rejection } from '../findings.ts';
import { labelOf } from '../label.ts';
import { formerNames } from './formerNames.ts';

/** A figure of a table as it would be kept. */
export interface MatchedFigure extends AreaFigure {
  readonly line: number;
  readonly column: number;
  /** As found. */
  readonly text: string;
  /** By which the row is assigned by hand; empty where it is called by a figure. */
  readonly key: string;
  readonly year: number | null;
  readonly found: { readonly text: string; readonly unit: string | null };
}

/** A row that is called like no industry, or is not wanted. */
export interface OpenRow {
  readonly line: number;
  readonly text: string;
  readonly key: string;
  readonly isLeftOut: boolean;
}

export interface MatchedReference {
  readonly figures: readonly MatchedFigure[];
  readonly open: readonly OpenRow[];
  readonly rejected: readonly Rejection[];
  /** What the total counts, by the industries beside it. */
  readonly totalOf: FigureSet['totalOf'];
}

const said = ({ zh, en }: Names): string => zh || en;

/** 及 and 和 are one word, 的 and the 业 at the end say nothing. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s、，,．.·]+/gu, '')
    .replaceAll('及', '和')
    .replaceAll('的', '')
    .replace(/业$/u, '');

/** Industries by what they are called, larger ones before those that lie in them. */
function namesOf(industries: Industries): ReadonlyMap<string, string> {
  const names = new Map(formerNames);
  for (const { code, zh } of industries.all.toSorted((a, b) => a.code.length - b.code.length)) {
    const name = plain(zh);
    if (!names.has(name)) {
      names.set(name, code);
    }
  }
  return names;
}

/** Finds the industry of a row: `''` for all of them, `undefined` where it is called like none. */
function createFind(industries: Industries, chosen: Readonly<Record<string, string | null>>) {
  const names = namesOf(industries);
  return ({ isTotal, industry }: ReferenceRow): string | null | undefined => {
    if (industry === null) {
      return '';
    }
    const key = labelOf(said(industry)).key;
    if (Object.hasOwn(chosen, key)) {
      return chosen[key];
    }
    if (isTotal) {
      return '';
    }
    const called = [industry.zh, industry.en].filter((name) => name !== '');
    return (
      called.map((name) => industries.of(name)?.code).find((code) => code !== undefined) ??
      names.get(plain(industry.zh))
    );
  };
}

const keptFigure = ({ figure }: ReferenceRow): AreaFigure['figure'] =>
  figureIds.find((id) => id === figure) ?? 'other';

function figureOf(row: ReferenceRow, industry: string): MatchedFigure {
  const figure = keptFigure(row);
  const isOther = figure === 'other';
  const { line, column, year, value, read } = row;
  const text = said(row.industry ?? row.name);
  return {
    figure,
    industry,
    // What is kept under its own name is told apart by the group that it stands under only where it has to be.
    name: isOther ? said(row.name).slice(0, 200) : '',
    unit: isOther ? (row.unit ?? '').slice(0, 60) : '',
    value,
    line,
    column,
    text,
    key: row.industry === null ? '' : labelOf(said(row.industry)).key,
    year,
    found: read,
  };
}

/** A total counts industry only, where no row beside it is anything else. */
function totalOf(figures: readonly MatchedFigure[], industries: Industries): FigureSet['totalOf'] {
  const isIndustry = (code: string): boolean => /^(?:0[6-9]|[1-3]\d|4[0-6]|[BCD]$)/u.test(code);
  const codes = figures.map(({ industry }) => industries.byCode(industry)?.code ?? '').filter(Boolean);
  return codes.length > 0 && codes.every(isIndustry) ? 'industry' : 'all';
}

/** The rows of a table as figures of one area: by the classification, and as they were assigned by hand. */
export function matchReference(
  { rows }: Pick<Applied<ReferenceRow>, 'rows'>,
  industries: Industries,
  chosen: Readonly<Record<string, string | null>> = {},
): MatchedReference {
  const find = createFind(industries, chosen);
  const figures: MatchedFigure[] = [];
  const open = new Map<number, OpenRow>();
  const rejected: Rejection[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const { line, column } = row;
    const text = said(row.industry ?? row.place ?? row.name);
    const refuse = (reason: CellReason, of: number | null = null) =>
      rejected.push({ line, column: of, text, reason });
    const industry = row.place === null || row.isTotal ? find(row) : undefined;
    if (typeof industry === 'string') {
      const figure = figureOf(row, industry);
      const before = seen.get(`${figure.year} ${figureKey(figure)}`);
      if (before === undefined) {
        seen.set(`${figure.year} ${figureKey(figure)}`, line);
        figures.push(figure);
      } else {
        refuse({ reason: 'twice', line: before }, column);
      }
    } else if (row.place !== null) {
      refuse({ reason: 'of-a-place' }, column);
    } else if (!open.has(line)) {
      const isLeftOut = industry === null;
      open.set(line, { line, text, key: labelOf(text).key, isLeftOut });
      refuse({ reason: isLeftOut ? 'left-out' : 'not-an-industry' });
    }
  }
  return { figures, open: [...open.values()], rejected, totalOf: totalOf(figures, industries) };
}
