// Builds the program into out/: `npm run build` everything, `npm run build -- cli renderer` some of it,
// `--if-needed` only what is older than its sources.
import { join } from 'node:path';
import { modes, root, staleModes, stamped } from './freshness.mjs';
import { capture, inParallel, programs } from './processes.mjs';

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const unknown = named.filter((name) => !modes.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${modes.join(', ')}.`);
  process.exit(2);
}
const chosen = named.length > 0 ? named : modes;
const wanted = args.includes('--if-needed') ? staleModes(chosen) : chosen;

class BuildFailure extends Error {}

/** What is started as a process of its own, and asked for its options here: Node keeps what it compiles for that. */
const programsOf = { loopback: 'serve.js', cli: 'cli.js' };

async function compileAhead(mode) {
  if (mode in programsOf) await capture(join(root, 'out', mode, programsOf[mode]), ['--help']);
}

const make = (mode) =>
  mode === 'sample'
    ? capture(join(root, 'tools', 'sample', 'prepareSample.ts'), [])
    : capture(programs.vite, ['build', '--mode', mode, '--logLevel', 'error']);

const build = (mode) => async () => {
  const start = performance.now();
  try {
    await stamped(mode, async () => {
      const { code, output } = await make(mode);
      if (code !== 0) throw new BuildFailure(output);
      process.stderr.write(output);
      await compileAhead(mode);
    });
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    console.error(`Build of ${mode} failed:\n${error.message}`);
    return false;
  }
  console.error(`Built ${mode} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return true;
};

const results = await inParallel(wanted.map(build), 2);
process.exitCode = results.every(Boolean) ? 0 : 1;
