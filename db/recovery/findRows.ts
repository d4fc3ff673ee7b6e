import { latestVersion } from '../migrations.ts';
import { trailTable } from '../trail/tables.ts';
import { applicationId } from '../opening/inspectFile.ts';
import { type Cell, readTreePage, type TreePage } from './cells.ts';
import type { Pages } from './pages.ts';
import { isEntry, toEntry } from './trailEntry.ts';
import { fits, fitsIndex, type Shape, type Shapes, shapesOf } from './shapes.ts';

/** A row that was found, with the tables that it can belong to: one, unless its page has lost its tree. */
export interface FoundRow extends Cell {
  readonly tables: readonly Shape[];
}

export interface Found {
  /** The version of the schema that the rows were written under. */
  readonly version: number;
  readonly shapes: Shapes;
  readonly rows: readonly FoundRow[];
  /** The last number of each counted table. */
  readonly sequences: ReadonlyMap<string, number>;
  /** How many pages and rows stood there and could not be read. */
  readonly unreadable: number;
}

/** How far a long work has come. */
export interface Progress {
  readonly phase: 'reading' | 'writing' | 'checking';
  readonly done: number;
  readonly of: number;
}

const sliceOfPages = 200;

/**
 * Finds every row that still stands in a file, page by page: what one damaged page costs is its own rows.
 *
 * The trees say which table a page belongs to. A page whose tree cannot be followed is taken by the only table that its
 * rows can belong to. Yields how far it has come.
 */
export function* findRows(pages: Pages): Generator<Progress, Found> {
  const version = versionIn(pages);
  const shapes = shapesOf(version);
  const trees = followTrees(pages);
  const byName = new Map(shapes.tables.map((shape) => [shape.name, shape]));
  const certain: FoundRow[] = [];
  const strays: FoundRow[] = [];
  const sequences = new Map<string, number>();
  let unreadable = trees.missing;
  for (let number = 1; number <= pages.count; number++) {
    if (number % sliceOfPages === 0) {
      yield { phase: 'reading', done: number, of: pages.count };
    }
    const page = readTreePage(pages, number);
    const owner = trees.owners.get(number);
    if (page === null || owner === schemaTable) {
      continue;
    }
    unreadable += page.broken;
    for (const cell of page.cells) {
      if (owner === sequenceTable) {
        noteSequence(sequences, cell);
        continue;
      }
      const own = byName.get(owner ?? '');
      if (own && standsOn(page, own) && fits(own, cell.values)) {
        certain.push({ ...cell, tables: [own] });
      } else {
        strays.push({ ...cell, tables: homesOf(cell, page, shapes) });
      }
    }
  }
  return {
    version,
    shapes,
    rows: [...certain, ...strays.filter(({ tables }) => tables.length > 0)],
    sequences,
    unreadable,
  };
}

const schemaTable = 'sqlite_schema';
const sequenceTable = 'sqlite_sequence';

/** The version of the schema as the header says it; where that cannot be, the present one. */
function versionIn(pages: Pages): number {
  const header = pages.get(1);
  const version = header?.readUInt32BE(60) ?? 0;
  const isOurs = header?.readUInt32BE(68) === applicationId;
  return isOurs && version >= 1 && version <= latestVersion ? version : latestVersion;
}

/** Which table or index each page belongs to, as far as the trees can be followed. */
function followTrees(pages: Pages): { owners: Map<number, string>; missing: number } {
  const owners = new Map<number, string>();
  let missing = 0;
  const follow = (root: number, name: string): void => {
    const open = [root];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (owners.has(number)) {
        continue;
      }
      owners.set(number, name);
      const page = readTreePage(pages, number);
      missing += page === null ? 1 : 0;
      open.push(...(page?.children ?? []));
    }
  };
  follow(1, schemaTable);
  const roots = [...owners.keys()].flatMap((number) => readTreePage(pages, number)?.cells ?? []);
  for (const { values } of roots) {
    const [, name, , root] = values;
    if (typeof name === 'string' && typeof root === 'number' && root > 1) {
      follow(root, name);
    }
  }
  return { owners, missing };
}

const standsOn = ({ kind }: TreePage, { holds }: Shape): boolean =>
  holds === 'rows' ? kind === 'rows' : kind === 'keys' || kind === 'inner-keys';

/** The tables that a row without a tree can belong to; none for what can be the key of an index. */
function homesOf(cell: Cell, page: TreePage, { tables, indexes }: Shapes): Shape[] {
  const { values } = cell;
  const trail = tables.find(({ name }) => name === trailTable);
  if (trail && page.kind === 'rows' && fits(trail, values) && isEntry(toEntry(trail, cell))) {
    // Its own hash proves it, whatever else it looks like.
    return [trail];
  }
  const isIndex = page.kind !== 'rows' && indexes.some((types) => fitsIndex(types, values));
  return isIndex ? [] : tables.filter((shape) => standsOn(page, shape) && fits(shape, values));
}

function noteSequence(sequences: Map<string, number>, { values: [name, seq] }: Cell): void {
  if (typeof name === 'string' && typeof seq === 'number') {
    sequences.set(name, seq);
  }
}
