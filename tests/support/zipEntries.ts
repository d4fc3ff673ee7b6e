import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly path: string;
  /** Permissions, as Linux has them. */
  readonly mode: number;
  readonly bytes: () => Buffer;
}

const endMark = 0x06054b50;
const endLength = 22;

/** The files of a zip archive without a comment, read from its directory, by another hand than the one that wrote it. */
export function zipEntries(archive: Uint8Array): readonly ZipEntry[] {
  const data = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = data.length - endLength;
  if (data.readUInt32LE(end) !== endMark) {
    throw new Error('The directory of the archive was not found.');
  }
  let at = data.readUInt32LE(end + 16);
  return Array.from({ length: data.readUInt16LE(end + 10) }, () => {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset));
    const [method, packed, local] = [
      data.readUInt16LE(at + 10),
      data.readUInt32LE(at + 20),
      data.readUInt32LE(at + 42),
    ];
    const entry = {
      path: data.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)),
      mode: (data.readUInt32LE(at + 38) >>> 16) & 0o777,
      bytes: () => contentAt(data, { local, packed, method }),
    };
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    return entry;
  });
}

interface Place {
  readonly local: number;
  readonly packed: number;
  readonly method: number;
}

function contentAt(data: Buffer, { local, packed, method }: Place): Buffer {
  const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  const content = data.subarray(from, from + packed);
  return method === 0 ? content : inflateRawSync(content);
}

/** Unpacks an archive into a folder, with the permissions that it names. */
export function unpackZip(archive: Uint8Array, folder: string): void {
  for (const { path, mode, bytes } of zipEntries(archive)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
    writeFileSync(file, bytes());
    chmodSync(file, mode);
  }
}
