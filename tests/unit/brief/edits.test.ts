import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeBrief, composeComputed } from '../../../core/brief/compose/composeBrief.ts';
import {
  applyEdits,
  asOneParagraph,
  computedWording,
  editableParagraphs,
  editNotices,
} from '../../../core/brief/compose/edits.ts';
import { type BriefEdit, longestEdit } from '../../../core/model/brief/briefEdit.ts';
import { briefSource, carCluster } from './support/assessments.ts';
import { runsOf, textOfBlock } from './support/runsOf.ts';

const computed = { zh: composeComputed(briefSource()), en: composeComputed(briefSource({ language: 'en' })) };

function editOf(block: string, text: string, language: 'zh' | 'en' = 'zh'): BriefEdit {
  const paragraph = editableParagraphs(computed[language]).find(({ id }) => id === block);
  return {
    language,
    block,
    text,
    computed: paragraph ? computedWording(paragraph) : '',
    basis: [...(paragraph?.basis ?? [])],
    editedAt: '2026-11-23T08:00:00.000Z',
  };
}

const paragraphText = (document: typeof computed.zh, id: string) =>
  document.blocks.flatMap((block) => ('id' in block && block.id === id ? [textOfBlock(block)] : [])).join();

describe('what can be edited', () => {
  test('is the finding in the title, request, judgement, findings, remedies and the paragraphs of the sections', () => {
    const paragraphs = editableParagraphs(computed.en);

    expect(paragraphs.slice(0, 9).map(({ kind }) => kind)).toEqual([
      'title',
      'request',
      'judgement',
      ...['finding', 'remedy', 'finding', 'remedy', 'finding', 'remedy'],
    ]);
    expect(paragraphs[0]?.text).not.toContain('Daqing');
    expect(paragraphs[3]?.under).toMatch(/^1\s+Three findings/u);
    expect(paragraphs.some(({ kind }) => kind === 'body')).toBe(true);
    expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length);
  });

  test('is not what the program vouches for: trust line, record line, tables, notes', () => {
    const fixed = computed.en.blocks.flatMap((block) =>
      (block.kind === 'paragraph' && ['trust', 'record', 'note'].includes(block.role)) ||
      block.kind === 'table' ||
      (block.kind === 'heading' && block.level > 1)
        ? [block.id]
        : [],
    );
    const edits = fixed.map((block) => editOf(block, 'Everything is fine.', 'en'));

    expect(fixed).toContain('trust');
    expect(fixed).toContain('record');
    expect(applyEdits(computed.en, edits)).toEqual(computed.en);
  });
});

describe('an edit', () => {
  test('stands in place of the computed paragraph, marked, and leaves everything else as it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...editableParagraphs(computed.zh).map(({ id }) => id)),
        fc.string({ minLength: 1, maxLength: 200 }),
        (id, text) => {
          const edited = applyEdits(computed.zh, [editOf(id, text)]);

          const own = runsOf(edited).filter((run) => run.source === `edit:${id}`);
          expect(own).toEqual([{ text, source: `edit:${id}` }]);
          expect(edited.blocks.filter((block, place) => block !== computed.zh.blocks[place])).toHaveLength(
            // The list of findings is copied whenever there is an edit.
            /^(?:finding|remedy)/u.test(id) ? 1 : 2,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('of the title changes the finding and keeps the name of the cluster, in the properties too', () => {
    const { blocks, meta } = composeBrief(briefSource({ edits: [editOf('title', '地方留不住技术')] }));

    expect(meta.title).toBe('大庆沃尔沃汽车产业集群：地方留不住技术');
    expect(blocks.find((block) => block.kind === 'heading')).toMatchObject({ edited: true });
  });

  test('of a finding keeps where its proof stands', () => {
    const [finding] = editableParagraphs(computed.zh).filter(({ kind }) => kind === 'finding');
    const id = finding?.id ?? '';
    const findings = applyEdits(computed.zh, [editOf(id, '配套几乎都在外地。')]).blocks.find(
      (block) => block.kind === 'findings',
    );

    expect(findings?.items[0]).toMatchObject({ edited: true, text: [{ text: '配套几乎都在外地。' }] });
    expect(findings?.items[0]?.proof.length).toBeGreaterThan(0);
  });

  test('of one language leaves the other alone', () => {
    const edits = [editOf('judgement', '另有判断。')];

    expect(paragraphText(composeBrief(briefSource({ edits })), 'judgement')).toBe('另有判断。');
    expect(composeBrief(briefSource({ edits, language: 'en' }))).toEqual(computed.en);
  });
});

describe('the notice of an edit', () => {
  const edit = editOf('judgement', '另有判断。');

  test('says nothing as long as the computed wording is the one that was replaced', () => {
    expect(editNotices(computed.zh, [edit])).toEqual([{ block: 'judgement', state: 'current', changed: [] }]);
  });

  test('names each value that is another one now, with what it was', () => {
    const input = {
      ...carCluster,
      ratings: { ...carCluster.ratings, 'regional-brand': { level: 5 as const } },
    };
    const now = composeComputed(briefSource({ input }));

    const [notice] = editNotices(now, [edit]);

    const before = new Map(edit.basis.map((value) => [value.source, value.text]));
    expect(notice?.state).toBe('changed');
    const maturity = notice?.changed.find(({ source }) => source === 'maturity:composite');
    expect(maturity?.before).toBe(before.get('maturity:composite'));
    expect(Number(maturity?.now)).toBeGreaterThan(Number(maturity?.before));
  });

  test('names values that have gone and values that have come', () => {
    const others = [...edit.basis.slice(1), { source: 'cause:gone.severity', text: '70' }];

    const [notice] = editNotices(computed.zh, [{ ...edit, basis: others }]);

    const [came] = edit.basis;
    expect(notice?.changed).toEqual([
      { source: 'cause:gone.severity', before: '70', now: null },
      { source: came?.source, before: null, now: came?.text },
    ]);
  });

  test('says so where only words differ', () => {
    expect(editNotices(computed.zh, [{ ...edit, computed: '集群停滞。' }])).toEqual([
      { block: 'judgement', state: 'changed', changed: [] },
    ]);
  });

  test('calls an edit unplaced whose paragraph is not there', () => {
    expect(editNotices(computed.zh, [{ ...edit, block: 'cause-of-another-time' }])).toEqual([
      { block: 'cause-of-another-time', state: 'unplaced', changed: [] },
    ]);
  });
});

describe('typed text', () => {
  test('is one paragraph: line ends are spaces, or nothing between Chinese characters', () => {
    expect(asOneParagraph(' One line.\n\nAnother  line. ')).toBe('One line. Another line.');
    expect(asOneParagraph('第一行。\n第二行，\n  第三行')).toBe('第一行。第二行，第三行');
    expect(asOneParagraph('见GDP\n数据')).toBe('见GDP 数据');
  });

  test('replaces a computed wording of any length', () => {
    expect(computedWording({ text: 'x'.repeat(longestEdit) })).toHaveLength(longestEdit);
    expect(computedWording({ text: 'x'.repeat(longestEdit + 9) })).toMatch(/^x+…$/u);
    expect(computedWording({ text: 'x'.repeat(longestEdit + 9) })).toHaveLength(longestEdit);
  });
});
