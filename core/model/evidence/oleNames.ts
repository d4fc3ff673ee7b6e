import { hasAt, number16, number32 } from './bytes.ts';

const lastSector = 0xfffffffa;
/** A document has some dozen streams; a directory with more is not looked through. */
const mostSectors = 2_000;
const entryLength = 128;

/** The names in the directory of an OLE file, as old Office documents and messages are; `null` for what is none. */
export function oleNames(bytes: Uint8Array): readonly string[] | null {
  if (!hasAt(bytes, 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    return null;
  }
  const shift = number16(bytes, 30);
  if (shift !== 9 && shift !== 12) {
    return null;
  }
  const size = 2 ** shift;
  const names: string[] = [];
  let sector = number32(bytes, 48);
  for (let read = 0; sector < lastSector; read += 1) {
    const place = (sector + 1) * size;
    if (read > mostSectors || place >= bytes.length) {
      return null;
    }
    for (let entry = 0; entry < size / entryLength; entry += 1) {
      names.push(nameOf(bytes, place + entry * entryLength));
    }
    sector = nextOf(bytes, sector, size);
  }
  return names.filter((name) => name !== '');
}

/** The table of sectors says which comes next; the head says where the first 109 sectors of the table are. */
function nextOf(bytes: Uint8Array, sector: number, size: number): number {
  const perSector = size / 4;
  const table = tableSector(bytes, Math.floor(sector / perSector), size);
  return table === null ? lastSector : number32(bytes, (table + 1) * size + (sector % perSector) * 4);
}

function tableSector(bytes: Uint8Array, index: number, size: number): number | null {
  if (index < 109) {
    const sector = number32(bytes, 76 + index * 4);
    return sector < lastSector ? sector : null;
  }
  // Each further list names as many as fit, and in its last place the next list.
  const perList = size / 4 - 1;
  let list = number32(bytes, 68);
  for (let skipped = Math.floor((index - 109) / perList); skipped > 0 && list < lastSector; skipped -= 1) {
    list = number32(bytes, (list + 1) * size + perList * 4);
  }
  if (list >= lastSector) {
    return null;
  }
  const sector = number32(bytes, (list + 1) * size + ((index - 109) % perList) * 4);
  return sector < lastSector ? sector : null;
}

/** In UTF-16, its length in bytes with the closing zero after it. */
function nameOf(bytes: Uint8Array, place: number): string {
  const length = Math.min(number16(bytes, place + 64), 64) / 2 - 1;
  return Array.from({ length: Math.max(0, length) }, (_, at) =>
    String.fromCharCode(number16(bytes, place + at * 2)),
  ).join('');
}
