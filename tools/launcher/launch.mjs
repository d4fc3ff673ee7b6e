// What `tools/run.mjs` does once it stands on a Node that can do it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clearLeftovers, describeFailure, install } from '../install/install.mjs';
import { isInstalled } from '../installed.mjs';
import { childEnvironment, finished } from '../npm.mjs';
import { chooseNode } from './chooseNode.mjs';
import { commands } from './commands.mjs';
import { helpOf } from './help.mjs';
import { readWords } from './readWords.mjs';
import { say, stop, t } from './speak.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A file of the project that no command of package.json runs takes whatever it is given. */
const unlisted = { name: '', passesOn: '' };

/** Runs a command with its words; answers its exit code. */
export async function launch([file, ...words]) {
  if (!file) stop(t('noCommand'), 2);
  const command = Object.hasOwn(commands, file) ? commands[file] : null;
  return (command && answered(command, words)) ?? (await run(file, words, command ?? unlisted));
}

/** What needs no program: help, the version, and words that nobody understands; `null` for everything else. */
function answered(command, words) {
  const { kind, text } = readWords(words, command);
  if (kind === 'run') return null;
  if (kind === 'wrong') {
    say(`${text}\n\n${helpOf(command)}`);
    return 2;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.log(kind === 'version' ? `Cluster Desk ${version}` : helpOf(command));
  return 0;
}

async function run(file, words, command) {
  const mayBeOlder = Boolean(command.older) && hasPackages();
  const { node, isOlder } = await chooseNode(root, mayBeOlder);
  const isBehind = !(await hasInstalled(node, mayBeOlder)) || isOlder;
  return finished(node, [join(root, file), ...words], {
    cwd: root,
    env: { ...childEnvironment(node), ...(isBehind && { CLUSTER_DESK_PREVIOUS: '1' }) },
    stdio: 'inherit',
  });
}

/** Whether something is installed that a previous version of the program can run with. */
const hasPackages = () =>
  ['.package-lock.json', 'better-sqlite3/package.json', 'playwright-core/package.json'].every((name) =>
    existsSync(join(root, 'node_modules', name)),
  );

/** Whether the packages are what this version needs; ends the program where they are not and have to be. */
async function hasInstalled(node, mayBeOlder) {
  await clearLeftovers(root);
  if (isInstalled(root)) return true;
  const failure = await install(root, node, { isHasty: mayBeOlder });
  if (failure === null) return true;
  const description = describeFailure(failure, hasPackages() ? 'notUpdated' : 'notInstalled');
  if (!mayBeOlder) stop([description, ...(hasPackages() ? [t('testsNeedNew')] : [])].join('\n'));
  say(description);
  return false;
}
