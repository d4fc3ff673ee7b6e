import type { Language } from '../base/settings.ts';

/** A text of the sample as it ships in both languages. */
export interface SampleText {
  readonly zh: string;
  readonly en: string;
}

/** What the sample says, in either language, as long as it still says what it was shipped with. */
export interface SampleWords {
  /** A value with every text that is still as shipped in a language; what somebody has typed stays. */
  readonly shown: <Value>(value: Value, language: Language) => Value;
  /** The way back before something is stored: a text that is in the stored value in the other language stays as it is there. */
  readonly kept: <Value>(value: Value, stored: unknown) => Value;
}

/** Reads the texts that ship; nothing that is stored is changed by them. */
export function createSampleWords(texts: readonly SampleText[]): SampleWords {
  const known = new Map(texts.flatMap((text) => [[text.zh, text] as const, [text.en, text] as const]));
  return {
    shown: (value, language) => mapped(value, (text) => known.get(text)?.[language] ?? text),
    kept(value, stored) {
      const there = textsIn(stored);
      return mapped(value, (text) => {
        const shipped = there.has(text) ? undefined : known.get(text);
        return [shipped?.zh, shipped?.en].find((form) => form !== undefined && there.has(form)) ?? text;
      });
    },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value with other texts; the very same where none is another. */
function mapped<Value>(value: Value, change: (text: string) => string): Value {
  // Texts become texts, and every other part keeps its form: the type is that of before.
  return changed(value, change) as Value;
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') {
    return change(value);
  }
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const next = items.map((item) => changed(item, change));
    return next.some((item, at) => item !== items[at]) ? next : value;
  }
  if (!isRecord(value)) {
    return value;
  }
  const next = Object.entries(value).map(([key, part]) => [key, changed(part, change)] as const);
  return next.some(([key, part]) => part !== value[key]) ? Object.fromEntries(next) : value;
}

function textsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach((part) => textsIn(part, found));
  }
  return found;
}
