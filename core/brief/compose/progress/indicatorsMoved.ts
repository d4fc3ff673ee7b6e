import type { Block, Inline, TableRow } from '../../document/document.ts';
import { dateInWords, points } from '../../document/format.ts';
import { plain, sourced } from '../../document/phrase.ts';
import type { MovedIndicator } from '../../../model/years/change.ts';
import type { MeasureMove, YearChange } from '../../../model/years/moves.ts';
import { indicatorOfAction } from '../../../followup/indicatorOfAction.ts';
import { isReached } from '../../../years/measureMoves.ts';
import type { BriefContext } from '../basis/briefContext.ts';

/** What an assessment after the one whose actions are reported has found to have moved. */
export interface LaterYear extends Pick<YearChange, 'change' | 'moves'> {
  /** ISO date. */
  readonly assessedOn: string;
}

/** At most so many indicators are named. */
const mostNamed = 4;

/** The indicators that the actions are to move, then and since; without a later assessment, that it is too early. */
export function indicatorsMoved(context: BriefContext, later: LaterYear | null): readonly Block[] {
  const { t } = context;
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
  const body = (id: string, text: string): Block => ({
    kind: 'paragraph',
    id,
    role: 'body',
    text: plain(text),
  });
  return later === null
    ? [head, body('progress-too-early', t('briefProgress.tooEarly'))]
    : [head, table(context, later, aimed), body('progress-caution', t('briefProgress.caution'))];
}

function aimedAt({ actions, index }: BriefContext): readonly string[] {
  // What was given up is to move nothing any more.
  const ids = actions
    .filter(({ status }) => status !== 'dropped')
    .flatMap((action) => indicatorOfAction(index, action) ?? []);
  return [...new Set(ids)];
}

/** What surely moved first, and more before less; the order of the actions among equals. */
const weightOf = (moved: MovedIndicator | undefined): number =>
  moved === undefined ? -1 : (moved.isSure ? 1000 : 0) + Math.abs(moved.change);

function table(context: BriefContext, later: LaterYear, aimed: readonly string[]): Block {
  const { t, input, language } = context;
  const moved = new Map(later.change.indicators.map((each) => [each.id, each]));
  const shown = aimed.toSorted((a, b) => weightOf(moved.get(b)) - weightOf(moved.get(a))).slice(0, mostNamed);
  return {
    kind: 'table',
    id: 'table-progress-indicators',
    number: '',
    caption: plain(t('briefProgress.indicators')),
    size: 'page-one',
    columns: [
      { head: t('briefProgress.indicator'), width: 0.4, align: 'left' },
      { head: dateInWords(input.assessedOn ?? '', language), width: 0.2, align: 'right' },
      { head: dateInWords(later.assessedOn, language), width: 0.2, align: 'right' },
      { head: t('briefProgress.outcome'), width: 0.2, align: 'left' },
    ],
    rows: shown.map((id) => row(context, { id, moved: moved.get(id), moves: later.moves })),
  };
}

interface Aimed {
  readonly id: string;
  readonly moved: MovedIndicator | undefined;
  readonly moves: readonly MeasureMove[];
}

function row(context: BriefContext, { id, moved, moves }: Aimed): TableRow {
  const { index, say, t } = context;
  const indicator = index.indicators.get(id);
  const cell = (value: number | undefined, source: string): Inline =>
    value === undefined ? plain(t('briefProgress.unknown')) : [sourced(points(value), source)];
  const outcome = moved === undefined ? 'unknown' : outcomeOf(context, moved, moves);
  return {
    group: false,
    cells: [
      [sourced(indicator ? say(indicator.name) : id, `kb:${id}.name`)],
      cell(moved?.then, `change:indicator.${id}.then`),
      cell(moved?.now, `change:indicator.${id}.now`),
      [sourced(t('briefProgress.moved', { outcome }), `change:indicator.${id}.movement`)],
    ],
  };
}

/**
 * A target counts as reached where the answer has surely become better and come as far as every target that the office has
 * set for it; where it has set none, where one measure that aims at the indicator has reached its own.
 */
function outcomeOf({ actions, index }: BriefContext, moved: MovedIndicator, moves: readonly MeasureMove[]) {
  const { id, movement } = moved;
  const indicator = index.indicators.get(id);
  const targets = actions.flatMap(({ indicatorId, target, status }) =>
    indicatorId === id && target !== null && status !== 'dropped' ? [target] : [],
  );
  const reached =
    targets.length > 0 && indicator
      ? movement === 'better' && targets.every((target) => isReached(indicator, moved, target))
      : moves.some((move) => move.indicator === id && move.verdict === 'reached');
  return reached ? 'reached' : movement;
}
