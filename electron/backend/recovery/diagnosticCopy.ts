import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { backupsOf } from '../../../db/backup/backupFolder.ts';
import { fileFailure } from '../../../db/opening/fileFailure.ts';
import { appVersion } from '../context/appVersion.ts';
import type { RecoveryDesk } from './recoveryDesk.ts';

/**
 * Everything that a technician needs to find out what happened, as one ZIP: the file with its logs and notes as they
 * are, what the backups are said to hold, and the technical log. It holds all data.
 *
 * No connection has the file open. Throws like what reads files where one of them cannot be read.
 */
export async function diagnosticCopy({ ports, failure }: RecoveryDesk): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let broken: Error | null = null;
  const zip = new Zip((error, part) => {
    broken ??= error;
    parts.push(part);
  });
  const about = new ZipDeflate('about.json', { level: 6 });
  zip.add(about);
  const { code, details } = failure();
  about.push(
    Buffer.from(JSON.stringify({ code, details, program: appVersion, at: ports.clock.now() }, null, 2)),
    true,
  );
  for (const { name, path } of filesToCopy(ports.storePath, ports.log.path)) {
    await addFile(zip, name, path);
  }
  zip.end();
  if (broken !== null) {
    throw broken;
  }
  return Buffer.concat(parts);
}

async function addFile(zip: Zip, name: string, path: string): Promise<void> {
  const entry = new ZipDeflate(name, { level: 6 });
  zip.add(entry);
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1_000_000 })) {
      entry.push(Buffer.from(chunk), false);
    }
  } catch (error) {
    throw fileFailure(error, path);
  }
  entry.push(new Uint8Array(), true);
}

interface Source {
  readonly name: string;
  readonly path: string;
}

function filesToCopy(storePath: string, logPath: string | null): Source[] {
  const store = ['', '-wal', '-journal', '-identity'].map((suffix) => ({
    name: basename(storePath) + suffix,
    path: storePath + suffix,
  }));
  const manifests = namesIn(backupsOf(storePath), '.json').map((path) => ({
    name: `backups/${basename(path)}`,
    path,
  }));
  const logs = logPath === null ? [] : namesIn(dirname(logPath), '.jsonl');
  return [
    ...store.filter(({ path }) => existsSync(path)),
    ...manifests,
    ...logs.map((path) => ({ name: `logs/${basename(path)}`, path })),
  ];
}

const namesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => join(folder, name))
    : [];
