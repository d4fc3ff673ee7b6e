import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One printed page as Chromium wrote it: what a printer gives where the print itself is not what is tested. */
export const onePage: Uint8Array = readFileSync(join(import.meta.dirname, 'onePage.pdf'));
