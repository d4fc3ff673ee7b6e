import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../../../core/base/errors.ts';
import type {
  BundleDecisions,
  BundleImport,
  BundlePreview,
} from '../../../../core/exchange/bundlePreview.ts';
import type { Input, Output } from '../../../../core/contract/channels.ts';
import type { Context } from '../../context/context.ts';
import { decryptFile, isEncrypted } from '../archive/encryption.ts';
import { createUndos, type GoBack } from './importUndos.ts';
import { importBundle } from './importBundle.ts';
import { judgeBundle, type Judgement } from './judgeBundle.ts';
import { tellDifferences } from './tellDifferences.ts';
import { type Bundle, openBundle } from './openBundle.ts';

interface OpenedBundle {
  readonly bundle: Bundle;
  readonly isEncrypted: boolean;
}

interface BundleText {
  readonly passphrase?: string | undefined;
  readonly besides: string;
  /** Aborted, it leaves no text. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Opens the file of a bundle; where it is encrypted, its text, which lies at `besides` only until it is open.
 *
 * Throws `passphrase-needed`, like `decryptFile` and like `openBundle`.
 */
export async function openBundleFile(
  path: string,
  { passphrase, besides, signal }: BundleText,
): Promise<OpenedBundle> {
  if (!(await isEncrypted(path))) {
    return { bundle: openBundle(path), isEncrypted: false };
  }
  if (passphrase === undefined) {
    throw new AppError('passphrase-needed', 'The bundle is encrypted.');
  }
  await decryptFile(path, besides, { passphrase, signal });
  try {
    return { bundle: openBundle(besides), isEncrypted: true };
  } finally {
    // An open file is read to its end without a name: a program that dies leaves no text behind.
    rmSync(besides, { force: true });
  }
}

/** What a bundle holds and what of it is here, with what the decisions rest on. */
export async function judgeInTurns(context: Context, bundle: Bundle): Promise<Judgement> {
  const work = judgeBundle(context, bundle);
  for (let done = 1; ; done += 1) {
    const step = work.next();
    if (step.done === true) {
      return step.value;
    }
    // Others have their turn every so often; each turn costs time.
    if (done % 20 === 0) {
      await setImmediate();
    }
  }
}

export function previewOf(
  { bundle, isEncrypted: isLocked }: OpenedBundle,
  judgement: Judgement,
): BundlePreview {
  const { createdAt, app, counts } = bundle.manifest;
  const assessments = Map.groupBy(judgement.assessments.values(), ({ clusterId }) => clusterId);
  return {
    createdAt,
    app,
    isEncrypted: isLocked,
    counts,
    absent: [...judgement.absent],
    clusters: [...judgement.clusters.values()].map(({ preview }) => ({
      ...preview,
      assessments: (assessments.get(preview.id) ?? []).map((judged) => judged.preview),
    })),
    knowledge: [...judgement.knowledge].map(([hash, version]) => ({ hash, ...version })),
  };
}

export type BundleDesk = ReturnType<typeof createBundleDesk>;

/** Received bundles on their way into the store, by handle: opened and judged once, then decided about. */
export function createBundleDesk(context: Context, goBack: GoBack) {
  const { received, store } = context;
  const judged = new Map<string, OpenedBundle & { readonly judgement: Judgement }>();
  const undos = createUndos(context, goBack);

  function lookedAt(handle: string) {
    const opened = judged.get(handle);
    if (opened === undefined) {
      throw new AppError('not-found', 'No bundle of that handle was looked at.');
    }
    return opened;
  }

  async function discard(handle: string): Promise<void> {
    judged.get(handle)?.bundle.close();
    judged.delete(handle);
    await received.discard(handle);
  }

  return {
    /** Opens and judges a bundle; again with another passphrase where the first did not fit. */
    async preview(handle: string, passphrase?: string): Promise<BundlePreview> {
      const path = received.path(handle);
      judged.get(handle)?.bundle.close();
      judged.delete(handle);
      const opened = await openBundleFile(path, { passphrase, besides: received.besides(handle) });
      try {
        const judgement = await judgeInTurns(context, opened.bundle);
        judged.set(handle, { ...opened, judgement });
        return previewOf(opened, judgement);
      } catch (error) {
        opened.bundle.close();
        throw error;
      }
    },
    /** What of a thing that differs differs. Throws `not-found` for what was not looked at. */
    differences: ({ handle, ...question }: Input<'bundle.differences'>): Output<'bundle.differences'> =>
      tellDifferences(context, lookedAt(handle), question),
    /** Stores what was decided. The handle is used up when that has succeeded. */
    async import(handle: string, decisions: BundleDecisions): Promise<BundleImport> {
      const { hash } = store.trail.head();
      const { bundle, judgement } = lookedAt(handle);
      const changed = await importBundle(context, { bundle, decisions, before: judgement });
      await discard(handle);
      return {
        ...changed,
        undo: store.trail.head().hash === hash ? null : undos.keep(changed.backup),
      };
    },
    undoImport: undos.undo,
    discard,
    closeAll(): void {
      judged.forEach(({ bundle }) => bundle.close());
      judged.clear();
    },
  };
}
