import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { projectRoot } from './testBrowser.ts';

/** The code of the program, file by file, and who imports whom; paths from the project's root, with slashes. */
export interface ImportGraph {
  readonly files: readonly string[];
  readonly importsOf: ReadonlyMap<string, readonly string[]>;
}

const rooms = ['core', 'db', 'electron', 'renderer'];
const statement =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*'(\.[^']+)'|\bimport\('(\.[^']+)'\)/g;

const slashed = (path: string): string => path.split(sep).join('/');

/** Reads the imports of all code, types included: a circle of types is a circle to a reader. */
export function readImportGraph(root: string = projectRoot): ImportGraph {
  const files = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .map((path) => slashed(join(room, path)))
      .filter((path) => /\.(?:ts|svelte)$/.test(path)),
  );
  const known = new Set(files);
  const importsOf = new Map(
    files.map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const targets = [...text.matchAll(statement)].flatMap(([, from, dynamic]) => {
        const [path = ''] = (from ?? dynamic ?? '').split('?');
        const target = slashed(relative(root, join(root, dirname(file), path)));
        if (!known.has(target) && !existsSync(join(root, target))) {
          throw new Error(`${file} imports ${target}, which is not there.`);
        }
        return known.has(target) ? [target] : [];
      });
      return [file, [...new Set(targets)]] as const;
    }),
  );
  return { files, importsOf };
}

/** Groups of nodes that reach each other, each sorted; Tarjan (1972). */
export function circlesOf(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    index.set(node, index.size);
    let low = index.size - 1;
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) {
        low = Math.min(low, visit(next));
      } else if (stack.includes(next)) {
        low = Math.min(low, index.get(next) ?? low);
      }
    }
    lowest.set(node, low);
    if (low === index.get(node)) {
      const circle = stack.splice(stack.indexOf(node));
      if (circle.length > 1) {
        circles.push(circle.sort());
      }
    }
    return low;
  };
  for (const node of edges.keys()) {
    if (!index.has(node)) {
      visit(node);
    }
  }
  return circles;
}
