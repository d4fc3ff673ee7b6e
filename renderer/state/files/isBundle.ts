import type { SentFile } from '../exchange/sendFile.ts';

/** How a bundle begins: as a ZIP file, or encrypted. No assessment file begins like that. */
const beginnings = ['PK\u0003\u0004', 'age-encryption.org/'];
const longest = Math.max(...beginnings.map(({ length }) => length));

/** Whether a file is an exchange bundle: by its name, or by its first bytes where it was renamed on its way. */
export async function isBundle(file: SentFile): Promise<boolean> {
  if (file.name.toLowerCase().endsWith('.clusterdesk')) {
    return true;
  }
  try {
    const start = String.fromCharCode(...new Uint8Array(await file.slice(0, longest).arrayBuffer()));
    return beginnings.some((beginning) => start.startsWith(beginning));
  } catch {
    // Who reads it as an assessment says why it cannot be read.
    return false;
  }
}
