// Runs one of the project's commands on a fresh clone: installs packages when they are missing or stale, fetches a
// newer Node from npm where the computer's is too old, then starts the command with it.
//   node tools/run.mjs <file inside the project> [arguments…]
// Plain JavaScript without dependencies. This file and what it imports at once run on Node 14, to say that it is too old.
import { stop, t } from './launcher/speak.mjs';

const [major] = process.versions.node.split('.').map(Number);
if (major < 18) stop(t('nodeTooOld', { found: process.versions.node }));
const { launch } = await import('./launcher/launch.mjs');
process.exitCode = await launch(process.argv.slice(2));
