import { chmodSync, closeSync, copyFileSync, openSync } from 'node:fs';

/** Another user of this computer has nothing to read in what holds data, wherever its folder lies. */
const ownerOnly = 0o600;

/** Makes an empty file for SQLite to write into, where there is none: what SQLite itself makes others may read. */
export function makePrivate(path: string): void {
  closeSync(openSync(path, 'a', ownerOnly));
}

/** Copies a file that may come from anywhere; the copy is the user's alone. */
export function copyPrivately(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, ownerOnly);
}
