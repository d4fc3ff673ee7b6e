import { annexHead } from '../basis/annexHead.ts';
import { answerInWords, indicatorName } from '../basis/answerInWords.ts';
import { inSentence, listOf, type BriefContext } from '../basis/briefContext.ts';
import type { ScoredIndicator } from '../../../model/diagnosisResult.ts';
import type { Block, Inline, ParagraphBlock, TableBlock, TableRow } from '../../document/document.ts';
import { comparedIndicator, referenceRuns } from '../basis/reference.ts';
import { dateInWords, points, withoutStop } from '../../document/format.ts';
import { recognitionNotes } from '../sections/recognition.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { annexLetter } from '../basis/sectionNumbers.ts';

const columnWidths = { zh: [0.24, 0.15, 0.06, 0.06, 0.49], en: [0.27, 0.14, 0.07, 0.07, 0.45] } as const;

/** Annex: every rating with what it rests on; below it, in a line each, what is not known, what does not
 * apply, and what is missing for recognition. */
export function annexRatings(context: BriefContext): readonly Block[] {
  const { kb, t } = context;
  const rows = kb.instrument.dimensions.flatMap((dimension) => dimensionRows(context, dimension.id));
  return [
    annexHead(context, 'ratings', t('briefAnnex.ratingsHeading')),
    { kind: 'paragraph', id: 'grades', role: 'note', text: gradesInWords(context) },
    ...(rows.length > 0 ? [ratingsTable(context, rows)] : []),
    ...(['unknown', 'not-applicable'] as const).flatMap((state) => withoutAnswer(context, state)),
    ...recognitionNotes(context),
  ];
}

function ratingsTable({ language, options, t }: BriefContext, rows: readonly TableRow[]): TableBlock {
  const widths = columnWidths[language];
  return {
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
    rows,
  };
}

/** Names what has no answer and says nothing more: rows of dashes would bury what has one. */
function withoutAnswer(context: BriefContext, state: 'unknown' | 'not-applicable'): ParagraphBlock[] {
  const { evaluation, t } = context;
  const ids = evaluation.indicators.flatMap(({ id, ...each }) =>
    each.state === state && !hasRow(context, { id, ...each }) ? [id] : [],
  );
  const names = listOf(
    context,
    ids.map((id) => [inSentence(context, indicatorName(context, id))]),
  );
  const text = phrase((slot) =>
    t('briefAnnex.withoutAnswer', {
      state,
      count: slot(sourced(String(ids.length), `count:ratings.${state}`)),
      names: slot(names),
    }),
  );
  return ids.length === 0 ? [] : [{ kind: 'paragraph', id: `ratings-${state}`, role: 'note', text }];
}

/** Whether there is more to say of an indicator than that it has no answer. */
function hasRow({ input }: BriefContext, { id, state }: Pick<ScoredIndicator, 'id' | 'state'>): boolean {
  const rating = input.ratings[id];
  return state === 'rated' || Boolean(rating?.source?.trim() || rating?.date || rating?.note?.trim());
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
    .filter((indicator) => indicator.dimension === dimension && hasRow(context, indicator))
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
  const isRated = scored?.state === 'rated';
  const reference = isRated && id === comparedIndicator ? referenceRuns(context) : null;
  if (rating?.source?.trim()) {
    parts.push([sourced(withoutStop(rating.source), `input:ratings.${id}.source`)]);
  } else if (isRated && reference === null) {
    const hasMore = Boolean(rating?.date || rating?.note?.trim());
    parts.push(plain(t(hasMore ? 'briefAnnex.noSource' : 'briefAnnex.noEvidence')));
  }
  if (rating?.date) {
    parts.push([sourced(dateInWords(rating.date, language), `input:ratings.${id}.date`)]);
  }
  if (rating?.note?.trim()) {
    parts.push([sourced(withoutStop(rating.note), `input:ratings.${id}.note`)]);
  }
  if (reference !== null) {
    parts.push([reference.name], ...reference.notes.map((note): Inline => [note]));
  }
  if (isRated && rating?.grade === undefined) {
    parts.push(plain(t('briefAnnex.noGrade')));
  }
  if (scored?.flagged) {
    parts.push(plain(t('briefAnnex.flagged')));
  }
  return parts.length === 0 ? plain(t('brief.dash')) : joined(parts, t('brief.semicolon'));
}
