import { annexHead } from './annexRatings.ts';
import type { BriefContext } from './briefContext.ts';
import { causeName } from './causesSection.ts';
import type { Block, Inline, TableBlock } from './document.ts';
import { percent, points } from './format.ts';
import { plain, sourced } from './phrase.ts';

/** Annex B: the numbers behind the charts, complete. */
export function annexData(context: BriefContext): readonly Block[] {
  const { evaluation, t } = context;
  return [
    annexHead(context, 'B', t('brief.annexData')),
    ...(evaluation.causes.length > 0 ? [causesTable(context)] : []),
    dimensionsTable(context),
  ];
}

function causesTable(context: BriefContext): TableBlock {
  const { evaluation, t } = context;
  return {
    kind: 'table',
    id: 'table-causes',
    number: t('brief.annexTable', { annex: 'B', n: 1 }),
    caption: plain(t('brief.causesDataCaption')),
    size: 'annex',
    columns: [
      { head: t('brief.cause'), width: 0.44, align: 'left' },
      { head: t('brief.severityHead'), width: 0.14, align: 'right' },
      { head: t('brief.lowHead'), width: 0.14, align: 'right' },
      { head: t('brief.highHead'), width: 0.14, align: 'right' },
      { head: t('brief.topFiveHead'), width: 0.14, align: 'right' },
    ],
    rows: evaluation.causes.map((cause) => {
      const number = (name: 'severity' | 'low' | 'high'): Inline => [
        sourced(points(cause[name]), `cause:${cause.id}.${name}`),
      ];
      const topFive: Inline = [sourced(percent(cause.inTopFive), `cause:${cause.id}.inTopFive`)];
      return {
        group: false,
        cells: [[causeName(context, cause.id)], number('severity'), number('low'), number('high'), topFive],
      };
    }),
  };
}

function dimensionsTable({ evaluation, index, say, t }: BriefContext): TableBlock {
  const none = plain(t('brief.dash'));
  return {
    kind: 'table',
    id: 'table-dimensions',
    number: t('brief.annexTable', { annex: 'B', n: evaluation.causes.length > 0 ? 2 : 1 }),
    caption: plain(t('brief.dimensionsDataCaption')),
    size: 'annex',
    columns: [
      { head: t('brief.dimension'), width: 0.36, align: 'left' },
      { head: t('brief.score'), width: 0.12, align: 'right' },
      { head: t('brief.lowHead'), width: 0.13, align: 'right' },
      { head: t('brief.highHead'), width: 0.13, align: 'right' },
      { head: t('brief.coverageHead'), width: 0.13, align: 'right' },
      { head: t('brief.weightHead'), width: 0.13, align: 'right' },
    ],
    rows: evaluation.dimensions.map((dimension) => {
      const known = index.dimensions.get(dimension.id);
      const from = `dimension:${dimension.id}`;
      const number = (name: 'score' | 'low' | 'high'): Inline => {
        const value = dimension.score === null ? null : dimension[name];
        return value === null ? none : [sourced(points(value), `${from}.${name}`)];
      };
      return {
        group: false,
        cells: [
          [sourced(known ? say(known.name) : dimension.id, `kb:${dimension.id}.name`)],
          number('score'),
          number('low'),
          number('high'),
          [sourced(percent(dimension.coverage), `${from}.coverage`)],
          [sourced(percent(dimension.weight), `${from}.weight`)],
        ],
      };
    }),
  };
}
