// Backups in a process of its own that dies at a step: `node backupChild.ts TASK PATH STEP [SOURCE]`.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [task = '', path = '', step = '0', source = ''] = process.argv.slice(2);

let count = 0;
let isCounting = false;

/** Every call that changes files, in order: before the one with the number of the step the process is gone. */
for (const name of ['mkdirSync', 'writeSync', 'fsyncSync', 'renameSync', 'copyFileSync'] as const) {
  const original: unknown = Reflect.get(fs, name);
  Reflect.set(fs, name, (...values: unknown[]): unknown => {
    if (isCounting && ++count === Number(step)) {
      process.kill(process.pid, 'SIGKILL');
    }
    return typeof original === 'function' ? Reflect.apply(original, fs, values) : undefined;
  });
}
syncBuiltinESMExports();

// Loaded only now: they have to see the watched functions.
const { openStore } = await import('../../db/store.ts');
const { holdPlace } = await import('../../db/opening/holdPlace.ts');
const { replaceStore } = await import('../../db/backup/replaceStore.ts');
const { openOptions } = await import('./openOptions.ts');
const { backUp, fill } = await import('./backups.ts');
const { someTime } = await import('./storeRows.ts');

if (task === 'back-up') {
  const store = openStore(path, openOptions);
  isCounting = true;
  backUp(store);
  isCounting = false;
  store.close();
} else if (task === 'keep-backing-up') {
  const store = openStore(path, openOptions);
  for (let round = store.trail.head().seq; ; round++) {
    fill(store, `c${round}`);
    backUp(store, 'timed');
    // Written at once: whoever waits for it may end this process at any moment from here on.
    fs.writeSync(1, 'made\n');
  }
} else if (task === 'keep-restoring') {
  for (;;) {
    holdPlace(path, (real) => replaceStore(real, source, { now: () => someTime }));
    fs.writeSync(1, 'made\n');
  }
} else {
  holdPlace(path, (real) => {
    isCounting = true;
    replaceStore(real, source, { now: () => someTime });
  });
}
console.log('done');
