import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { renderBriefHtml } from '../../../core/brief/html/renderBriefHtml.ts';
import { briefAnnexes } from '../../../core/base/settings.ts';
import { briefSections, type BriefOptions } from '../../../core/model/brief/briefOptions.ts';
import { acceptedPlan, briefSource } from './support/assessments.ts';
import { textOfBlock } from './support/runsOf.ts';

const without = (left: readonly string[]): BriefOptions => ({
  leftOut: {
    sections: briefSections.filter((section) => left.includes(section)),
    annexes: briefAnnexes.filter((annex) => left.includes(annex)),
  },
  fonts: 'shipped',
});

const parts = [...briefSections, ...briefAnnexes];
const inBoth = ['en', 'zh'] as const;
/** Nothing, each part and everything left out in both languages; each two parts in one, by turns. */
const choices = [
  ...[[], ...parts.map((part) => [part]), briefSections, briefAnnexes, parts].flatMap((left) =>
    inBoth.map((language) => ({ language, left })),
  ),
  ...parts
    .flatMap((one, index) => parts.slice(index + 1).map((other) => [one, other]))
    .map((left, index) => ({ language: inBoth[index % 2], left })),
];

const sources = inBoth.map((language): BriefSource => {
  const source = briefSource({ language });
  return { ...source, actions: acceptedPlan(source) };
});

const numbersOf = (source: BriefSource): string[] =>
  composeBrief(source).blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 ? [block.number.trim()] : [],
  );

describe('a brief with parts left out', () => {
  test.each(choices)(
    '$left has every id once and a target for every link ($language)',
    ({ language, left }) => {
      const [source] = sources.filter((each) => each.language === language);
      const html = source ? renderBriefHtml(composeBrief({ ...source, options: without(left) })) : '';
      const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
      const targets = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);

      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    },
  );

  test('numbers its sections and letters its annexes without a gap', () => {
    const [english, chinese] = sources;
    const options = without(['position', 'ratings', 'method']);

    expect(english && numbersOf({ ...english, options })).toEqual([
      ...['1', '2', '3', '4', '5'],
      ...['Annex A', 'Annex B', 'Annex C'],
    ]);
    expect(chinese && numbersOf({ ...chinese, options })).toEqual([
      ...['一、', '二、', '三、', '四、', '五、'],
      ...['附录A', '附录B', '附录C'],
    ]);
  });

  test('ends with the last page that has something on it', () => {
    for (const source of sources) {
      const { blocks } = composeBrief({ ...source, options: without(parts) });

      expect(blocks.at(-1)?.kind).not.toBe('page-break');
      expect(blocks.some((block, index) => block.kind === 'page-break' && blocks[index + 1] === block)).toBe(
        false,
      );
    }
  });
});

describe('the annexes', () => {
  const [source] = sources;
  const blocks = source ? composeBrief(source).blocks : [];

  test('lead from a measure to what the law asks of it', () => {
    const notes = blocks.flatMap((block) =>
      block.kind === 'notes' ? block.items.map(({ id }) => `#${id}`) : [],
    );
    const phases = blocks.find((block) => block.kind === 'table' && block.id === 'table-phases');
    const links =
      phases?.kind === 'table'
        ? phases.rows.flatMap((row) => row.cells.flat()).flatMap((run) => run.link ?? [])
        : [];

    expect(notes.length).toBeGreaterThan(0);
    expect(new Set(links)).toEqual(new Set(notes));
  });

  test('lead to the paper by its DOI', () => {
    const paper = blocks.find((block) => block.kind === 'paragraph' && block.id === 'source-paper');

    expect(
      paper?.kind === 'paragraph' && paper.text.some((run) => run.link === 'https://doi.org/10.3968/7471'),
    ).toBe(true);
  });

  test('keep the computed wording of each paragraph that was reworded in this language', () => {
    const edit = (language: 'en' | 'zh', block: string) => ({
      language,
      block,
      text: 'My words.',
      computed: `Computed ${block}.`,
      basis: [],
      editedAt: '2026-11-25T08:00:00.000Z',
    });
    const edits = [edit('en', 'plan-left-out'), edit('en', 'no-longer-there'), edit('zh', 'economy')];
    const text = source ? composeBrief({ ...source, edits }).blocks.map(textOfBlock) : [];

    expect(text).toContain('5Options compared: Computed plan-left-out.');
    expect(text).toContain('A paragraph that this brief no longer holds: Computed no-longer-there.');
    expect(text.join()).not.toContain('Computed economy');
  });
});
