import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { AppError } from '../../../core/base/errors.ts';
import { fill, generatedStore } from '../exchange/generatedStore.ts';
import { bundleOf, type Office, openOffice, takeIn } from '../exchange/office.ts';
import { packed, rawZip } from '../exchange/rawZip.ts';
import { manifestOf } from '../exchange/smallBundle.ts';
import { written } from './fileTexts.ts';
import { hostileValue, nearly } from './hostile.ts';

interface Part {
  readonly name: string;
  readonly value: unknown;
}

/** The parts of the bundle of an office with several assessments. */
async function partsOfOffice(): Promise<readonly Part[]> {
  const [generated] = fc.sample(
    generatedStore.filter(({ assessments }) => assessments.length > 2),
    { numRuns: 1, seed: 11 },
  );
  const office = openOffice();
  if (generated) {
    fill(office, generated);
  }
  return Object.entries(unzipSync(await bundleOf(office)))
    .filter(([name]) => name !== 'manifest.json')
    .map(([name, content]): Part => ({ name, value: JSON.parse(Buffer.from(content).toString()) }));
}

/** A bundle of these parts, listed as they are. */
function bundled(parts: readonly Part[]): Buffer {
  const entries = parts.map(({ name, value }) => packed(name, Buffer.from(written(value))));
  return rawZip([...entries, manifestOf(entries)]);
}

/** How many values stand in a value, itself included. */
const sizeOf = (value: unknown): number =>
  1 +
  (typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, item) => sum + sizeOf(item), 0)
    : 0);

/** A copy with another value in the place of the one of a number, counted from the top. */
function changedAt(value: unknown, place: number, by: unknown): unknown {
  if (place === 0) {
    return by;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  let left = place - 1;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    const size = sizeOf(item);
    const isHere = left >= 0 && left < size;
    const made = isHere ? changedAt(item, left, by) : item;
    left -= size;
    return [key, made];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

/** Values that are right somewhere, and so come far where they are not. */
const strange = fc.constantFrom<unknown>(
  ...[null, true, -1, 0.5, 1e300, 7, '', ' ', 'a', '\u202e', '../x', 'x'.repeat(300), '\ud800', [], {}],
  ...[['a'], { a: 1 }, '2026-02-30', '2026-06-30T08:00Z', 'embedded', 'none'],
);

/** Bundles: right, with another value at one place, with a part of hostile form, damaged, and no such file at all. */
export async function bundleFiles(): Promise<fc.Arbitrary<Uint8Array>> {
  const parts = await partsOfOffice();
  const whole = bundled(parts);
  const part = fc.nat({ max: parts.length - 1 });
  const withPart = (at: number, change: (value: unknown) => unknown): Buffer =>
    bundled(parts.map(({ name, value }, index) => ({ name, value: index === at ? change(value) : value })));
  const pieces = fc.tuple(fc.nat({ max: whole.length }), fc.uint8Array({ maxLength: 30 }));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(whole) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(part, fc.nat(), fc.oneof(strange, hostileValue))
        .map(([at, place, by]) => withPart(at, (value) => changedAt(value, 1 + (place % sizeOf(value)), by))),
    },
    {
      weight: 3,
      arbitrary: part.chain((at) =>
        nearly(fc.constant(parts[at]?.value)).map((made) => withPart(at, () => made)),
      ),
    },
    {
      weight: 3,
      arbitrary: pieces.map(([at, piece]) =>
        Buffer.concat([whole.subarray(0, at), piece, whole.subarray(at + piece.length)]),
      ),
    },
    { weight: 1, arbitrary: pieces.map(([at, piece]) => Buffer.concat([whole.subarray(0, at), piece])) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('PK\u0003\u0004', 'PK\u0005\u0006', 'age-encryption.org/v1\n'),
          fc.uint8Array({ maxLength: 300 }),
        )
        .map(([start, bytes]) => Buffer.concat([Buffer.from(start, 'latin1'), bytes])),
    },
  );
}

/**
 * Takes bundles in, each into a store that holds nothing; throws what they are refused with.
 *
 * A refused one has to leave the store as it was, so that the next one can come into it.
 */
export function bundleTaker(): (bytes: Uint8Array) => Promise<string> {
  let empty: Office | null = null;
  return async (bytes) => {
    const office = (empty ??= openOffice());
    const before = office.context.store.mark();
    try {
      await takeIn(office, bytes);
    } catch (error) {
      if (office.context.store.mark() !== before) {
        throw new Error('What was refused has changed the store.', { cause: error });
      }
      throw error instanceof AppError && !refusals.includes(error.code)
        ? new Error(`Refused as ${error.code}.`, { cause: error })
        : error;
    }
    if (office.context.store.mark() === before) {
      return 'held nothing';
    }
    office.close();
    empty = null;
    return 'taken';
  };
}

const refusals: readonly string[] = ['invalid-file', 'unsupported-file-version', 'passphrase-needed'];
