import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { backupsOf } from '../../../db/backup/backupFolder.ts';
import { fileFailure } from '../../../db/opening/fileFailure.ts';

/** A file and what it is called in the archive. */
export interface ZippedFile {
  readonly name: string;
  readonly path: string;
}

/** One ZIP of texts by their names and of files as they are. Throws like what reads files where one cannot be read. */
export async function zipFiles(
  texts: Readonly<Record<string, string>>,
  files: readonly ZippedFile[],
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let broken: Error | null = null;
  const zip = new Zip((error, part) => {
    broken ??= error;
    parts.push(part);
  });
  for (const [name, text] of Object.entries(texts)) {
    entryOf(zip, name).push(Buffer.from(text), true);
  }
  for (const { name, path } of files) {
    await addFile(entryOf(zip, name), path);
  }
  zip.end();
  if (broken !== null) {
    throw broken;
  }
  return Buffer.concat(parts);
}

function entryOf(zip: Zip, name: string): ZipDeflate {
  const entry = new ZipDeflate(name, { level: 6 });
  zip.add(entry);
  return entry;
}

async function addFile(entry: ZipDeflate, path: string): Promise<void> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1_000_000 })) {
      entry.push(Buffer.from(chunk), false);
    }
  } catch (error) {
    throw fileFailure(error, path);
  }
  entry.push(new Uint8Array(), true);
}

/** What the backups of a store are said to hold, and the technical log. */
export function logsAndBackups(storePath: string, logPath: string | null): readonly ZippedFile[] {
  const manifests = namesIn(backupsOf(storePath), '.json').map((path) => ({
    name: `backups/${basename(path)}`,
    path,
  }));
  const logs = logPath === null ? [] : namesIn(dirname(logPath), '.jsonl');
  return [...manifests, ...logs.map((path) => ({ name: `logs/${basename(path)}`, path }))];
}

const namesIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => join(folder, name))
    : [];
