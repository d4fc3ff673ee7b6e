// Builds the program into out/: `npm run build` everything, `npm run build -- cli renderer` some of it,
// `--if-needed` only what is older than its sources.
import { join } from 'node:path';
import { modes, root, staleModes, stamped } from './freshness.mjs';
import { withClaim } from './install/claim.mjs';
import { causeOfFileError } from './install/npmFailure.mjs';
import { say, stop, t } from './launcher/speak.mjs';
import { capture, inParallel, programs } from './processes.mjs';

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const unknown = named.filter((name) => !modes.includes(name));
if (unknown.length > 0) stop(t('partUnknown', { names: unknown.join(', '), all: modes.join(', ') }), 2);
const chosen = named.length > 0 ? named : modes;

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
  const part = t(`part.${mode}`);
  try {
    await stamped(mode, async () => {
      const { code, output } = await make(mode);
      if (code !== 0) throw new BuildFailure(output);
      process.stderr.write(output);
      await compileAhead(mode);
    });
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    say(`${t('notBuilt', { part })}\n${error.message}`);
    return false;
  }
  say(t('built', { part, seconds: ((performance.now() - start) / 1000).toFixed(1) }));
  return true;
};

/** Builds what is asked for and, after another build has ended, still needed. */
async function buildAll() {
  const wanted = args.includes('--if-needed') ? staleModes(chosen) : chosen;
  if (wanted.length > 0) say(t('building'));
  const results = await inParallel(wanted.map(build), 2);
  return results.every(Boolean);
}

try {
  const isBuilt = await withClaim(join(root, 'out', '.claims'), buildAll, () => say(t('waiting')));
  process.exitCode = isBuilt ? 0 : 1;
} catch (error) {
  const cause = causeOfFileError(error);
  if (cause === null) throw error;
  stop(t(cause === 'rights' ? 'notBuiltHere' : 'buildDiskFull', { folder: root }));
}
