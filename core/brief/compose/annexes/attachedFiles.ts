import type { EvidenceSubject } from '../../../model/evidence/evidence.ts';
import { fileSize } from '../../../text/fileSize.ts';
import type { Block, Inline, TableRow } from '../../document/document.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';
import { indicatorName } from '../basis/answerInWords.ts';
import type { BriefAttachment, BriefContext } from '../basis/briefContext.ts';
import { annexLetter } from '../basis/sectionNumbers.ts';

const columnWidths = { zh: [0.28, 0.33, 0.13, 0.16, 0.1], en: [0.27, 0.32, 0.15, 0.16, 0.1] } as const;

/** How many digits of a hash tell files apart on paper. */
const digits = 12;

/** The files attached to answers and actions, each with what its content is known by; nothing where there are none. */
export function attachedFiles(context: BriefContext): readonly Block[] {
  const { attachments = [], language, options, t } = context;
  const widths = columnWidths[language];
  return attachments.length === 0
    ? []
    : [
        {
          kind: 'table',
          id: 'table-attachments',
          number: t('brief.annexTable', { annex: annexLetter(options, 'sources'), n: 1 }),
          caption: plain(t('evidence.annexCaption')),
          size: 'annex',
          columns: [
            { head: t('evidence.annexItem'), width: widths[0], align: 'left' },
            { head: t('evidence.annexFile'), width: widths[1], align: 'left' },
            { head: t('evidence.annexType'), width: widths[2], align: 'left' },
            { head: t('evidence.annexDigits'), width: widths[3], align: 'left' },
            { head: t('evidence.annexSize'), width: widths[4], align: 'right' },
          ],
          rows: inOrder(context, attachments).map((file) => fileRow(context, file)),
        },
      ];
}

function fileRow(context: BriefContext, file: BriefAttachment): TableRow {
  const from = (field: string) => `attachment:${file.id}.${field}`;
  return {
    group: false,
    cells: [
      itemName(context, file.subject),
      [sourced(file.name, from('name'))],
      plain(context.t('evidence.typeName', { type: file.type })),
      [sourced(file.sha256.slice(0, digits), from('sha256'))],
      [sourced(fileSize(file.bytes), from('bytes'))],
    ],
  };
}

/** What a file is attached to; by its id where the knowledge base or the list of actions does not know it. */
function itemName(context: BriefContext, { kind, key }: EvidenceSubject): Inline {
  const { actions, index, say, t } = context;
  switch (kind) {
    case 'rating':
      return [indicatorName(context, key)];
    case 'type-answer': {
      const question = index.questions.get(key);
      const name = sourced(question ? say(question.question) : key, `kb:${key}.question`);
      return phrase((slot) => t('evidence.annexTypeAnswer', { question: slot(name) }));
    }
    case 'action': {
      const title = actions.find(({ id }) => id === key)?.title ?? key;
      return phrase((slot) =>
        t('evidence.annexAction', { title: slot(sourced(title, `input:action.${key}`)) }),
      );
    }
  }
}

/** Answers of the type, ratings, actions, each in the order in which they are asked; of one item as attached. */
function inOrder(
  { actions, index }: BriefContext,
  files: readonly BriefAttachment[],
): readonly BriefAttachment[] {
  const places = [
    ...[...index.questions.keys()].map((id) => `type-answer ${id}`),
    ...[...index.indicators.keys()].map((id) => `rating ${id}`),
    ...actions.map(({ id }) => `action ${id}`),
  ];
  const placeOf = ({ subject }: BriefAttachment): number => {
    const place = places.indexOf(`${subject.kind} ${subject.key}`);
    return place < 0 ? places.length : place;
  };
  return files.toSorted((a, b) => placeOf(a) - placeOf(b));
}
