import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import type { Attachment } from '../../../core/model/evidence/evidence.ts';
import type { EvidenceFile } from '../../../db/repositories/attachments.ts';
import type { EvidenceFinding } from './checkEvidence.ts';
import { createFileStates } from './fileStates.ts';
import type { KeepStep } from './keepFile.ts';
import { createKeeper } from './keeper.ts';
import { createOpenedCopies } from './openedCopies.ts';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';
import { readKept } from './readFile.ts';
import { createStartLook, type LookPorts } from './startLook.ts';
import { createTurns } from './turns.ts';

export type EvidenceRoom = ReturnType<typeof createEvidenceRoom>;

interface EvidencePorts extends LookPorts {
  readonly onStep?: ((step: KeepStep) => void) | undefined;
}

/** The files that are kept beside the store. Nothing is taken away while a file is kept. */
export function createEvidenceRoom(ports: EvidencePorts) {
  const { store, onStep = () => undefined } = ports;
  const dataFolder = dirname(store.path);
  const folder = evidenceFolder(dataFolder);
  const copies = createOpenedCopies({ dataFolder: store.readOnly ? null : dataFolder });
  const inTurn = createTurns();
  const states = createFileStates(folder);
  const { stateOf, look, noteChanged, noteKept } = states;
  const startLook = createStartLook(ports, { states, inTurn });

  return {
    ...createKeeper({ store, folder, inTurn, onStep, onKept: noteKept }),
    stateOf,
    look,
    stillAbsent: startLook.stillAbsent,
    /** The path of a read-only copy for another program. Throws `evidence-missing` or `evidence-changed`. */
    async copyOf({ sha256, name, type }: Attachment): Promise<string> {
      try {
        const bytes = await readKept(evidencePath(folder, sha256), { sha256, name });
        noteKept(sha256);
        return await copies.write(bytes, { name, type });
      } catch (error) {
        if (error instanceof AppError && error.code === 'evidence-changed') {
          noteChanged(sha256);
        }
        throw error;
      }
    },
    /** The files of some assessments, each once, and where they lie. */
    evidenceOf: (assessmentIds: readonly string[]): (EvidenceFile & { readonly path: string })[] => {
      const files = assessmentIds.flatMap((id) => store.attachments.listOf(id));
      return [...new Map(files.map((file) => [file.sha256, file])).values()].map(
        ({ sha256, bytes, type }) => ({ sha256, bytes, type, path: evidencePath(folder, sha256) }),
      );
    },
    /** Cleans up after the last run and looks at every file, behind the screens; then tells what it found. */
    begin(onFound: (findings: readonly EvidenceFinding[]) => void = () => undefined): void {
      copies.clear();
      if (existsSync(folder) || store.attachments.files().length > 0) {
        startLook.begin(onFound);
      }
    },
    /** Before the store is closed: nothing is looked up in it from then on. */
    end(): void {
      startLook.end();
      copies.clear();
    },
  };
}
