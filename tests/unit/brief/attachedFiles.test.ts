import { describe, expect, test } from 'vitest';
import { briefContent } from '../../../core/brief/check/briefContent.ts';
import { compareBriefs } from '../../../core/brief/check/compareBriefs.ts';
import type { BriefAttachment, BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { textOf } from '../../../core/brief/document/phrase.ts';
import { acceptedPlan, briefSource, kb } from './support/assessments.ts';

const sha256 = 'abcdef0123456789'.repeat(4);

const file = (changed: Partial<BriefAttachment>): BriefAttachment => ({
  id: 'a',
  subject: { kind: 'rating', key: 'rd-intensity' },
  name: 'Survey of firms.pdf',
  type: 'pdf',
  bytes: 1_400_000,
  sha256,
  ...changed,
});

const tableOf = (source: BriefSource) =>
  composeBrief(source).blocks.find((block) => block.kind === 'table' && block.id === 'table-attachments');

const rowsOf = (source: BriefSource): string[][] => {
  const table = tableOf(source);
  return table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map((cell) => textOf(cell))) : [];
};

const [question] = kb.instrument.typing.questions;

describe('attached files in the annex of sources', () => {
  test('stand with what they are attached to, name, type, twelve digits and size', () => {
    const source = { ...briefSource({ language: 'en' }), attachments: [file({})] };

    expect(rowsOf(source)).toEqual([
      ['R&D intensity', 'Survey of firms.pdf', 'PDF', 'abcdef012345', '1.3 MB'],
    ]);
    expect(rowsOf({ ...source, language: 'zh' })[0]?.slice(1)).toEqual([
      'Survey of firms.pdf',
      'PDF',
      'abcdef012345',
      '1.3 MB',
    ]);
  });

  test('come in the order of the questions: type, ratings, actions', () => {
    const plain = briefSource({ language: 'en' });
    const action = { ...(acceptedPlan(plain)[0] ?? expect.fail()), id: 'x', title: 'Hold the meeting' };
    const source: BriefSource = {
      ...plain,
      actions: [action],
      attachments: [
        file({ id: '1', subject: { kind: 'action', key: 'x' } }),
        file({ id: '2', subject: { kind: 'action', key: 'gone' } }),
        file({ id: '3' }),
        file({ id: '4', subject: { kind: 'type-answer', key: question?.id ?? '' } }),
      ],
    };

    expect(rowsOf(source).map(([item]) => item)).toEqual([
      `Type: ${question?.question.en}`,
      'R&D intensity',
      'Action: Hold the meeting',
      'Action: gone',
    ]);
  });

  test('change nothing else of the brief, and where there are none nothing at all', () => {
    const source = briefSource({ language: 'en' });
    const { blocks } = composeBrief({ ...source, attachments: [file({})] });

    expect(blocks.filter((block) => !(block.kind === 'table' && block.id === 'table-attachments'))).toEqual(
      composeBrief(source).blocks,
    );
    expect(composeBrief({ ...source, attachments: [] })).toEqual(composeBrief(source));
    expect(briefContent({ ...source, attachments: [] })).toEqual(briefContent(source));
    expect(Object.keys(briefContent(source))).not.toContain('files');
  });

  test('one that came since a brief was printed is a change, and so is one that went', () => {
    const source = briefSource({ language: 'en' });
    const [without, withFile] = [
      briefContent(source),
      briefContent({ ...source, attachments: [file({ name: 'letter.docx' })] }),
    ];
    const change = { group: 'files', subject: `rating/rd-intensity/${sha256}`, field: 'file' };

    expect(compareBriefs(without, withFile)).toEqual([{ ...change, before: null, after: 'letter.docx' }]);
    expect(compareBriefs(withFile, without)).toEqual([{ ...change, before: 'letter.docx', after: null }]);
    expect(compareBriefs(withFile, withFile)).toEqual([]);
  });
});
