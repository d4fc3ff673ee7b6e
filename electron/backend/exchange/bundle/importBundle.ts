import { fileRefusal } from '../../../../core/base/strictJson.ts';
import type { Context } from '../../context/context.ts';
import { applyBundle, type BundleAct } from './applyBundle.ts';
import type { Bundle } from './openBundle.ts';

type Changed = ReturnType<typeof applyBundle>;

/**
 * Takes a bundle in: first the attached files, each checked and kept, then everything else in one transaction.
 *
 * A file whose assessment stays out is named by nothing and taken away by a later start. Throws like `applyBundle`, and
 * `evidence-refused` or `evidence-not-kept`.
 */
export const importBundle = (context: Context, act: BundleAct): Promise<Changed> =>
  context.evidence.keeping(async (keepEvidence) => {
    for (const [sha256, name] of namesOfFiles(act.bundle)) {
      await keepEvidence({ sha256, name, content: inTurns(act.bundle.evidence(sha256)) });
    }
    return apply(context, act);
  });

/** What the first attachment of each file that lies in the bundle calls it. */
function namesOfFiles(bundle: Bundle): ReadonlyMap<string, string> {
  const held = new Set(bundle.manifest.entries.map(({ name }) => name));
  const names = new Map<string, string>();
  for (const { item } of held.size === 0 ? [] : bundle.items('assessments')) {
    for (const { sha256, name } of item.attachments) {
      if (held.has(`evidence/${sha256}`) && !names.has(sha256)) {
        names.set(sha256, name);
      }
    }
  }
  return names;
}

async function* inTurns(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  yield* pieces;
}

/** What the store itself does not take is a mistake of the bundle. */
function apply(context: Context, act: BundleAct): Changed {
  try {
    return applyBundle(context, act);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code.startsWith('SQLITE_CONSTRAINT')
      ? fileRefusal('', { reason: 'wrong-form' }).because(error)
      : error;
  }
}
