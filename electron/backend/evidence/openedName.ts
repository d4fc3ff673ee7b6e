import { nameWithEnding } from '../../../core/model/evidence/evidence.ts';
import type { EvidenceType } from '../../../core/model/evidence/fileType.ts';

/** Names of devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Windows takes none of these; a full stop or a blank at the end it drops. */
const refused = /[<>:"|?*]/gu;
/** Systems take 255 bytes, or as many UTF-16 units. */
const mostBytes = 200;

/** What a copy of a file is called: its own name, as far as every system takes it, with an ending of its type. */
export function openedName(name: string, type: EvidenceType): string {
  const whole = nameWithEnding(name.replace(refused, '_').replace(/[. ]+$/u, ''), type);
  const dot = whole.lastIndexOf('.');
  const stem = cut(whole.slice(0, dot)).replace(/^\.+/u, '_') || '_';
  const safe = `${stem}${whole.slice(dot)}`;
  return reserved.test(safe) ? `_${safe}` : safe;
}

/** Whole characters from the front. */
function cut(text: string): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > mostBytes) {
      break;
    }
    kept += character;
  }
  return kept;
}
