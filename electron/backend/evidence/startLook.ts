import type { EvidenceState } from '../../../core/model/evidence/evidence.ts';
import type { Store } from '../../../db/store.ts';
import { checkEvidence, type EvidenceFinding } from './checkEvidence.ts';
import type { FileStates } from './fileStates.ts';
import { type KeptElsewhere, sweepEvidence, type Swept } from './sweepEvidence.ts';
import type { createTurns } from './turns.ts';

export interface LookPorts {
  readonly store: Store;
  readonly clock: { now(): string };
  readonly log: { write(event: string, details?: Readonly<Record<string, unknown>>): void };
  /** What names files but the store; without it no kept file is ever taken away. */
  readonly namedElsewhere?: (() => KeptElsewhere) | undefined;
}

interface Around {
  readonly states: FileStates;
  readonly inTurn: ReturnType<typeof createTurns>;
}

/** Cleans up after the last run and looks at every file, behind the screens. */
export function createStartLook(ports: LookPorts, { states, inTurn }: Around) {
  const ending = new AbortController();
  // Before this start changes anything: what the clock says is compared with it.
  const lastAt = ports.store.trail.lastAt();
  let found: Promise<readonly string[]> = Promise.resolve([]);

  return {
    /** Tells what it found once it has ended, unless the store is closed by then. */
    begin(onFound: (findings: readonly EvidenceFinding[]) => void): void {
      const looked = inTurn(() => sweep(ports, { lastAt, signal: ending.signal })).then(({ removed }) =>
        check(ports, { signal: ending.signal, states, removed }),
      );
      found = looked
        .then((findings) => {
          if (!ending.signal.aborted) {
            onFound(findings);
          }
          return findings.map(({ sha256 }) => sha256);
        })
        .catch((error: unknown) => {
          const kind = error instanceof Error ? error.name : typeof error;
          ports.log.write('evidence.check-failed', { kind });
          return [];
        });
    },
    /** Which of the files that it found missing or changed still are; waits for it to end. */
    async stillAbsent(): Promise<string[]> {
      const absent: string[] = [];
      for (const sha256 of await found) {
        if ((await states.look(sha256)) !== 'kept') {
          absent.push(sha256);
        }
      }
      return absent;
    },
    end: (): void => ending.abort(),
  };
}

async function sweep(
  { store, clock, log, namedElsewhere }: LookPorts,
  since: { readonly lastAt: string | null; readonly signal: AbortSignal },
): Promise<Swept> {
  const swept = await sweepEvidence(store, {
    now: clock.now(),
    namedElsewhere: namedElsewhere ?? null,
    ...since,
  });
  if (swept.keptFor !== null) {
    log.write('evidence.kept', { for: swept.keptFor });
  }
  return swept;
}

interface Look {
  readonly signal: AbortSignal;
  readonly states: FileStates;
  readonly removed: number;
}

async function check(
  { store, log }: LookPorts,
  { signal, states, removed }: Look,
): Promise<readonly EvidenceFinding[]> {
  if (signal.aborted) {
    return [];
  }
  const { files, findings } = await checkEvidence(store, signal);
  findings.filter(({ state }) => state === 'changed').forEach(({ sha256 }) => states.noteChanged(sha256));
  if (files + removed > 0) {
    const count = (state: EvidenceState) => findings.filter((finding) => finding.state === state).length;
    log.write('evidence.checked', { files, removed, missing: count('missing'), changed: count('changed') });
  }
  return findings;
}
