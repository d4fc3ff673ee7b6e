import { expect, test } from 'vitest';
import { factIds, type FactId } from '../../../core/model/facts/catalogue.ts';
import { ClusterEditor } from '../../../renderer/state/clusterEditor.svelte.ts';
import { UnreadCells } from '../../../renderer/state/tables/unreadCells.svelte.ts';
import { outcomeWords } from '../../../renderer/views/changes/changeWords.ts';
import { yearsOf } from '../../../renderer/views/profile/evidence.ts';
import { FactGrid } from '../../../renderer/views/profile/grid/factGrid.svelte.ts';
import { realWorkspace } from '../../support/testWorkspace.ts';

const cellOf = (fact: FactId) => ({ row: factIds.indexOf(fact), column: 0 });
const enterprises = cellOf('enterprises');
const undo = { wanted: 'undo' as const, pageName: () => '' };

/** The grid of a year of which nothing is known, of the sample's cluster in a real store. */
async function openGrid(shown?: (editor: ClusterEditor, grid: () => FactGrid) => readonly number[]) {
  const { workspace, client } = await realWorkspace();
  const cluster = await client.call('cluster.get', { id: 'daqing-volvo-auto' });
  const editor = new ClusterEditor(workspace.ports, cluster);
  const years = () => shown?.(editor, () => grid) ?? [2001];
  const grid: FactGrid = new FactGrid(
    { editor, years, next: () => ({ grade: 'D' }), language: () => 'en' },
    new UnreadCells('facts', { getItem: () => null, setItem: () => {}, removeItem: () => {} }),
  );
  grid.select(enterprises);
  return { workspace, editor, grid, log: workspace.ports.log };
}

test('a paste of which nothing can be read is one step, and Undo takes its texts back', async () => {
  const { workspace, grid, log } = await openGrid();

  const { step } = grid.paste('about thirty\nabout forty\n');
  expect(step).not.toBeNull();
  expect(grid.unreadAt(enterprises)?.text).toBe('about thirty');
  const outcome = await log.undo();
  expect(outcome.kind).toBe('undone');
  expect(outcomeWords(workspace, outcome, undo)).toBe(`Undone: ${workspace.t('changes.besideFields')}`);
  expect([grid.unreadAt(enterprises), grid.unreadAt(cellOf('new-enterprises'))]).toEqual([null, null]);
  await log.redo();
  expect(grid.unreadAt(cellOf('new-enterprises'))?.text).toBe('about forty');
});

test('a text typed over another that was not read is taken back to that one', async () => {
  const { grid, log } = await openGrid();
  grid.enter(enterprises, 'about thirty');
  grid.enter(enterprises, 'about forty');

  await log.undo();
  expect(grid.unreadAt(enterprises)?.text).toBe('about thirty');
  await log.undo();
  expect(grid.unreadAt(enterprises)).toBeNull();
  expect((await log.undo()).kind).toBe('nothing');
});

test('a value that is entered again as it is makes no step', async () => {
  const { grid, editor, log } = await openGrid();
  const before = editor.cluster.facts;
  grid.enter(enterprises, '31');

  expect(grid.paste('31').step).toBeNull();
  await log.undo();
  expect(editor.cluster.facts).toEqual(before);
});

test('a paste of ten years adds those that are not shown, and one Undo takes all of it away', async () => {
  const shown = (editor: ClusterEditor, grid: () => FactGrid) =>
    yearsOf([...editor.cluster.facts, ...grid().unreadYears.map((year) => ({ year }))], 2026, {
      before: 0,
      after: 0,
    });
  const { grid, editor, log } = await openGrid(shown);
  const before = editor.cluster.facts;
  const columns = grid.size.columns;
  const years = Array.from({ length: 10 }, (_, at) => 2014 + at);
  grid.select({ row: 2, column: columns - 1 });

  const pasted = grid.paste(
    ['年份\t企业数', '2013\t约三', ...years.map((year) => `${year}\t${year - 1900}`)].join('\n'),
  );
  expect(pasted).toMatchObject({ read: 10, unread: 1, outside: 0, left: [] });
  expect(pasted.added).toContain(2013);
  expect(grid.unreadYears).toEqual([2013]);
  expect(grid.area).toEqual({ top: 0, bottom: 0, left: 0, right: 10 });
  expect(grid.textAt({ row: 0, column: 10 })).toBe('123');
  expect((await log.undo()).kind).toBe('undone');
  expect(editor.cluster.facts).toEqual(before);
  expect([grid.unreadYears, grid.size.columns]).toEqual([[], columns]);
});

test('the selected cell is of the same year when a column is added in front of it', async () => {
  let years: readonly number[] = [2024, 2025];
  const { grid } = await openGrid(() => years);
  grid.select({ row: 1, column: 1 });
  years = [2022, 2023, 2024, 2025];
  expect(grid.selected).toEqual([{ fact: factIds[1], year: 2025 }]);
  years = [2022, 2023];
  expect(grid.selected).toEqual([{ fact: factIds[1], year: 2023 }]);
});
