import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ListTexts, readLists } from '../../core/lists/lists.ts';

const folder = join(import.meta.dirname, '../../assets/data');
const read = (name: string): string => readFileSync(join(folder, `${name}.json`), 'utf8');

/** The lists as their files have them. */
export const shippedListTexts: ListTexts = {
  divisions: read('divisions'),
  industries: read('industries'),
  readings: read('readings'),
  employment: read('employment'),
};

/** The lists as shipped. */
export const shippedLists = readLists(shippedListTexts);
