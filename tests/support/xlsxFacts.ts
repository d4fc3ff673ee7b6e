import { strFromU8, unzipSync } from 'fflate';

/** A cell as it stands in the file: its address, the kind that the file gives it, what it holds and how it is shown. */
export interface StoredCell {
  readonly kind: 'text' | 'number' | 'formula';
  readonly value: string;
  /** The number format; empty for the general one. */
  readonly format: string;
}

/** What a spreadsheet program reads in the only sheet of a file. */
export interface StoredSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, StoredCell>;
  readonly widths: readonly number[];
  readonly xml: string;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Reads a file by its XML, and not with the library that wrote it. */
export function readSheet(bytes: Uint8Array): StoredSheet {
  const parts = unzipSync(bytes);
  const read = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const xml = read('xl/worksheets/sheet1.xml');
  const strings = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, item = '']) =>
    unescaped([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gsu)].map(([, text = '']) => text).join('')),
  );
  const formatOf = formats(read('xl/styles.xml'));
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)].flatMap(
    ([, address = '', attributes = '', content = '']): [string, StoredCell][] => {
      const value = /<v>(.*?)<\/v>/su.exec(content)?.[1] ?? '';
      const isText = /t="(?:s|inlineStr|str)"/u.test(attributes);
      const kind = content.includes('<f') ? 'formula' : isText ? 'text' : 'number';
      const text = /t="s"/u.test(attributes) ? (strings[Number(value)] ?? '') : unescaped(value);
      const style = Number(/ s="(\d+)"/u.exec(attributes)?.[1] ?? -1);
      return content === '' ? [] : [[address, { kind, value: text, format: formatOf(style) }]];
    },
  );
  return {
    name: unescaped(/<sheet [^>]*name="([^"]*)"/u.exec(read('xl/workbook.xml'))?.[1] ?? ''),
    cells: new Map(cells),
    widths: [...xml.matchAll(/<col [^>]*width="([\d.]+)"/gu)].map(([, width]) => Number(width)),
    xml,
  };
}

function formats(styles: string): (style: number) => string {
  const named = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/gu)].map(([, id, code]) => [id, code]),
  );
  const used = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/su.exec(styles)?.[1] ?? '').matchAll(/<xf ([^>]*)>/gu)];
  return (style) => {
    const id = /numFmtId="(\d+)"/u.exec(used[style]?.[1] ?? '')?.[1] ?? '0';
    return named.get(id) ?? '';
  };
}

/** The day that a date cell means, as ISO date. */
export const dayOf = ({ value }: StoredCell): string =>
  new Date(Date.UTC(1899, 11, 30) + Number(value) * 86_400_000).toISOString().slice(0, 'yyyy-mm-dd'.length);
