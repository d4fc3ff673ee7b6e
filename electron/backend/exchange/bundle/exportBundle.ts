import { createReadStream } from 'node:fs';
import type { AbsentEvidence } from '../../../../core/model/evidence/absentEvidence.ts';
import type { Attachment } from '../../../../core/model/evidence/evidence.ts';
import { inLanguage } from '../../../../core/text/message.ts';
import { createTranslate } from '../../../../core/text/translate.ts';
import { appVersion } from '../../context/appVersion.ts';
import { type Context, currentLanguage } from '../../context/context.ts';
import { absentAttachments } from '../absentEvidence.ts';
import { encrypted } from '../archive/encryption.ts';
import { writeArchive } from '../archive/writeArchive.ts';
import { exportFile } from '../exportFile.ts';
import { fileName } from '../fileName.ts';
import { bundleEntries, type Evidence } from './bundleEntries.ts';

export interface BundleExport {
  /** Ids of clusters; `null` for all. */
  readonly clusters: readonly string[] | null;
  /** Encrypts the bundle; without it everybody can read it. */
  readonly passphrase?: string | undefined;
}

export const bundleExtension = 'clusterdesk';

/** What a bundle was asked to hold and cannot: documents that are missing or changed here. */
interface Incomplete {
  readonly absent: readonly AbsentEvidence[];
}

/**
 * Writes a bundle where the official chooses; `path` is `null` when the choice is cancelled.
 *
 * Throws `not-found` for a cluster that is not there, `passphrase-weak`, and like `exportFile`.
 */
export async function exportBundle(
  context: Context,
  wish: BundleExport,
): Promise<Incomplete & { readonly path: string | null }> {
  const { bytes, absent } = await prepareBundle(context, wish);
  const path = await exportFile(context, { name: bundleName(context, wish), make: () => bytes });
  return { path, absent: path === null ? [] : absent };
}

/** The bytes of a bundle, made while they are read, and what it will name and not hold. */
export async function prepareBundle(
  context: Context,
  { clusters, passphrase }: BundleExport,
): Promise<Incomplete & { readonly bytes: AsyncIterable<Uint8Array> }> {
  const { evidence, ports, store } = context;
  const ids = clusters ?? store.clusters.ids();
  ids.forEach((id) => store.clusters.get(id));
  const attached = attachedIn(context, new Set(ids));
  const whole = await wholeFiles(context, attached);
  const entries = bundleEntries(store, {
    clusters: ids,
    app: appVersion,
    createdAt: ports.clock.now(),
    evidence: (assessments) =>
      evidence
        .evidenceOf(assessments)
        .flatMap((file): Evidence[] => (whole.has(file.sha256) ? [piecesOf(file)] : [])),
  });
  const archive = writeArchive(entries);
  return {
    bytes: passphrase === undefined ? archive : await encrypted(archive, passphrase),
    absent: absentAttachments(
      context,
      attached.filter(({ sha256 }) => !whole.has(sha256)),
    ),
  };
}

function attachedIn({ store }: Context, clusters: ReadonlySet<string>): readonly Attachment[] {
  const isIn = new Map<string, boolean>();
  return store.attachments.all().filter(({ assessmentId }) => {
    const known = isIn.get(assessmentId) ?? clusters.has(store.assessments.get(assessmentId).clusterId);
    isIn.set(assessmentId, known);
    return known;
  });
}

/** The documents that are what was attached, by their whole content: a bundle with another one is read by nobody. */
async function wholeFiles(
  { evidence }: Context,
  attached: readonly Attachment[],
): Promise<ReadonlySet<string>> {
  const whole = new Set<string>();
  for (const sha256 of new Set(attached.map((file) => file.sha256))) {
    if ((await evidence.look(sha256)) === 'kept') {
      whole.add(sha256);
    }
  }
  return whole;
}

const piecesOf = ({ sha256, bytes, path }: { sha256: string; bytes: number; path: string }): Evidence => ({
  sha256,
  bytes,
  pieces: () => createReadStream(path),
});

/** After the cluster where there is one, else after what it holds. */
export function bundleName(context: Context, { clusters }: Pick<BundleExport, 'clusters'>): string {
  const { ports, store } = context;
  const language = currentLanguage(context);
  const [only, ...others] = clusters ?? [];
  const name =
    only !== undefined && others.length === 0
      ? inLanguage(store.clusters.get(only).name, language)
      : createTranslate(language)('exports.bundle');
  return fileName([name, ports.clock.today()], bundleExtension);
}
