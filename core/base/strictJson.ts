import { AppError } from './errors.ts';
import { forbiddenKeys, maxDepth, nameOfNest, shownPath } from './jsonLimits.ts';
import type { Reason } from './reasons.ts';
import { mendedText, refusedIn } from './textRule.ts';

/** Limits of what is read from a file that someone else may have made. */
const usualMegabytes = 1;
/**
 * The most bytes of a file that are looked at; in UTF-16 the text takes twice as many as here. Whoever reads a file asks
 * for its size before its bytes.
 */
export const mostFileBytes = 2 * usualMegabytes * 1_000_000;

const literals = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/**
 * Parses JSON that may be hostile or damaged.
 *
 * Stricter than `JSON.parse`: refuses text over 1 MB (or `megabytes`), more than 32 levels of nesting, a key that stands
 * twice in one object, keys that touch the prototype, numbers too large to hold, and characters that no text may have.
 * Every text comes in its stored form (`textRule.ts`). A leading byte-order mark is passed over, since Windows editors
 * write one. Throws `AppError('invalid-file')` with `path` and `reason`.
 */
export function parseStrictJson(text: string, megabytes = usualMegabytes): unknown {
  const maxBytes = megabytes * 1_000_000;
  if (byteLength(text, maxBytes) > maxBytes) {
    throw tooLarge(megabytes);
  }
  return new Scanner(text.startsWith('\uFEFF') ? text.slice(1) : text).document();
}

function byteLength(text: string, maxBytes: number): number {
  let bytes = 0;
  for (let at = 0; at < text.length && bytes <= maxBytes; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes += 1;
    } else if (unit < 0x800) {
      bytes += 2;
    } else {
      // Half of a surrogate pair: the pair takes four bytes.
      bytes += unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
    }
  }
  return bytes;
}

type Path = readonly (string | number)[];

/** `ratings.cultural-integration.level`; the whole file where there is no key to name. */
export function fileRefusal(place: string, reason: Reason): AppError {
  const path = shownPath(place);
  return new AppError('invalid-file', `${path === '' ? 'file' : path}: ${reason.reason}`, {
    ...reason,
    // A reason may carry the path as it was found, as long as the file: the one that is shown stands.
    ...(path === '' ? {} : { path }),
  });
}

/** The refusal of a file that is larger than what is read. */
export const tooLarge = (megabytes = usualMegabytes): AppError =>
  fileRefusal('', { reason: 'too-large', megabytes });

const refusal = (path: Path, reason: Reason): AppError => fileRefusal(path.join('.'), reason);

class Scanner {
  #at = 0;
  readonly #text: string;
  readonly #path: (string | number)[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  document(): unknown {
    const value = this.#value(1);
    this.#skipSpace();
    if (this.#at < this.#text.length) {
      throw this.#syntaxError();
    }
    return value;
  }

  #value(depth: number): unknown {
    this.#skipSpace();
    const first = this.#text[this.#at];
    if (depth > maxDepth && (first === '{' || first === '[')) {
      throw refusal(nameOfNest(this.#path), { reason: 'nested-too-deeply' });
    }
    switch (first) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#array(depth);
      case '"':
        return this.#mended();
      default:
        return this.#scalar();
    }
  }

  #object(depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    this.#at += 1;
    if (this.#take('}')) {
      return result;
    }
    do {
      const key = this.#key(result);
      this.#path.push(key);
      result[key] = this.#value(depth + 1);
      this.#path.pop();
    } while (this.#take(','));
    this.#expect('}');
    return result;
  }

  #key(result: Record<string, unknown>): string {
    this.#skipSpace();
    if (this.#text[this.#at] !== '"') {
      throw this.#syntaxError();
    }
    const key = this.#allowed(this.#string());
    if (forbiddenKeys.has(key)) {
      throw refusal([...this.#path, key], { reason: 'key-not-allowed' });
    }
    if (Object.hasOwn(result, key)) {
      throw refusal([...this.#path, key], { reason: 'key-twice' });
    }
    this.#expect(':');
    return key;
  }

  #array(depth: number): unknown[] {
    const result: unknown[] = [];
    this.#at += 1;
    if (this.#take(']')) {
      return result;
    }
    do {
      this.#path.push(result.length);
      result.push(this.#value(depth + 1));
      this.#path.pop();
    } while (this.#take(','));
    this.#expect(']');
    return result;
  }

  #mended(): string {
    // Which of them have one line is known to the schema that reads the value.
    return mendedText(this.#allowed(this.#string()), 'several');
  }

  #allowed(text: string): string {
    const found = refusedIn(text, 'several');
    if (found !== null) {
      throw refusal(this.#path, { reason: 'refused-character', ...found });
    }
    return text;
  }

  #string(): string {
    // eslint-disable-next-line no-control-regex -- JSON forbids raw control characters in strings
    const pattern = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
    pattern.lastIndex = this.#at;
    const [token] = pattern.exec(this.#text) ?? [];
    if (token === undefined) {
      throw this.#syntaxError();
    }
    this.#at += token.length;
    // The token is a complete JSON string, so this returns a string.
    return JSON.parse(token) as string;
  }

  #scalar(): number | boolean | null {
    const literal = literals.find(([word]) => this.#text.startsWith(word, this.#at));
    if (literal !== undefined) {
      this.#at += literal[0].length;
      return literal[1];
    }
    const pattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = this.#at;
    const [token] = pattern.exec(this.#text) ?? [];
    if (token === undefined) {
      throw this.#syntaxError();
    }
    this.#at += token.length;
    const value = Number(token);
    if (!Number.isFinite(value)) {
      throw refusal(this.#path, { reason: 'not-finite' });
    }
    return value;
  }

  #skipSpace(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) {
      this.#at += 1;
    }
  }

  #take(character: string): boolean {
    this.#skipSpace();
    const found = this.#text[this.#at] === character;
    this.#at += found ? 1 : 0;
    return found;
  }

  #expect(character: string): void {
    if (!this.#take(character)) {
      throw this.#syntaxError();
    }
  }

  #syntaxError(): AppError {
    const line = this.#text.slice(0, this.#at).split('\n').length;
    return refusal([], { reason: 'not-json', line });
  }
}
