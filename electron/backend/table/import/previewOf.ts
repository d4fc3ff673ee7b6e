import { layoutOf } from '../../../../core/table/layout.ts';
import { type TablePreview, mostNamed } from '../../../../core/table/preview/preview.ts';
import { isUnexplained } from '../../../../core/table/preview/compareReturned.ts';
import { figureRows } from '../../../../core/table/preview/figureRows.ts';
import type { MatchedReference } from '../../../../core/table/preview/matchReference.ts';
import { likelyKind } from '../../../../core/table/propose/proposeMapping.ts';
import { plainText } from '../../../../core/table/table.ts';
import { type Comparison, rejectedOf } from './compareTable.ts';
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
    return actionsContent(comparison);
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

function actionsContent({
  matches,
  returned,
}: Extract<Comparison, { kind: 'actions' }>): TablePreview['content'] {
  const made = matches.filter(({ standing }) => standing === 'new');
  const differing = matches.filter(({ differences }) => differences.length > 0);
  const newer = matches.filter((match) => match.newer.length > 0);
  return {
    kind: 'actions',
    counts: {
      added: made.length,
      same: matches.filter(({ standing }) => standing === 'same').length,
      differing: matches.filter(({ standing }) => standing === 'differs').length,
      asking: matches.filter(({ standing }) => standing === 'asks').length,
    },
    withoutOwner: made.filter(({ fields }) => fields.owner.trim() === '').length,
    withoutDueDate: made.filter(({ fields }) => fields.dueOn === null).length,
    differing: named(differing).map((match) => ({
      line: match.line,
      title: { ...match.title },
      cluster: returned === null ? null : match.cluster && { ...match.cluster },
      differences: match.differences.map(({ field, mine, theirs, asks, key }) => ({
        field,
        mine,
        theirs,
        asks,
        key,
      })),
      isUnexplained: isUnexplained(match),
    })),
    returned: returned && {
      ...returned,
      newer: named(newer).map(({ line, title, newer: own }) => ({
        line,
        title: { ...title },
        fields: [...own],
      })),
    },
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
  const { unknown, doubts, warnings, notes } = result;
  const rejected = rejectedOf(reading, comparison);
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
