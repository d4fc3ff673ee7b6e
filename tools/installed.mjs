// Plain JavaScript without dependencies: used before any package is installed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
/** npm's `os` and `cpu` fields: a name or a list of names, each allowed or, after `!`, ruled out. */
function allows(field, value) {
  const names = [field ?? []].flat();
  const allowed = names.filter((name) => !name.startsWith('!'));
  return !names.includes(`!${value}`) && (allowed.length === 0 || allowed.includes(value));
}

/**
 * Whether `node_modules` of a folder is what its lock file asks for, whoever installed it.
 *
 * npm writes `node_modules/.package-lock.json` as the last act of an install: a killed one has none. It lists what was
 * really installed, so that a folder copied from another system shows by packages that this system does not allow.
 */
export function isInstalled(folder) {
  const modules = join(folder, 'node_modules');
  if (!existsSync(join(modules, '.package-lock.json'))) return false;
  let wanted;
  let present;
  try {
    wanted = packages(join(folder, 'package-lock.json'));
    present = packages(join(modules, '.package-lock.json'));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
  const isForHere = (entry) => allows(entry.os, process.platform) && allows(entry.cpu, process.arch);
  return (
    Object.entries(present).every(
      ([path, entry]) => isForHere(entry) && existsSync(join(folder, path, 'package.json')),
    ) &&
    Object.entries(wanted).every(([path, entry]) => {
      if (path === '' || entry.link) return true;
      const found = present[path];
      return found
        ? found.version === entry.version
        : Boolean(entry.optional || entry.devOptional || entry.peer);
    })
  );
}
