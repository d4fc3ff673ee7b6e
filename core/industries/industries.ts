import * as v from 'valibot';
import { compareKeys } from '../base/collation.ts';
import { folded, type NameKeys } from '../names/nameKeys.ts';
import type { Names } from '../names/names.ts';
import { closest } from '../names/search.ts';

/** The classification as it ships: code, name, and the English name of sections and divisions. */
export const IndustriesFileSchema = v.object({
  about: v.object({ asOf: v.string() }),
  rows: v.array(
    v.union([v.strictTuple([v.string(), v.string()]), v.strictTuple([v.string(), v.string(), v.string()])]),
  ),
});
export type IndustriesFile = v.InferOutput<typeof IndustriesFileSchema>;

/** An industry of GB/T 4754-2017: a section (A), division (36), group (361) or class (3611). */
export interface Industry {
  readonly code: string;
  readonly zh: string;
  /** `null` for groups and classes: the list has no English names of them. */
  readonly en: string | null;
  readonly parent: Industry | null;
}

/** The classification, ready to be searched. */
export interface Industries {
  readonly all: readonly Industry[];
  /** By code, with the letter of its section or without: 36, C36, C. */
  byCode(code: string): Industry | undefined;
  /** The industry that a text is: a code, or a whole name; `undefined` where it is none or several. */
  of(text: string): Industry | undefined;
  /**
   * Industries that a query finds, the closest first: by code, Chinese name, pinyin, its first letters, or the English
   * name of a section or division. Among equals larger ones come first, then the order of codes.
   */
  find(query: string, limit: number): readonly Industry[];
}

/** From the section to the industry itself. */
export const sectionsOf = (industry: Industry): readonly Industry[] =>
  industry.parent === null ? [industry] : [...sectionsOf(industry.parent), industry];

export function createIndustries(file: IndustriesFile, names: Names): Industries {
  const byCode = readIndustries(file);
  const all = [...byCode.values()];
  const keys = new Map<Industry, NameKeys>();
  const at = (code: string): Industry | undefined => byCode.get(code.replace(/^[A-T](?=\d)/u, ''));

  function keysFor(industry: Industry): NameKeys {
    const known = keys.get(industry);
    if (known !== undefined) {
      return known;
    }
    const { code, zh, en } = industry;
    const section = sectionsOf(industry)[0]?.code ?? '';
    const made = names.keys(zh, ...(en === null ? [] : [en]), code, section === code ? code : section + code);
    keys.set(industry, made);
    return made;
  }

  return {
    all,
    byCode: at,
    of(text) {
      const written = text.normalize('NFKC').trim();
      const coded = at(written.toUpperCase());
      if (coded !== undefined || written === '') {
        return coded;
      }
      // A group of one class has the name of its class: the group is meant, which says no more than is known.
      const [first, ...others] = all.filter(({ zh, en }) =>
        [zh, en ?? ''].map(folded).includes(folded(written)),
      );
      return first !== undefined && others.every((other) => sectionsOf(other).includes(first))
        ? first
        : undefined;
    },
    find: (query, limit) =>
      closest(all, query, {
        searched: (industry) => ({ own: keysFor(industry) }),
        order: (a, b) => a.code.length - b.code.length || compareKeys(a.code, b.code),
        limit,
      }),
  };
}

function readIndustries({ rows }: IndustriesFile): ReadonlyMap<string, Industry> {
  const industries = new Map<string, Industry>();
  let section: Industry | null = null;
  for (const [code, zh, en = null] of rows) {
    const above = code.length > 2 ? (industries.get(code.slice(0, -1)) ?? null) : section;
    const industry: Industry = { code, zh, en, parent: /^[A-T]$/u.test(code) ? null : above };
    section = industry.parent === null ? industry : section;
    industries.set(code, industry);
  }
  return industries;
}
