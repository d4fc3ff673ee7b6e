import { rm } from 'node:fs/promises';
import { AppError } from '../../../core/base/errors.ts';
import { evidenceLimit, isRunByName, type RefusedEvidence } from '../../../core/model/evidence/evidence.ts';
import { fileContent } from '../../../core/model/evidence/fileType.ts';
import type { EvidenceFile } from '../../../db/repositories/attachments.ts';
import type { Store } from '../../../db/store.ts';
import { keepFile, type KeepStep, sha256Of } from './keepFile.ts';
import { evidencePath } from '../../../db/evidence/place.ts';
import type { createTurns } from './turns.ts';

interface KeeperPorts {
  readonly store: Store;
  readonly folder: string;
  readonly inTurn: ReturnType<typeof createTurns>;
  /** Told before each step of keeping a file; only a test asks for that, and fails there. */
  readonly onStep: (step: KeepStep) => void;
  /** A file lies there as it should, whatever was found before. */
  readonly onKept: (sha256: string) => void;
}

/** A file as it comes in. */
interface Incoming {
  readonly bytes: Uint8Array;
  /** What the official calls it: what is refused is named. */
  readonly name: string;
}

/** A file of a bundle, which says itself what its content should be. */
interface Promised {
  readonly sha256: string;
  readonly name: string;
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
}

type Kept = EvidenceFile & { readonly isNew: boolean };

/** Takes files in: checked by their content, kept before a row names them. */
export function createKeeper(ports: KeeperPorts) {
  const { inTurn, onStep } = ports;
  return {
    /**
     * Keeps a file, then has its row written with it; what was kept goes again where the row fails.
     *
     * Throws `evidence-refused` with what was `found`, `store-read-only`, `disk-full` or `evidence-not-kept`, and what
     * `write` throws.
     */
    attach: <Result>(incoming: Incoming, write: (file: EvidenceFile) => Result): Promise<Result> =>
      inTurn(async () => {
        const kept = await keep(ports, incoming);
        try {
          onStep('row');
          return write(fileOf(kept));
        } catch (error) {
          await giveUp(ports, kept);
          throw error;
        }
      }),
    /**
     * Does something that keeps files and writes rows of them, with nothing taken away meanwhile: what a bundle brings.
     *
     * `keepEvidence` checks and keeps one file. It throws like `attach`, and `evidence-changed` where the content has
     * another hash. A file whose row is not written is taken away by a later start.
     */
    keeping: <Result>(work: (keepEvidence: KeepEvidence) => Promise<Result>): Promise<Result> =>
      inTurn(() =>
        work(async ({ sha256, name, content }) => {
          const bytes = await collected(content, name);
          if (sha256Of(bytes) !== sha256) {
            throw new AppError('evidence-changed', 'The content has another hash.', { name });
          }
          return fileOf(await keep(ports, { bytes, name }));
        }),
      ),
  };
}

export type KeepEvidence = (file: Promised) => Promise<EvidenceFile>;

const fileOf = ({ sha256, bytes, type }: Kept): EvidenceFile => ({ sha256, bytes, type });

async function keep({ store, folder, onStep, onKept }: KeeperPorts, incoming: Incoming): Promise<Kept> {
  const type = checkContent(incoming);
  if (store.readOnly) {
    throw new AppError('store-read-only', 'Nothing can be kept in a read-only store.');
  }
  const { bytes } = incoming;
  const sha256 = sha256Of(bytes);
  const isNew = await keepFile(incoming, { folder, onStep });
  onKept(sha256);
  return { sha256, bytes: bytes.length, type, isNew };
}

/** Takes away what was kept for a row that was not written. */
async function giveUp({ store, folder }: KeeperPorts, { isNew, sha256 }: Kept): Promise<void> {
  if (isNew && !store.attachments.files().some((file) => file.sha256 === sha256)) {
    // A later start takes away what cannot be now.
    await rm(evidencePath(folder, sha256), { force: true }).catch(() => undefined);
  }
}

function checkContent({ bytes, name }: Incoming): EvidenceFile['type'] {
  if (bytes.length > evidenceLimit) {
    throw refusal(name, 'too-large');
  }
  const { type, found } = fileContent(bytes);
  if (type === undefined) {
    throw refusal(name, found);
  }
  if (isRunByName(name)) {
    throw refusal(name, 'run-by-name');
  }
  return type;
}

const refusal = (name: string, found: RefusedEvidence): AppError =>
  new AppError('evidence-refused', `Not kept: ${found}.`, { name, found });

/** Never more than the limit at once, whatever comes. */
async function collected(content: Promised['content'], name: string): Promise<Uint8Array> {
  if (content instanceof Uint8Array) {
    return content;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of content) {
    length += part.length;
    if (length > evidenceLimit) {
      throw refusal(name, 'too-large');
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
