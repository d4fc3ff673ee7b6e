import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import type { Attachment, EvidenceState } from '../../../core/model/evidence/evidence.ts';
import type { EvidenceFile } from '../../../db/repositories/attachments.ts';
import type { Store } from '../../../db/store.ts';
import { checkEvidence } from './checkEvidence.ts';
import type { KeepStep } from './keepFile.ts';
import { createKeeper } from './keeper.ts';
import { createOpenedCopies } from './openedCopies.ts';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';
import { readKept } from './readFile.ts';
import { sweepEvidence } from './sweepEvidence.ts';
import { createTurns } from './turns.ts';

export type EvidenceRoom = ReturnType<typeof createEvidenceRoom>;

interface EvidencePorts {
  readonly store: Store;
  readonly clock: { now(): string };
  readonly log: { write(event: string, details?: Readonly<Record<string, unknown>>): void };
  /** The files that backups name; without it no kept file is ever taken away. */
  readonly namedByBackups?: (() => ReadonlySet<string> | null) | undefined;
  readonly onStep?: ((step: KeepStep) => void) | undefined;
}

/** The files that are kept beside the store. Nothing is taken away while a file is kept. */
export function createEvidenceRoom(ports: EvidencePorts) {
  const { store, onStep = () => undefined } = ports;
  const dataFolder = dirname(store.path);
  const folder = evidenceFolder(dataFolder);
  const copies = createOpenedCopies({ dataFolder: store.readOnly ? null : dataFolder });
  const ending = new AbortController();
  /** Files of the right length that were found to hold something else. */
  const changed = new Set<string>();
  const inTurn = createTurns();
  const onKept = (sha256: string): void => void changed.delete(sha256);

  return {
    ...createKeeper({ store, folder, inTurn, onStep, onKept }),
    /** How a file stands: there and of its length, and as it was found when it was last read. */
    stateOf({ sha256, bytes }: EvidenceFile): EvidenceState {
      const found = statSync(evidencePath(folder, sha256), { throwIfNoEntry: false });
      if (found === undefined) {
        return 'missing';
      }
      return !found.isFile() || found.size !== bytes || changed.has(sha256) ? 'changed' : 'kept';
    },
    /** The path of a read-only copy for another program. Throws `evidence-missing` or `evidence-changed`. */
    async copyOf({ sha256, name, type }: Attachment): Promise<string> {
      try {
        const bytes = await readKept(evidencePath(folder, sha256), { sha256, name });
        onKept(sha256);
        return await copies.write(bytes, { name, type });
      } catch (error) {
        if (error instanceof AppError && error.code === 'evidence-changed') {
          changed.add(sha256);
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
    /** Cleans up after the last run and looks at every file, behind the screens. */
    begin(): void {
      copies.clear();
      if (!existsSync(folder) && store.attachments.files().length === 0) {
        return;
      }
      const look = inTurn(() => sweep(ports, ending.signal)).then((removed) =>
        check(ports, { signal: ending.signal, changed, removed }),
      );
      void look.catch((error: unknown) => {
        const kind = error instanceof Error ? error.name : typeof error;
        ports.log.write('evidence.check-failed', { kind });
      });
    },
    /** Before the store is closed: nothing is looked up in it from then on. */
    end(): void {
      ending.abort();
      copies.clear();
    },
  };
}

const sweep = ({ store, clock, namedByBackups }: EvidencePorts, signal: AbortSignal) =>
  sweepEvidence(store, { now: clock.now(), namedByBackups: namedByBackups ?? null, signal });

interface Look {
  readonly signal: AbortSignal;
  readonly changed: Set<string>;
  readonly removed: number;
}

async function check({ store, log }: EvidencePorts, { signal, changed, removed }: Look): Promise<void> {
  if (signal.aborted) {
    return;
  }
  const { files, findings } = await checkEvidence(store, signal);
  findings.filter(({ state }) => state === 'changed').forEach(({ sha256 }) => changed.add(sha256));
  if (files + removed > 0) {
    const count = (state: EvidenceState) => findings.filter((finding) => finding.state === state).length;
    log.write('evidence.checked', { files, removed, missing: count('missing'), changed: count('changed') });
  }
}
