import type { Database } from '../../db/driver/database.ts';
import { readTables } from '../../db/trail/tables.ts';

const page = 4096;

/** A reproducible sequence of numbers from 0 to below 1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface Damage {
  readonly kind: 'flipped' | 'cut' | 'zeroed' | 'swapped';
  readonly name: string;
  readonly bytes: Buffer;
}

/** So many damaged forms of a file, of each kind that is found: flipped bits, cut, zeroed and swapped pages. */
export function damagesOf(bytes: Buffer): Damage[] {
  const roll = dice(7);
  const at = (most: number) => Math.floor(roll() * most);
  const pages = bytes.length / page;
  const changed = (kind: Damage['kind'], name: string, change: (copy: Buffer) => void): Damage => {
    const copy = Buffer.from(bytes);
    change(copy);
    return { kind, name, bytes: copy };
  };
  const list = (length: number, make: (index: number) => Damage) =>
    Array.from({ length }, (_, index) => make(index));
  return [
    ...list(80, () => {
      const [place, bit] = [at(bytes.length), at(8)];
      return changed('flipped', `bit ${bit} of byte ${place}`, (copy) => {
        copy[place] = (copy[place] ?? 0) ^ (1 << bit);
      });
    }),
    ...list(50, (index) => {
      const length = Math.floor((bytes.length * index) / 50);
      return { kind: 'cut', name: `cut to ${length} bytes`, bytes: bytes.subarray(0, length) };
    }),
    ...list(40, (index) => {
      const number = index % pages;
      return changed('zeroed', `page ${number + 1} of zeros`, (copy) =>
        copy.fill(0, number * page, (number + 1) * page),
      );
    }),
    ...list(30, () => {
      const [one, other] = [at(pages), at(pages)];
      return changed('swapped', `pages ${one + 1} and ${other + 1} swapped`, (copy) => {
        bytes.copy(copy, one * page, other * page, (other + 1) * page);
        bytes.copy(copy, other * page, one * page, (one + 1) * page);
      });
    }),
  ];
}

/** Every row of every table but the trail, as text. */
export function rowsOf(db: Database): Set<string> {
  return new Set(
    readTables(db).flatMap(({ name, columns }) =>
      db
        .prepare<[], unknown[]>(`SELECT ${columns.join(', ')} FROM ${name}`)
        .raw()
        .all()
        .map((cells) => JSON.stringify([name, ...cells])),
    ),
  );
}
