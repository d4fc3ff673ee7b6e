// Finds a Node that is new enough, or fetches one from npm into tools/node-runtime.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearLeftovers, describeFailure, install } from '../install/install.mjs';
import { isInstalled } from '../installed.mjs';
import { say, stop, t } from './speak.mjs';

// better-sqlite3's binary needs Node-API 10 (22.14), the benchmarks and test support run TypeScript unbuilt (22.18).
const oldestNode = [22, 18];

// Where that binary does not load, the program needs a Node with a SQLite of its own that it can use.
const oldestWithSqlite = [24, 21];

/** The binary of better-sqlite3 asks for glibc 2.34 and is there for two kinds of processor. */
function isWithoutBinary() {
  if (process.platform !== 'linux') return false;
  process.report.excludeNetwork = true;
  const { glibcVersionRuntime = '2.34' } = process.report.getReport().header;
  return !['x64', 'arm64'].includes(process.arch) || !isAtLeast(glibcVersionRuntime, [2, 34]);
}

function isAtLeast(version, [oldestMajor, oldestMinor]) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

const isNewEnough = (version) => isAtLeast(version, oldestNode);

const contentOf = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The Node to run commands by: this one where it is new enough, else the one of tools/node-runtime.
 *
 * `isOlder` says that it is the one of before, because the newer one cannot be had; that is done for those who may run
 * the previous version of the program. Ends the program where there is none.
 */
export async function chooseNode(root, mayBeOlder) {
  const own = { node: process.execPath, isOlder: false };
  const isUsableHere = isNewEnough(process.versions.node);
  if (isAtLeast(process.versions.node, oldestWithSqlite) || (isUsableHere && !isWithoutBinary())) return own;
  const oldest = isUsableHere ? oldestWithSqlite : oldestNode;
  const needed = t('nodeNeeded', { oldest: oldest.join('.'), found: process.versions.node });
  const folder = join(root, 'tools', 'node-runtime');
  const { optionalDependencies } = contentOf(join(folder, 'package.json'));
  const name = packageName(optionalDependencies);
  if (!name) {
    // The program itself says that it finds no SQLite.
    if (isUsableHere) return own;
    stop(`${needed} ${t('nodeNotOffered', { system: `${process.platform} ${process.arch}` })}`);
  }
  const found = join(folder, 'node_modules', name);
  const node = join(found, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  await clearLeftovers(folder);
  if (existsSync(node) && isInstalled(folder)) return { node, isOlder: false };

  say(`${needed} ${t('nodeFetched', { version: optionalDependencies[name] })}`);
  const isUsable = existsSync(node) && isNewEnough(contentOf(join(found, 'package.json')).version);
  const failure = await install(folder, process.execPath, { isHasty: isUsable });
  if (failure === null) {
    return existsSync(node)
      ? { node, isOlder: false }
      : stop(t('nodeIncomplete', { folder: join(folder, 'node_modules') }));
  }
  const description = describeFailure(failure, isUsable ? 'notUpdated' : 'notInstalled');
  if (!isUsable || !mayBeOlder) stop([description, ...(isUsable ? [t('testsNeedNew')] : [])].join('\n'));
  say(description);
  return { node, isOlder: true };
}

function packageName(offered) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`].find(
    (name) => name in offered,
  );
}
