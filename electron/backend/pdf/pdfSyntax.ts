import { deflateSync, inflateSync } from 'node:zlib';

/** The entries of a dictionary, each value as it is written. */
export type Dictionary = Map<string, string>;

/** Reads the dictionary at the start of an object; an empty one where there is none. */
export function readDictionary(object: string): Dictionary {
  const entries: Dictionary = new Map();
  let at = object.startsWith('<<') ? 2 : object.length;
  while (at < object.length && !object.startsWith('>>', at)) {
    const [whole = '', name = ''] = /^\s*\/([^\s/<>[\]()]*)\s*/.exec(object.slice(at, at + 200)) ?? [];
    if (!whole) {
      break;
    }
    const start = at + whole.length;
    at = endOfValue(object, start);
    entries.set(name, object.slice(start, at).trim());
  }
  return entries;
}

export const writeDictionary = (entries: Dictionary): string =>
  `<<${[...entries].map(([name, value]) => `/${name} ${value}`).join('\n')}>>`;

/** A value ends before the next name of its own level, or before the end of its dictionary. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = text[start] === '/' ? start + 1 : start;
  for (; at < text.length; at++) {
    if (text[at] === '(') {
      at = endOfString(text, at);
    } else if (text.startsWith('<<', at)) {
      depth++;
      at++;
    } else if (text.startsWith('>>', at)) {
      if (depth === 0) {
        return at;
      }
      depth--;
      at++;
    } else if (text[at] === '[') {
      depth++;
    } else if (text[at] === ']') {
      depth--;
    } else if (text[at] === '/' && depth === 0) {
      return at;
    }
  }
  return at;
}

/** The place of the bracket that closes the string which begins at `start`. */
function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') {
      at++;
    } else if (text[at] === '(') {
      depth++;
    } else if (text[at] === ')' && --depth === 0) {
      return at;
    }
  }
  return text.length;
}

/** The children of a structure element or the members of an array: `12 0 R`, `3`, `<<…>>`. */
export function readArray(value: string): string[] {
  const inside = value.startsWith('[') ? value.slice(1, -1) : value;
  return inside.match(/<<.*?>>|\d+ 0 R|\d+/gs) ?? [];
}

/** The number of the object that a value refers to; `null` for a value in place. */
export function referenced(value: string | undefined): number | null {
  const number = /^(\d+) 0 R$/.exec(value ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/** A string of any characters. */
export const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** The content of a compressed stream; `null` for one that is written in another way. */
export function readStream(object: string): string | null {
  const dictionary = readDictionary(object);
  const [head] = /stream\r?\n/.exec(object) ?? [];
  const length = Number(dictionary.get('Length'));
  if (head === undefined || !Number.isInteger(length) || dictionary.get('Filter') !== '/FlateDecode') {
    return null;
  }
  const start = object.indexOf(head) + head.length;
  return inflateSync(Buffer.from(object.slice(start, start + length), 'latin1')).toString('latin1');
}

export function writeStream(content: string): string {
  const data = deflateSync(Buffer.from(content, 'latin1'));
  return `<</Filter /FlateDecode\n/Length ${data.length}>> stream\n${data.toString('latin1')}\nendstream`;
}
