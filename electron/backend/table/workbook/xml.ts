/** As much of XML as the index parts of a workbook need; its cells are read by the library. */

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a reference stands for: `#x41`, `#65`, `amp`; `null` for what is none. */
function referred(name: string): string | null {
  if (!name.startsWith('#')) {
    return Object.hasOwn(entities, name) ? (entities[name] ?? null) : null;
  }
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** Text of XML as what it stands for. What is no reference stays as it is. */
export const unescapeXml = (text: string): string =>
  text.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/giu,
    (whole, name: string) => referred(name) ?? whole,
  );

export type Attributes = Readonly<Record<string, string>>;

/** The attributes of a tag by their names without prefix. */
export function attributesOf(tag: string): Attributes {
  const found: Record<string, string> = {};
  for (const [, name = '', quoted, single] of tag.matchAll(
    /(?<=\s)(?:[\w-]+:)?([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu,
  )) {
    found[name] = unescapeXml(quoted ?? single ?? '');
  }
  return found;
}

/** The attributes of every element of a name, whatever its prefix. */
export function* elements(xml: string, name: string): Generator<Attributes, void> {
  for (const [, attributes = ''] of xml.matchAll(
    new RegExp(`<(?:[\\w-]+:)?${name}(?=[\\s/>])([^>]*)>`, 'gu'),
  )) {
    yield attributesOf(attributes);
  }
}

/** What stands inside the first element of a name; the empty text where there is none. */
export function inside(xml: string, name: string): string {
  const start = new RegExp(`<(?:[\\w-]+:)?${name}(?=[\\s/>])[^>]*>`, 'u').exec(xml);
  if (start === null || start[0].endsWith('/>')) {
    return '';
  }
  const from = start.index + start[0].length;
  const end = new RegExp(`</(?:[\\w-]+:)?${name}\\s*>`, 'u').exec(xml.slice(from));
  return end === null ? '' : xml.slice(from, from + end.index);
}
