// A whole run of the program in a process whose calls of the file system are traced: `node tracedRun.ts TASK PATH`.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { traceFiles } from './traceFiles.ts';

const [task = '', path = ''] = process.argv.slice(2);

const { touched, asked } = traceFiles();

/** What a second process meets that asks SQLite for the file, past everything else that holds the place. */
const entering = (): string =>
  spawnSync(process.execPath, [join(import.meta.dirname, '..', 'storeChild.ts'), 'enter', path], {
    encoding: 'utf8',
  }).stdout.trim();

let answers: readonly string[] = [];
let entered: string;

// Loaded only now: they have to see the traced functions.
if (task === 'read-beside') {
  const { readFileSync } = await import('node:fs');
  const { openStore } = await import('../../../db/store.ts');
  const { openOptions } = await import('../openOptions.ts');
  const store = openStore(path, openOptions);
  readFileSync(path);
  entered = entering();
  store.close();
} else {
  const { wholeRun } = await import('./wholeRun.ts');
  const run = await wholeRun(path, { folder: dirname(path) });
  answers = run.answers;
  entered = entering();
  await run.close();
}

console.log(JSON.stringify({ touched: [...touched], asked: [...asked], entered, answers }));
