import { readBriefWish } from './briefWish.ts';
import type { Command } from './command.ts';
import { printFileBriefs } from './printFileBriefs.ts';
import { printStoreBriefs } from './printStoreBriefs.ts';

/** `brief`: writes policy briefs, of an assessment file or of every cluster of a store, and prints where. */
export const printBrief: Command = async (words, ports) => {
  const wish = readBriefWish(words, ports.t);
  return wish.from === 'file' ? printFileBriefs(wish, ports) : printStoreBriefs(wish, ports);
};
