import { indexKnowledgeBase } from '../../../core/knowledge/lookup.ts';
import type { Indicator } from '../../../core/knowledge/schema.ts';
import type { Moved } from '../../../core/model/years/change.ts';
import type { AssessedYearRow, ClusterYears } from '../../../core/model/years/clusterYears.ts';
import type { MeasureMove } from '../../../core/model/years/moves.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { withUnit } from '../indicators/itemText.ts';
import { placeName } from '../shared/pickers/placeWords.ts';
import type { ComparedPair } from './yearsDesk.svelte.ts';

type Dated = Pick<AssessedYearRow, 'assessedOn'>;

export const yearOf = ({ assessedOn }: Dated): string => assessedOn.slice(0, 4);

/** What a row is called: its year, its month where a year has several, and its day where a month has. */
export function yearName(
  { t, format }: Pick<Workspace, 't' | 'format'>,
  row: Dated,
  all: readonly Dated[],
): string {
  const alike = (length: number) =>
    all.filter(({ assessedOn }) => assessedOn.slice(0, length) === row.assessedOn.slice(0, length)).length >
    1;
  if (alike('yyyy-mm'.length)) {
    return format.date(row.assessedOn);
  }
  return alike('yyyy'.length) ? format.month(row.assessedOn) : t('years.year', { year: yearOf(row) });
}

/** A point of the trend. Two assessments may be of one day: they are told apart by their ids. */
interface TrendPoint extends Dated {
  readonly id: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The maturity of each result, the oldest first. */
export const trendOf = (finished: readonly AssessedYearRow[]): readonly TrendPoint[] =>
  finished.toReversed().flatMap(({ id, assessedOn, result }) => {
    const { composite = null, low = null, high = null } = result ?? {};
    return composite === null ? [] : [{ id, assessedOn, value: composite, low, high }];
  });

/** Whole points between two printed figures: what a reader would take from the one to the other. */
export const printedChange = ({ then, now }: Moved): number => Math.round(now) - Math.round(then);

/** The change as it is written beside both figures; with a decimal where it is sure and they are printed alike. */
export function changeText({ format }: Workspace, moved: Moved): string {
  const printed = printedChange(moved);
  return printed === 0 && moved.isSure ? format.signed(moved.change, 1) : format.signed(printed, 0);
}

/** The name of the dimension, cause or indicator of a change. */
export function movedName(
  { t, say }: Workspace,
  { knowledge }: ComparedPair,
  { id }: Pick<Moved, 'id'>,
): string {
  const index = indexKnowledgeBase(knowledge);
  const known = index.dimensions.get(id) ?? index.causes.get(id) ?? index.indicators.get(id);
  return id === 'maturity' ? t('years.composite') : known ? say(known.name) : id;
}

/** The dimension that has surely moved most; `null` where none has. */
export const mostMoved = ({ change }: ComparedPair): Moved | null =>
  change.dimensions
    .filter(({ isSure }) => isSure)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change))[0] ?? null;

/** The finding at the head of the page. */
export function findingOf(workspace: Workspace, compared: ComparedPair): string {
  const { maturity } = compared.change;
  const most = mostMoved(compared);
  return workspace.t('years.finding', {
    dimension: most === null ? '' : movedName(workspace, compared, most),
    isBetter: (most?.change ?? 0) > 0,
    points: maturity === null ? null : printedChange(maturity),
    isSure: maturity?.isSure ?? false,
  });
}

/** Place, type and year of founding; how often it was assessed, and what is under way. */
export function ledeOf(
  { t, say, lists, knowledge, textLanguage }: Workspace,
  { cluster, openActions, lateActions }: ClusterYears,
  assessments: readonly AssessedYearRow[],
): string {
  const type = assessments.find(({ result }) => result !== null)?.result?.type ?? cluster.paperType;
  const known = knowledge.instrument.formationTypes.find(({ id }) => id === type);
  return t('years.lede', {
    place: placeName(lists, cluster, textLanguage),
    type: known ? say(known.name) : '',
    founded: cluster.foundedYear === null ? '' : String(cluster.foundedYear),
    assessments: assessments.length,
    open: openActions,
    late: lateActions,
  });
}

type Answer = { readonly level: number | null; readonly value: number | null };

/** An answer as it is written in a row: a level, or a figure with its unit. */
function answerText(workspace: Workspace, indicator: Indicator, { level, value }: Answer): string {
  if (indicator.kind === 'rating') {
    return level === null ? '' : workspace.t('years.level', { level });
  }
  return value === null ? '' : withUnit(value, indicator.unit, workspace);
}

/** The same before another one: a long unit is said once, at the end. */
function earlierText(workspace: Workspace, indicator: Indicator, answer: Answer): string {
  const isLong = indicator.kind === 'quantitative' && workspace.say(indicator.unit).length > 2;
  return isLong && answer.value !== null
    ? workspace.format.number(answer.value)
    : answerText(workspace, indicator, answer);
}

/** Under the name of a measure: its figure, from where to where, and the target. */
export function moveText(workspace: Workspace, { knowledge }: ComparedPair, move: MeasureMove): string {
  const { t, say, format } = workspace;
  const found = knowledge.instrument.indicators.find(({ id }) => id === move.indicator);
  const indicator = found ? say(found.name) : '';
  if (move.verdict === 'not-begun') {
    return indicator;
  }
  if (move.verdict === 'too-early' && move.startOn !== null) {
    return t('years.aimedEarly', { indicator, month: format.month(move.startOn) });
  }
  if (found === undefined) {
    return t('years.noFigure');
  }
  if (move.before === null || move.after === null) {
    return t('years.aimedUnanswered', { indicator });
  }
  const { target } = move;
  return t('years.aimedAt', {
    indicator,
    then: earlierText(workspace, found, move.before),
    now: (target === null ? answerText : earlierText)(workspace, found, move.after),
    target: target === null ? '' : answerText(workspace, found, { level: target, value: target }),
  });
}
