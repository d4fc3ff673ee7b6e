import type { Block, Inline, TableRow } from '../../document/document.ts';
import { dateInWords, points } from '../../document/format.ts';
import { plain, sourced } from '../../document/phrase.ts';
import { type BriefContext, type PreviousAssessment } from '../basis/briefContext.ts';

/** At most so many indicators are named. */
const mostNamed = 4;

interface Moved {
  readonly id: string;
  readonly then: number | null;
  readonly now: number | null;
}

/** The indicators that the actions are to move, then and now; without an assessment before, that it is too early. */
export function indicatorsMoved(context: BriefContext): readonly Block[] {
  const { previous, t } = context;
  const aimed = aimedAt(context);
  if (aimed.length === 0) {
    return [];
  }
  const head: Block = {
    kind: 'heading',
    id: 'progress-indicators',
    level: 2,
    number: '',
    text: plain(t('briefProgress.indicators')),
  };
  return previous === null
    ? [
        head,
        {
          kind: 'paragraph',
          id: 'progress-too-early',
          role: 'body',
          text: plain(t('briefProgress.tooEarly')),
        },
      ]
    : [head, table(context, previous, aimed)];
}

function aimedAt({ actions, index }: BriefContext): readonly string[] {
  const ids = actions.flatMap(({ indicatorId, measureId }) => {
    const measure = index.measures.get(measureId ?? '');
    return indicatorId ?? measure?.success?.indicator ?? measure?.tracks[0] ?? [];
  });
  return [...new Set(ids)];
}

function table(context: BriefContext, previous: PreviousAssessment, aimed: readonly string[]): Block {
  const { t } = context;
  const before = new Map(previous.evaluation.indicators.map(({ id, score }) => [id, score]));
  const moved = aimed
    .map((id) => ({ id, then: before.get(id) ?? null, now: context.indicators.get(id)?.score ?? null }))
    .toSorted((a, b) => by(b) - by(a))
    .slice(0, mostNamed);
  return {
    kind: 'table',
    id: 'table-progress-indicators',
    number: '',
    caption: plain(t('briefProgress.indicators')),
    size: 'page-one',
    columns: [
      { head: t('briefProgress.indicator'), width: 0.5, align: 'left' },
      { head: dateInWords(previous.assessedOn, context.language), width: 0.25, align: 'right' },
      { head: t('briefProgress.now'), width: 0.25, align: 'right' },
    ],
    rows: moved.map((each) => row(context, each)),
  };
}

/** By how much a value has changed; nothing where one of the two is missing. */
const by = ({ then, now }: Moved): number => (then === null || now === null ? -1 : Math.abs(now - then));

function row({ index, say, t }: BriefContext, { id, then, now }: Moved): TableRow {
  const indicator = index.indicators.get(id);
  const cell = (value: number | null, source: string): Inline =>
    value === null ? plain(t('briefProgress.unknown')) : [sourced(points(value), source)];
  return {
    group: false,
    cells: [
      [sourced(indicator ? say(indicator.name) : id, `kb:${id}.name`)],
      cell(then, `previous:indicator.${id}`),
      cell(now, `indicator:${id}.score`),
    ],
  };
}
