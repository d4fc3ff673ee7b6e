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
 * `CLUSTER_DESK_DATA` names another folder.
 */
export function storeLocation(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): StoreLocation {
  const folder = environment['CLUSTER_DESK_DATA'] || defaultFolder(environment, platform);
  return { folder, storePath: join(folder, 'cluster-desk.db'), logFolder: join(folder, 'logs') };
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
