import { listOf, briefContext, type BriefContext, type BriefSource } from '../basis/briefContext.ts';
import { commitments, supportOf, type Commitment } from '../basis/plan/commitments.ts';
import { causeClause } from '../basis/findingSentence.ts';
import { keyFindings } from '../basis/keyFindings.ts';
import { decimal } from '../../document/format.ts';
import { textOf, plain } from '../../document/phrase.ts';
import { groupedFingerprint } from '../../check/readFingerprint.ts';
import { standingOf } from '../firstPage/actionStanding.ts';

/** A cell of the table for the meeting: a number and a date can be counted with, a text is never a formula. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** 0–1, shown in percent. */
  | { readonly kind: 'share'; readonly value: number }
  /** ISO date. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'empty' };

export interface SheetColumn {
  readonly head: string;
  /** In characters of the head's font, as spreadsheets count. */
  readonly width: number;
}

/** The measures of the plan as a table that a meeting works on. */
export interface MeasuresSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Sums under the columns. */
  readonly total: readonly SheetCell[];
  /** What the table belongs to: cluster, date and record of the brief. */
  readonly note: string;
}

const empty: SheetCell = { kind: 'empty' };
const text = (written: string): SheetCell => (written === '' ? empty : { kind: 'text', text: written });
const number = (value: number): SheetCell => ({ kind: 'number', value });

/** One row for each measure of the plan, in the order of the ranking; no rows without a plan. */
export function measuresSheet(source: BriefSource): MeasuresSheet {
  const context = briefContext(source);
  const { t } = context;
  const planned = commitments(context);
  const written = planned.map((commitment, place) => rowOf(context, commitment, place));
  return {
    name: t('briefMeasures.sheet'),
    columns: columns.map(({ key, width }) => ({ head: t(`briefMeasures.${key}`), width })),
    rows: written,
    total: totalOf(context, planned.length),
    note: noteOf(context),
  };
}

const columns = [
  { key: 'number', width: 5 },
  { key: 'measure', width: 28 },
  { key: 'answers', width: 26 },
  { key: 'lead', width: 18 },
  { key: 'support', width: 22 },
  { key: 'due', width: 12 },
  { key: 'cost', width: 11 },
  { key: 'estimated', width: 8 },
  { key: 'firstStep', width: 34 },
  { key: 'success', width: 28 },
  { key: 'share', width: 9 },
  { key: 'status', width: 14 },
] as const;

function rowOf(context: BriefContext, commitment: Commitment, place: number): readonly SheetCell[] {
  const { index, say, t } = context;
  const { action, id, lead, share, title } = commitment;
  const measure = index.measures.get(id);
  const planned = plannedOf(context, id);
  return [
    number(place + 1),
    text(title.text),
    text(answersOf(context, id)),
    text(lead.text.replace(/牵头$/u, '')),
    text(supportOf(context, commitment).replace(/(?:配合|协助)$/u, '')),
    dateOf(commitment),
    number(inUnit(context, planned.cost)),
    text(t('briefMeasures.isEstimated', { is: planned.estimated })),
    text(measure?.firstStep ? say(measure.firstStep) : ''),
    text(measure?.success ? say(measure.success.target) : ''),
    { kind: 'share', value: share },
    text(
      action === null
        ? ''
        : t('briefMeasures.standing', {
            standing: standingOf(context, commitment),
            progress: action.progress,
          }),
    ),
  ];
}

const plannedOf = ({ evaluation }: BriefContext, id: string) =>
  evaluation.plan.measures.find((planned) => planned.id === id) ?? { cost: 0, estimated: false };

/** Million CNY in English, 万元 in Chinese, without the noise of the multiplication. */
const inUnit = ({ language }: BriefContext, million: number): number =>
  Number((language === 'zh' ? million * 100 : million).toFixed(4));

/** The causes that call for action and that the measure answers; those of page 1 by their number there. */
function answersOf(context: BriefContext, id: string): string {
  const { evaluation, kb, language, t } = context;
  const addressed = new Set(
    evaluation.ranking.find((measure) => measure.id === id)?.addresses.map(({ cause }) => cause),
  );
  const findings = keyFindings(context).map((finding) => (finding.kind === 'cause' ? finding.cause.id : ''));
  const names = evaluation.causes
    .filter((cause) => cause.raised && addressed.has(cause.id))
    .map((cause) => {
      const place = findings.indexOf(cause.id) + 1;
      const name = causeClause(cause.id, kb, language);
      return place === 0 ? name : t('briefMeasures.ofFinding', { name, place });
    });
  return textOf(listOf(context, names.map(plain)));
}

/** A month is due on its last day. */
function dateOf({ due }: Commitment): SheetCell {
  if (due === null) {
    return empty;
  }
  const [year = 0, month = 1, day] = due.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return {
    kind: 'date',
    date: `${year}-${String(month).padStart(2, '0')}-${String(day ?? last).padStart(2, '0')}`,
  };
}

function totalOf(context: BriefContext, count: number): readonly SheetCell[] {
  const { evaluation, t } = context;
  const { cost, estimatedCost } = evaluation.plan;
  if (count === 0) {
    return [];
  }
  const estimated = t('briefMeasures.ofWhichEstimated', { cost: decimal(inUnit(context, estimatedCost)) });
  return columns.map(({ key }): SheetCell => {
    switch (key) {
      case 'measure':
        return text(t('briefMeasures.total', { count }));
      case 'cost':
        return number(inUnit(context, cost));
      case 'firstStep':
        return text(estimatedCost > 0 ? estimated : '');
      default:
        return empty;
    }
  });
}

const noteOf = ({ cluster, date, fingerprint, language, t }: BriefContext): string =>
  t('briefMeasures.note', {
    cluster: (language === 'zh' ? cluster.name.zh : cluster.name.en) ?? cluster.name.zh ?? '',
    date,
    record: groupedFingerprint(fingerprint),
  });
