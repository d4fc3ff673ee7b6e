import { refuse } from './refuse.ts';

/** Keys that only describe: no method computes with them, and a case may carry them anywhere. */
const descriptive: ReadonlySet<string> = new Set(
  [
    'id ids code symbol name names title label labels description definition explanation context problem goal topic',
    'note notes comment comments remark remarks tags keywords source source_kind source_url sources reference references',
    'citation doi url link author authors date year page table version licence license language verified verified_by',
    'verification tolerance tolerance_note tolerance_reason published published_tolerance unit units alternatives criteria',
    'items objects raters assessors judges experts columns rows suggested_samples samples draws iterations seed',
  ].flatMap((words) => words.split(' ')),
);
const descriptiveEnd = /_(?:names?|labels?|units?|notes?|sources?|descriptions?|definitions?|comments?)$/u;

export const isDescriptive = (key: string): boolean => descriptive.has(key) || descriptiveEnd.test(key);

const isEntries = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether entries under a key that describes only describe as well: `criteria: [{ name, veto }]` do not. */
function onlyDescribes(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.every(onlyDescribes);
  }
  return (
    !isEntries(value) ||
    Object.entries(value).every(([key, entry]) => isDescriptive(key) && onlyDescribes(entry))
  );
}

const at = (path: string, step: string | number): string => (path === '' ? String(step) : `${path}.${step}`);

/**
 * Refuses a key that nothing was read from, unless it only describes or is `null`, which says nothing.
 *
 * `read` is what a schema made of `given`: keys that the schema does not know are not in it.
 */
export function refuseUnknownKeys(given: unknown, read: unknown, path = ''): void {
  if (Array.isArray(given) && Array.isArray(read)) {
    given.forEach((entry: unknown, index) => {
      refuseUnknownKeys(entry, read[index], at(path, index));
    });
  } else if (isEntries(given) && isEntries(read)) {
    for (const [key, value] of Object.entries(given)) {
      if (Object.hasOwn(read, key)) {
        refuseUnknownKeys(value, read[key], at(path, key));
      } else if (value !== null && !(isDescriptive(key) && onlyDescribes(value))) {
        refuse(at(path, key), { reason: 'unknown-key' });
      }
    }
  }
}
