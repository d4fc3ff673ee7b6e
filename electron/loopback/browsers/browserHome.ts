import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Packing } from './installedBrowser.ts';

/**
 * Where the profile of the window and the file that leads to the page lie: beside the store; for a browser that is
 * packed, in the folder of its own that it sees, one for each store.
 *
 * A snap sees neither the hidden folders of the home folder nor the common temporary one, a Flatpak nothing at all of
 * what others write.
 */
export function browserHome(packed: Packing | null, dataFolder: string, home: string = homedir()): string {
  if (packed === null) {
    return dataFolder;
  }
  const store = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  const own =
    packed.by === 'snap' ? join(home, 'snap', packed.id, 'common') : join(home, '.var', 'app', packed.id);
  return join(own, `cluster-desk-${store}`);
}
