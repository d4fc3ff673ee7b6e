import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive that is made by hand; whatever is given stands in the file as it is given. */
export interface RawEntry {
  readonly name: string | Buffer;
  readonly content: Uint8Array;
  /** Stored unless said otherwise. */
  readonly method?: number;
  /** The data as they stand in the file. */
  readonly data?: Uint8Array;
  readonly flags?: number;
  readonly crc?: number;
  readonly packed?: number;
  readonly bytes?: number;
  readonly attributes?: number;
  readonly extra?: Buffer;
  readonly comment?: string;
  /** Where the table says that it begins. */
  readonly offset?: number;
  /** What its own head is called, where that differs from the table. */
  readonly headName?: string;
}

export interface RawArchive {
  readonly before?: Uint8Array;
  readonly behind?: Uint8Array;
  readonly comment?: string;
  /** How many entries the end says that there are. */
  readonly count?: number;
  readonly tableOffset?: number;
}

export const packed = (name: string, content: Uint8Array): RawEntry => ({
  name,
  content,
  method: 8,
  data: deflateRawSync(content),
});

const number = (length: 2 | 4, value: number): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntLE(value, 0, length);
  return bytes;
};
const [two, four] = [(value: number) => number(2, value), (value: number) => number(4, value)];

/** A ZIP file as it is told to be, whether that makes sense or not. */
export function rawZip(entries: readonly RawEntry[], archive: RawArchive = {}): Buffer {
  const parts: Buffer[] = [Buffer.from(archive.before ?? [])];
  const rows: Buffer[] = [];
  let at = parts[0]?.length ?? 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? entry.content);
    const extra = entry.extra ?? Buffer.alloc(0);
    const common = (name: Buffer) => [
      two(entry.flags ?? 0),
      two(entry.method ?? 0),
      four(0x0021_0000),
      four(entry.crc ?? crc32(entry.content)),
      four(entry.packed ?? data.length),
      four(entry.bytes ?? entry.content.length),
      two(name.length),
      two(extra.length),
    ];
    const name = Buffer.from(entry.name);
    const headName = Buffer.from(entry.headName ?? name);
    const head = [four(0x0403_4b50), two(20), ...common(headName), headName, extra];
    const comment = Buffer.from(entry.comment ?? '');
    rows.push(
      ...[four(0x0201_4b50), two(20), two(20), ...common(name), two(comment.length), two(0), two(0)],
      ...[four(entry.attributes ?? 0), four(entry.offset ?? at), name, extra, comment],
    );
    parts.push(...head, data);
    at += Buffer.concat(head).length + data.length;
  }
  const table = Buffer.concat(rows);
  const comment = Buffer.from(archive.comment ?? '');
  const count = archive.count ?? entries.length;
  const end = [four(0x0605_4b50), four(0), two(count), two(count), four(table.length)];
  return Buffer.concat([
    ...parts,
    table,
    ...end,
    four(archive.tableOffset ?? at),
    two(comment.length),
    comment,
    Buffer.from(archive.behind ?? []),
  ]);
}
