import { createEvidenceRoom } from '../../../electron/backend/evidence/evidenceRoom.ts';
import type { Store } from '../../../db/store.ts';
import { someAttachment } from './someAttachment.ts';
import { takenFiles } from './sampleFiles.ts';
import { someTime } from '../storeRows.ts';

/** Attaches a PDF to an assessment of the store; dies without a word before a step. */
export async function attachUntil(store: Store, step: string): Promise<void> {
  const room = createEvidenceRoom({
    store,
    clock: { now: () => someTime },
    log: { write: () => undefined },
    onStep: (reached) => {
      if (reached === step) {
        process.kill(process.pid, 'SIGKILL');
      }
    },
  });
  const name = 'report.pdf';
  await room.attach({ name, bytes: takenFiles[name][1] }, (file) =>
    store.attachments.insert(someAttachment({ ...file, name, assessmentId: 'one' })),
  );
  store.close();
}
