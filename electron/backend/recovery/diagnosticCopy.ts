import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { appVersion } from '../context/appVersion.ts';
import { logsAndBackups, type ZippedFile, zipFiles } from '../exchange/zipFiles.ts';
import type { RecoveryDesk } from './recoveryDesk.ts';

/**
 * Everything that a technician needs to find out what happened, as one ZIP: the file with its logs and notes as they
 * are, what the backups are said to hold, and the technical log. It holds all data.
 *
 * No connection has the file open. Throws like what reads files where one of them cannot be read.
 */
export function diagnosticCopy({ ports, failure }: RecoveryDesk): Promise<Uint8Array> {
  const { code, details } = failure();
  const about = JSON.stringify({ code, details, program: appVersion, at: ports.clock.now() }, null, 2);
  const files = [...filesOfStore(ports.storePath), ...logsAndBackups(ports.storePath, ports.log.path)];
  return zipFiles({ 'about.json': about }, files);
}

const filesOfStore = (storePath: string): readonly ZippedFile[] =>
  ['', '-wal', '-journal', '-identity']
    .map((suffix) => ({ name: basename(storePath) + suffix, path: storePath + suffix }))
    .filter(({ path }) => existsSync(path));
