import { describe, expect, test } from 'vitest';
import { floors } from '../../../tools/floors.mjs';
import { circlesOf, readImportGraph } from '../../support/importGraph.ts';

const { files, importsOf } = readImportGraph();
const edges = [...importsOf].flatMap(([file, targets]) => targets.map((target) => ({ file, target })));

/** `core/brief/compose` of `core/brief/compose/edits.ts`. */
const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));
/** `brief` of a file in core; empty for what lies outside or loose. */
const roomOfCore = (file: string): string => /^core\/([^/]+)\//.exec(file)?.[1] ?? '';

/** The room of a file: `core/brief`, `electron/backend/brief`; none for what puts rooms together, like `dispatch`. */
function roomOf(file: string): string | null {
  const rooms = file.startsWith('electron/backend/') ? 3 : 2;
  const path = file.split('/');
  return path.length > rooms ? path.slice(0, rooms).join('/') : null;
}

/** Who imports whom among groups of files, without what stays inside a group. */
function graphOf(groupOf: (file: string) => string | null): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, string[]>();
  for (const { file, target } of edges) {
    const [from, to] = [groupOf(file), groupOf(target)];
    if (from !== null && to !== null && from !== to) {
      graph.set(from, [...(graph.get(from) ?? []), to]);
    }
  }
  return graph;
}

describe('the house', () => {
  test('every file of core stands in a room, and every room on a floor', () => {
    const rooms = new Set(files.filter((file) => file.startsWith('core/')).map(roomOfCore));

    expect([...rooms].sort()).toEqual([...floors].sort());
  });

  test('imports inside core go downwards', () => {
    const upward = edges.flatMap(({ file, target }) => {
      const [from, to] = [roomOfCore(file), roomOfCore(target)];
      return from !== '' && floors.indexOf(to) > floors.indexOf(from)
        ? [
            `${file} imports ${target}: ${from} stands below ${to}, so ${to} imports ${from} or both what is below.`,
          ]
        : [];
    });

    expect(upward).toEqual([]);
  });

  test('no files import each other in a circle', () => {
    expect(circlesOf(importsOf)).toEqual([]);
  });

  test('no rooms import each other in a circle', () => {
    expect(circlesOf(graphOf(roomOf))).toEqual([]);
  });

  test('no folder holds more than thirty files of code', () => {
    const counts = new Map<string, number>();
    for (const file of files) {
      counts.set(folderOf(file), (counts.get(folderOf(file)) ?? 0) + 1);
    }

    expect([...counts].filter(([, count]) => count > 30)).toEqual([]);
  });
});

describe('circles', () => {
  test('are found whole, once, and only where there are some', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e']],
      ['e', []],
    ]);

    expect(circlesOf(graph)).toEqual([['a', 'b', 'c']]);
    expect(circlesOf(new Map([...graph, ['c', ['d']]]))).toEqual([]);
  });
});
