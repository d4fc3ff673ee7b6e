/** A text in both languages inside a value, with the path to it by ids where there are any. */
export interface BilingualText {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

/** Every `{ en, zh }` of texts inside a value, in its order. */
export function bilingualTexts(value: unknown, key = ''): readonly BilingualText[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const { zh, en }: { zh?: unknown; en?: unknown } = value;
  if (typeof zh === 'string' && typeof en === 'string') {
    return [{ key, zh, en }];
  }
  return Object.entries(value).flatMap(([name, part]: readonly [string, unknown]) => {
    const said = Array.isArray(value) ? (idOf(part) ?? name) : name;
    return bilingualTexts(part, key === '' ? said : `${key}.${said}`);
  });
}

const idOf = (part: unknown): string | null =>
  typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string' ? part.id : null;
