import { expect, test } from 'vitest';
import { factIds, type FactId } from '../../../core/model/facts/catalogue.ts';
import { ClusterEditor } from '../../../renderer/state/clusterEditor.svelte.ts';
import { UnreadCells } from '../../../renderer/state/tables/unreadCells.svelte.ts';
import { outcomeWords } from '../../../renderer/views/changes/changeWords.ts';
import { FactGrid } from '../../../renderer/views/profile/grid/factGrid.svelte.ts';
import { realWorkspace } from '../../support/testWorkspace.ts';

const cellOf = (fact: FactId) => ({ row: factIds.indexOf(fact), column: 0 });
const enterprises = cellOf('enterprises');
const undo = { wanted: 'undo' as const, pageName: () => '' };

/** The grid of a year of which nothing is known, of the sample's cluster in a real store. */
async function openGrid() {
  const { workspace, client } = await realWorkspace();
  const cluster = await client.call('cluster.get', { id: 'daqing-volvo-auto' });
  const editor = new ClusterEditor(workspace.ports, cluster);
  const grid = new FactGrid(
    { editor, years: () => [2001], next: () => ({ grade: 'D' }), language: () => 'en' },
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
