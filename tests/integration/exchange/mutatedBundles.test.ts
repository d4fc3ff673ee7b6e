import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { fill, generatedStore } from '../../support/exchange/generatedStore.ts';
import { bundleOf, openOffice, takeIn } from '../../support/exchange/office.ts';
import { packed, rawZip } from '../../support/exchange/rawZip.ts';
import { json, manifestOf } from '../../support/exchange/smallBundle.ts';
import { unzipSync } from 'fflate';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const strange = fc.constantFrom<Json>(
  ...[null, true, -1, 0.5, 1e300, 7, '', ' ', 'a', '\u202e', '../x', 'x'.repeat(300), '\ud800', [], {}],
  ...[['a'], { a: 1 }, '2026-02-30', '2026-06-30T08:00Z', 'embedded', 'none'],
);

/** How many values stand in a value, itself included. */
const sizeOf = (value: Json): number =>
  1 +
  (typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, item) => sum + sizeOf(item), 0)
    : 0);

/** A copy with another value in the place of the one of a number, counted from the top. */
function changedAt(value: Json, place: number, by: Json): Json {
  if (place === 0) {
    return by;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  let left = place - 1;
  const entries = Object.entries(value).map(([key, item]): [string, Json] => {
    const size = sizeOf(item);
    const isHere = left >= 0 && left < size;
    const made = isHere ? changedAt(item, left, by) : item;
    left -= size;
    return [key, made];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

describe('a bundle in which one value is another', () => {
  test('comes in whole or is refused in words, and what is refused leaves nothing', async () => {
    const [generated] = fc.sample(
      generatedStore.filter(({ assessments }) => assessments.length > 2),
      { numRuns: 1, seed: 11 },
    );
    const first = openOffice();
    if (generated) {
      fill(first, generated);
    }
    const parts = Object.entries(unzipSync(await bundleOf(first)))
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, content]) => ({ name, value: JSON.parse(Buffer.from(content).toString()) as Json }));
    const codes = new Set<string>();

    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), strange, async (part, place, by) => {
        const entries = parts.map(({ name, value }, at) =>
          packed(
            name,
            json(at === part % parts.length ? changedAt(value, 1 + (place % sizeOf(value)), by) : value),
          ),
        );
        const second = openOffice();
        const outcome = await takeIn(second, rawZip([...entries, manifestOf(entries)])).then(
          () => 'taken',
          (error: unknown) => (error instanceof AppError ? error.code : String(error)),
        );
        codes.add(outcome);
        const { store } = second.context;
        const isEmpty = store.clusters.ids().length + store.assessments.ids().length === 0;
        second.close();
        return (
          outcome === 'taken' || (isEmpty && ['invalid-file', 'unsupported-file-version'].includes(outcome))
        );
      }),
      { numRuns: 50 },
    );

    expect(codes.has('invalid-file')).toBe(true);
  });
});
