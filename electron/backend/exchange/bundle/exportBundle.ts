import { createReadStream } from 'node:fs';
import { inLanguage } from '../../../../core/text/message.ts';
import { createTranslate } from '../../../../core/text/translate.ts';
import { appVersion } from '../../context/appVersion.ts';
import { type Context, currentLanguage } from '../../context/context.ts';
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

/**
 * Writes a bundle where the official chooses; `null` when the choice is cancelled.
 *
 * Throws `not-found` for a cluster that is not there, `passphrase-weak`, and like `exportFile`.
 */
export async function exportBundle(context: Context, wish: BundleExport): Promise<string | null> {
  const bytes = await bundleBytes(context, wish);
  return exportFile(context, { name: bundleName(context, wish), make: () => bytes });
}

/** The bytes of a bundle, made while they are read. */
export async function bundleBytes(
  { evidence, ports, store }: Context,
  { clusters, passphrase }: BundleExport,
): Promise<AsyncIterable<Uint8Array>> {
  const ids = clusters ?? store.clusters.ids();
  ids.forEach((id) => store.clusters.get(id));
  const entries = bundleEntries(store, {
    clusters: ids,
    app: appVersion,
    createdAt: ports.clock.now(),
    evidence: (assessments) => keptFiles(evidence, assessments),
  });
  const archive = writeArchive(entries);
  return passphrase === undefined ? archive : encrypted(archive, passphrase);
}

/** The attached files that are as they should be; one that is missing is told where it is attached, there as here. */
const keptFiles = (evidence: Context['evidence'], assessments: readonly string[]): Evidence[] =>
  evidence
    .evidenceOf(assessments)
    .filter((file) => evidence.stateOf(file) === 'kept')
    .map(({ sha256, bytes, path }) => ({ sha256, bytes, pieces: () => createReadStream(path) }));

/** After the cluster where there is one, else after what it holds. */
function bundleName(context: Context, { clusters }: BundleExport): string {
  const { ports, store } = context;
  const language = currentLanguage(context);
  const [only, ...others] = clusters ?? [];
  const name =
    only !== undefined && others.length === 0
      ? inLanguage(store.clusters.get(only).name, language)
      : createTranslate(language)('exports.bundle');
  return fileName([name, ports.clock.today()], bundleExtension);
}
