import { horizonIds } from '../../../knowledge/schema.ts';
import { basisOf } from './measuresInFull.ts';
import { inSentence, type BriefContext } from '../basis/briefContext.ts';
import type { Commitment } from '../basis/plan/commitments.ts';
import type { Inline, NotesBlock, Run, TableBlock, TableRow } from '../../document/document.ts';
import { percent } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { annexLetter } from '../basis/sectionNumbers.ts';

/** Annex: the measures of the plan by phase with who, when and cost; marks lead to the notes of the law below. */
export function phasesTable(
  context: BriefContext,
  planned: readonly Commitment[],
  notes: NotesBlock,
): TableBlock {
  const { language, options, t } = context;
  return {
    kind: 'table',
    id: 'table-phases',
    number: t('brief.annexTable', { annex: annexLetter(options, 'plan'), n: 1 }),
    caption: plain(t('briefPlan.phasesCaption')),
    size: 'annex',
    columns: [
      { head: t('brief.what'), width: 0.32, align: 'left' },
      { head: t('brief.who'), width: language === 'zh' ? 0.285 : 0.32, align: 'left' },
      { head: t('brief.by'), width: language === 'zh' ? 0.175 : 0.15, align: 'left' },
      { head: t('brief.cost'), width: 0.13, align: 'right' },
      { head: t('briefPlan.inDraws'), width: language === 'zh' ? 0.09 : 0.08, align: 'right' },
    ],
    rows: horizonIds.flatMap((phase) =>
      phaseRows(
        context,
        planned.filter((commitment) => commitment.phase === phase),
        notes,
      ),
    ),
  };
}

function phaseRows(context: BriefContext, planned: readonly Commitment[], notes: NotesBlock): TableRow[] {
  const { kb, say, t } = context;
  const [first] = planned;
  if (!first) {
    return [];
  }
  const horizon = kb.countermeasures.horizons.find((candidate) => candidate.id === first.phase);
  const span = sourced(horizon ? say(horizon.span) : '', `kb:${first.phase}.span`);
  const group = phrase((slot) =>
    t('briefPlan.phase', {
      name: horizon ? say(horizon.name) : first.phase,
      span: slot(inSentence(context, span)),
    }),
  );
  return [
    { group: true, cells: [group] },
    ...planned.map((commitment) => ({
      group: false,
      cells: [
        [commitment.title, ...addedMark(context, commitment.id), ...noteMarks(context, commitment.id, notes)],
        [commitment.who],
        commitment.when,
        [commitment.cost],
        [sourced(percent(commitment.share), `plan:${commitment.id}.share`)],
      ],
    })),
  ];
}

/** The paper does not have the measure. */
function addedMark({ index, t }: BriefContext, id: string): Inline {
  const measure = index.measures.get(id);
  return measure && basisOf(measure) === 'added' ? plain(t('briefPlan.addedMark')) : [];
}

const noteId = (id: string): string => `note-${id}`;

/** What the law asks of the planned measures, each text once. */
export function complianceNotes(context: BriefContext, planned: readonly Commitment[]): NotesBlock {
  const { index, say, t } = context;
  const texts = new Map<string, Run>();
  for (const { id } of planned) {
    for (const note of index.measures.get(id)?.compliance ?? []) {
      texts.set(note.id, sourced(say(note.text), `kb:${note.id}.compliance`));
    }
  }
  const items = [...texts].map(([id, text], place) => ({
    id: noteId(id),
    mark: t('briefPlan.noteMark', { n: place + 1 }),
    text: [text],
  }));
  return { kind: 'notes', items };
}

/** `(note 1)` behind a measure, leading to the note. */
function noteMarks({ index, t }: BriefContext, id: string, notes: NotesBlock): Inline {
  const own = new Set((index.measures.get(id)?.compliance ?? []).map((note) => noteId(note.id)));
  const marks = notes.items.flatMap((item, place): Inline[] =>
    own.has(item.id)
      ? [
          [
            {
              text: t('briefPlan.noteReference', { n: place + 1 }),
              source: `place:${item.id}`,
              link: `#${item.id}`,
              whole: true,
            },
          ],
        ]
      : [],
  );
  return marks.length === 0
    ? []
    : phrase((slot) => t('briefPlan.inBrackets', { text: slot(joined(marks, t('brief.comma'))) }));
}
