import { annexHead } from '../basis/annexHead.ts';
import { answerInWords, indicatorName } from '../basis/answerInWords.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import type { Block, Inline, TableRow } from '../../document/document.ts';
import { dateInWords, points, withoutStop } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { annexLetter } from '../basis/sectionNumbers.ts';

const columnWidths = { zh: [0.2, 0.11, 0.07, 0.07, 0.55], en: [0.27, 0.15, 0.08, 0.08, 0.42] } as const;

/** Annex: every rating with what it rests on. */
export function annexRatings(context: BriefContext): readonly Block[] {
  const { kb, language, options, t } = context;
  const widths = columnWidths[language];
  return [
    annexHead(context, 'ratings', t('briefAnnex.ratingsHeading')),
    { kind: 'paragraph', id: 'grades', role: 'note', text: gradesInWords(context) },
    {
      kind: 'table',
      id: 'table-ratings',
      number: t('brief.annexTable', { annex: annexLetter(options, 'ratings'), n: 1 }),
      caption: plain(t('briefAnnex.ratingsCaption')),
      size: 'annex',
      columns: [
        { head: t('briefAnnex.indicator'), width: widths[0], align: 'left' },
        { head: t('briefAnnex.answer'), width: widths[1], align: 'left' },
        { head: t('briefAnnex.score'), width: widths[2], align: 'right' },
        { head: t('briefAnnex.grade'), width: widths[3], align: 'left' },
        { head: t('briefAnnex.source'), width: widths[4], align: 'left' },
      ],
      rows: kb.instrument.dimensions.flatMap((dimension) => dimensionRows(context, dimension.id)),
    },
  ];
}

function gradesInWords({ kb, say, t }: BriefContext): Inline {
  const meanings = kb.scoring.evidenceGrades.map((grade): Inline => {
    const meaning = sourced(say(grade.meaning), `kb:grade.${grade.id}`);
    return phrase((slot) => t('briefAnnex.gradeMeaning', { grade: grade.id, meaning: slot(meaning) }));
  });
  return phrase((slot) => t('briefAnnex.grades', { meanings: slot(joined(meanings, t('brief.semicolon'))) }));
}

function dimensionRows(context: BriefContext, dimension: string): TableRow[] {
  const { evaluation, index, say } = context;
  const rows = evaluation.indicators
    .filter((indicator) => indicator.dimension === dimension)
    .map((indicator) => ratingRow(context, indicator.id));
  const known = index.dimensions.get(dimension);
  const name = sourced(known ? say(known.name) : dimension, `kb:${dimension}.name`);
  return rows.length === 0 ? [] : [{ group: true, cells: [[name]] }, ...rows];
}

function ratingRow(context: BriefContext, id: string): TableRow {
  const { indicators, t } = context;
  const scored = indicators.get(id);
  const rated = scored?.state === 'rated';
  const none = plain(t('brief.dash'));
  const score = scored?.score ?? null;
  return {
    group: false,
    cells: [
      [indicatorName(context, id)],
      answerInWords(context, id),
      score === null ? none : [sourced(points(score), `indicator:${id}.score`)],
      rated && scored.grade !== null ? [sourced(scored.grade, `indicator:${id}.grade`)] : none,
      restsOn(context, id),
    ],
  };
}

function restsOn(context: BriefContext, id: string): Inline {
  const { indicators, input, language, t } = context;
  const rating = input.ratings[id];
  const scored = indicators.get(id);
  const parts: Inline[] = [];
  if (rating?.source?.trim()) {
    parts.push([sourced(withoutStop(rating.source), `input:ratings.${id}.source`)]);
  }
  if (rating?.date) {
    parts.push([sourced(dateInWords(rating.date, language), `input:ratings.${id}.date`)]);
  }
  if (rating?.note?.trim()) {
    parts.push([sourced(withoutStop(rating.note), `input:ratings.${id}.note`)]);
  }
  if (scored?.state === 'rated' && rating?.grade === undefined) {
    parts.push(plain(t('briefAnnex.noGrade')));
  }
  if (scored?.flagged) {
    parts.push(plain(t('briefAnnex.flagged')));
  }
  if (parts.length === 0) {
    return plain(t(scored?.state === 'rated' ? 'briefAnnex.noEvidence' : 'brief.dash'));
  }
  return joined(parts, t('brief.semicolon'));
}
