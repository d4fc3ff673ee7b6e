import { layoutOf } from '../../../../core/table/layout.ts';
import { type TablePreview, mostNamed } from '../../../../core/table/preview/preview.ts';
import { figureRows } from '../../../../core/table/preview/figureRows.ts';
import type { MatchedReference } from '../../../../core/table/preview/matchReference.ts';
import { likelyKind } from '../../../../core/table/propose/proposeMapping.ts';
import { plainText } from '../../../../core/table/table.ts';
import type { Comparison } from './compareTable.ts';
import type { AppliedReading } from './readReceived.ts';

/** What is longer is cut: it names a place, the file has all of it. */
const longestText = 200;
const mostNotes = 20;

const named = <Item>(items: readonly Item[]): Item[] => items.slice(0, mostNamed);
const shortened = <Item extends { readonly text: string }>(items: readonly Item[]): Item[] =>
  items.map((item) => ({ ...item, text: item.text.slice(0, longestText) }));

function mappingOf({ table, mapping, isKept }: AppliedReading): TablePreview['mapping'] {
  const layout = layoutOf(table, mapping.headLine ?? undefined);
  return {
    form: mapping.form,
    headLine: mapping.headLine,
    year: mapping.year,
    isKept,
    columns: mapping.columns.map(({ column, field, unit, year, shareAs, why }) => ({
      column,
      head: (layout.columns[column]?.text ?? '').slice(0, longestText),
      field,
      unit,
      year,
      shareAs,
      why,
    })),
    figures: shortened(figureRows(layout, mapping, mostNamed)),
  };
}

function countsOf(items: readonly { readonly standing: 'new' | 'same' | 'differs' }[]) {
  const count = (standing: 'new' | 'same' | 'differs') =>
    items.filter((each) => each.standing === standing).length;
  return { added: count('new'), same: count('same'), differing: count('differs') };
}

function contentOf(comparison: Comparison, reading: AppliedReading): TablePreview['content'] {
  const { result } = reading;
  if (comparison.kind === 'facts') {
    const { changes } = comparison;
    return {
      kind: 'facts',
      years: new Set(changes.map(({ year }) => year)).size,
      facts: new Set(changes.map(({ fact }) => fact)).size,
      counts: countsOf(changes),
      differing: changes.filter(({ standing }) => standing === 'differs'),
    };
  }
  if (comparison.kind === 'actions') {
    return {
      kind: 'actions',
      counts: countsOf(comparison.matches),
      differing: named(comparison.matches.filter(({ standing }) => standing === 'differs')).map(
        ({ line, fields, differences }) => ({ line, title: fields.title, differences: [...differences] }),
      ),
    };
  }
  if (comparison.kind === 'reference') {
    return referenceContent(comparison.matched, reading);
  }
  const { matches } = comparison;
  const figures = result.kind === 'clusters' ? result.rows.flatMap((row) => row.figures) : [];
  return {
    kind: 'clusters',
    figures: matches.reduce((sum, match) => sum + match.figures.length, 0),
    withoutYear: figures.filter(({ year }) => year === null).length,
    counts: countsOf(matches),
    differing: named(matches.filter(({ standing }) => standing === 'differs')).map(
      ({ line, id, fields, differences }) => ({ line, id, name: fields.name, differences: [...differences] }),
    ),
  };
}

function referenceContent(
  { figures, open, totalOf }: MatchedReference,
  { table, target, mapping }: AppliedReading,
): TablePreview['content'] {
  const { titles } = layoutOf(table, mapping.headLine ?? undefined);
  const dated = figures.filter(({ year }) => year !== null);
  return {
    kind: 'reference',
    counts: { added: dated.length, same: 0, differing: 0 },
    years: [...new Set(dated.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a),
    withoutYear: figures.length - dated.length,
    totalOf: (target.kind === 'reference' ? target.totalOf : null) ?? totalOf,
    title: plainText({ text: titles[0]?.text ?? '' }).slice(0, longestText),
    rows: shortened(named(figures)).map((figure) => ({ ...figure, found: { ...figure.found } })),
    open: shortened(named(open)),
  };
}

/** What crosses to the screen of a table that was read and compared. */
export function previewOf(reading: AppliedReading, comparison: Comparison): TablePreview {
  const { table, bytes, result } = reading;
  const { rejected, unknown, doubts, warnings, notes } = result;
  const { form } = table;
  return {
    name: table.name,
    bytes,
    form: form.kind === 'text' ? form : { ...form, sheets: [...form.sheets] },
    rows: table.rows.length,
    columns: table.columns,
    mapping: mappingOf(reading),
    likely: likelyKind(table),
    refused: {
      values: rejected.filter(({ column }) => column !== null).length,
      rows: rejected.filter(({ column }) => column === null).length,
      named: shortened(named(rejected)),
    },
    unknown: { count: unknown.length, named: shortened(named(unknown)) },
    asked: {
      count: doubts.length,
      named: shortened(named(doubts)).map((doubt) => ({ ...doubt, readings: [...doubt.readings] })),
    },
    warnings: [...warnings],
    notes: shortened(notes.slice(0, mostNotes)),
    content: contentOf(comparison, reading),
  };
}
