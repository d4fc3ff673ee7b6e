/** What a bundle may be: anything beyond is refused before it is unpacked. */
export interface BundleLimits {
  /** The file itself. */
  readonly bytes: number;
  readonly entries: number;
  /** All entries together, unpacked. */
  readonly unpacked: number;
}

/** A bundle of some clusters without documents. */
export const plainLimits: BundleLimits = { bytes: 50_000_000, entries: 200, unpacked: 200_000_000 };

/** A bundle that says of itself that it is large: with documents, or of more clusters than an office has. */
export const largeLimits: BundleLimits = {
  bytes: 2_000_000_000,
  entries: 20_000,
  unpacked: 2_000_000_000,
};

/** A bundle of more clusters than that is a large one. */
export const mostPlainClusters = 500;

/** How many bytes one byte of an entry may become. */
export const mostRatio = 100;

/** The most bytes of an entry of JSON: one assessment of thirty members with long notes fits. */
export const largestPart = 16_000_000;

/** The list of entries stands in one entry: of 20,000 it has less. */
export const largestManifest = 4_000_000;

/** A part is closed when it has so many characters: bundles are read part by part. */
export const fullPart = 700_000;

export const manifestName = 'manifest.json';

/** Every name that an entry can have. What a name can be is listed, so that no path can be one. */
const entryName =
  /^(?:manifest\.json|(?:clusters|assessments|records)\/\d{4}\.json|knowledge\/[0-9a-f]{64}\.json|evidence\/[0-9a-f]{64})$/;

export const isEntryName = (name: string): boolean => entryName.test(name);

/** Documents are stored as they are: they are packed already, and are read in pieces. */
export const isEvidence = (name: string): boolean => name.startsWith('evidence/');
