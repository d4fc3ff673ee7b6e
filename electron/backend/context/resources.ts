import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the files that ship with the program lie. */
export interface Resources {
  readonly root: string;
  readonly knowledge: string;
  /** The lists of places and industries, and the readings of names. */
  readonly data: string;
  readonly fonts: string;
  readonly icons: string;
  /** The published numeric cases of the self-check. */
  readonly referenceCases: string;
  /** The built renderer. */
  readonly renderer: string;
  /** Results that the build has computed. */
  readonly prepared: string;
}

/**
 * Finds the shipped files upward from this code.
 *
 * The code lies at different depths from source (`electron/backend`), built (`out/main`) and packaged
 * (`app.asar/out/main`, which Electron's file functions see as folders).
 */
export function findResources(from: string = import.meta.dirname): Resources {
  const marker = join('assets', 'knowledge', 'instrument.json');
  let root = from;
  while (!existsSync(join(root, marker))) {
    if (dirname(root) === root) {
      throw new Error(`No ${marker} above the program.`);
    }
    root = dirname(root);
  }
  return {
    root,
    knowledge: join(root, 'assets', 'knowledge'),
    data: join(root, 'assets', 'data'),
    fonts: join(root, 'assets', 'fonts'),
    icons: join(root, 'assets', 'icons'),
    referenceCases: join(root, 'assets', 'reference-cases'),
    renderer: join(root, 'out', 'renderer'),
    prepared: join(root, 'out', 'sample'),
  };
}
