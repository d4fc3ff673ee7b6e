/** An element of an XML document: enough of a tree to ask questions of. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

const token = /<\?[^]*?\?>|<\/([^\s<>]+)\s*>|<([^\s<>/]+)((?:\s+[^\s<>=]+="[^"<]*")*)\s*(\/?)>|([^<]+)/uy;
const attribute = /([^\s=]+)="([^"]*)"/gu;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** The characters that XML has no way to write. */
// eslint-disable-next-line no-control-regex -- They are the point.
export const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Reads what a strict parser accepts of XML without a document type; throws on anything else. */
export function readXml(xml: string): XmlElement {
  if (unwritable.test(xml)) {
    throw new Error('A character that XML forbids.');
  }
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const found = token.exec(xml);
    const parent = open.at(-1);
    if (!found || !parent) {
      throw new Error(`Not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
    }
    const [, closing, opening, attributes = '', empty, text] = found;
    if (closing !== undefined && (open.pop()?.name !== closing || open.length === 0)) {
      throw new Error(`</${closing}> closes nothing at ${at}.`);
    }
    if (text !== undefined) {
      parent.children.push(decoded(text));
    }
    if (opening !== undefined) {
      const element: Open = { name: opening, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (empty === '') {
        open.push(element);
      }
    }
  }
  const [top, ...more] = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || !top || more.length > 0) {
    throw new Error('Not one element that is closed.');
  }
  return top;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(attribute)].map(([, name = '', value = '']) => [name, decoded(value)]);
  const attributes: Record<string, string> = Object.fromEntries(pairs);
  if (Object.keys(attributes).length !== pairs.length) {
    throw new Error(`An attribute twice: ${text}`);
  }
  return attributes;
}

const decoded = (text: string): string =>
  text.replace(/&([^;]*);?/gu, (whole, name: string) => {
    const code = /^#(x?)([0-9a-f]+)$/iu.exec(name);
    const character = code
      ? String.fromCodePoint(Number.parseInt(code[2] ?? '', code[1] ? 16 : 10))
      : entities[name];
    if (character === undefined || !whole.endsWith(';')) {
      throw new Error(`No such entity: ${whole}`);
    }
    return character;
  });

/** All elements of a name below an element, in order. */
export const elementsOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsOf(child, name)],
  );

/** The value of an attribute of the first element of a name; empty without one. */
export const valueOf = (element: XmlElement, name: string, key = 'w:val'): string =>
  elementsOf(element, name)[0]?.attributes[key] ?? '';
