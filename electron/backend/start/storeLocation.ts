import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface StoreLocation {
  readonly folder: string;
  readonly storePath: string;
  readonly logFolder: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where this computer keeps the store: local application data, never a folder that is synchronised or roams.
 *
 * `CLUSTER_DESK_DATA` names another folder. A program on a stick keeps it in `data` beside itself where that folder
 * stands: `CLUSTER_DESK_PORTABLE`, set by a launcher, or `PORTABLE_EXECUTABLE_DIR`, set by the portable program of
 * Windows, names the folder of the program.
 */
export function storeLocation(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): StoreLocation {
  const folder =
    environment['CLUSTER_DESK_DATA'] || besideProgram(environment) || defaultFolder(environment, platform);
  return { folder, storePath: join(folder, 'cluster-desk.db'), logFolder: join(folder, 'logs') };
}

/** Never made here: whoever wants the data on the stick makes the folder. */
function besideProgram(environment: Environment): string | null {
  const program = environment['CLUSTER_DESK_PORTABLE'] || environment['PORTABLE_EXECUTABLE_DIR'];
  if (!program) {
    return null;
  }
  const data = join(program, 'data');
  return statSync(data, { throwIfNoEntry: false })?.isDirectory() ? data : null;
}

function defaultFolder(environment: Environment, platform: NodeJS.Platform): string {
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local'), 'Cluster Desk');
  }
  if (platform === 'darwin') {
    return join(homedir(), 'Library', 'Application Support', 'Cluster Desk');
  }
  return join(environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'cluster-desk');
}
