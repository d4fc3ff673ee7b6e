import { createHash } from 'node:crypto';
import { bundleFormat, type PartKind } from '../../../../core/exchange/bundleItems.ts';
import {
  fullPart,
  manifestName,
  mostPlainClusters,
  plainLimits,
} from '../../../../core/exchange/bundleLimits.ts';
import {
  type BundleCounts,
  type BundleManifest,
  type ManifestEntry,
  noCounts,
} from '../../../../core/exchange/bundleManifest.ts';
import type { Store } from '../../../../db/store.ts';
import type { NewEntry } from '../archive/writeArchive.ts';
import { clusterItem, findAssessmentItem, knowledgeItem } from './storedItems.ts';

/** An attached document: its hash is its name, and it is read when its turn comes. */
export interface Evidence {
  readonly sha256: string;
  readonly bytes: number;
  pieces(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

export interface BundleWish {
  /** Ids of clusters, in the order in which they are to stand. */
  readonly clusters: readonly string[];
  readonly app: string;
  readonly createdAt: string;
  /** The documents of the assessments that stand in the bundle, each once. */
  readonly evidence?: (assessments: readonly string[]) => Iterable<Evidence>;
}

type Counting = { -readonly [Key in keyof BundleCounts]: number };

/**
 * The entries of a bundle, one after the other, the table of contents last: one part is in memory at a time.
 *
 * Each assessment is read as it is at one moment. What is deleted meanwhile is left out.
 */
export function* bundleEntries(store: Store, wish: BundleWish): Generator<NewEntry, void> {
  const progress: Progress = { counts: { ...noCounts }, clusters: [], assessments: [], hashes: new Set() };
  const { counts } = progress;
  const listed: ManifestEntry[] = [];
  const list = (name: string, content: Buffer): NewEntry => {
    listed.push({ name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
    return { name, content };
  };
  const parts = [
    ['clusters', clusters(store, wish, progress)],
    ['assessments', assessments(store, progress)],
    ['records', records(store, progress)],
  ] as const;
  for (const [kind, items] of parts) {
    for (const { name, content } of partsOf(kind, items)) {
      yield list(name, content);
    }
  }
  for (const hash of progress.hashes) {
    const item = knowledgeItem(store, hash);
    if (item !== null) {
      counts.knowledge += 1;
      yield list(`knowledge/${hash}.json`, Buffer.from(JSON.stringify(item)));
    }
  }
  for (const { sha256, bytes, pieces } of wish.evidence?.(progress.assessments) ?? []) {
    const name = `evidence/${sha256}`;
    counts.evidence += 1;
    listed.push({ name, bytes, sha256 });
    yield { name, pieces: pieces() };
  }
  const manifest = manifestOf(wish, counts, listed);
  yield { name: manifestName, content: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) };
}

function manifestOf(
  { app, createdAt }: BundleWish,
  counts: BundleCounts,
  entries: readonly ManifestEntry[],
): BundleManifest {
  const unpacked = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    format: bundleFormat,
    app,
    createdAt,
    large:
      counts.evidence > 0 ||
      counts.clusters > mostPlainClusters ||
      entries.length >= plainLimits.entries ||
      // What cannot be packed at all must fit into the file as it is.
      unpacked > plainLimits.bytes,
    counts,
    entries: [...entries],
  };
}

/** What is on its way: later parts speak only of what stands in earlier ones. */
interface Progress {
  readonly counts: Counting;
  readonly clusters: string[];
  readonly assessments: string[];
  readonly hashes: Set<string>;
}

function* clusters(store: Store, wish: BundleWish, { counts, clusters: taken }: Progress) {
  for (const id of wish.clusters) {
    if (store.clusters.find(id) !== null) {
      const item = clusterItem(store, id);
      counts.clusters += 1;
      counts.facts += item.facts.length;
      taken.push(id);
      yield item;
    }
  }
}

function* assessments(store: Store, progress: Progress) {
  const { counts } = progress;
  const clusterIds = new Set(progress.clusters);
  // In the order in which they came in: the last of a cluster is its latest.
  for (const id of store.assessments.ids().toReversed()) {
    const item = findAssessmentItem(store, id);
    if (item !== null && clusterIds.has(item.assessment.clusterId)) {
      counts.assessments += 1;
      counts.actions += item.actions.length;
      counts.events += item.actions.reduce((sum, { events }) => sum + events.length, 0);
      progress.hashes.add(item.assessment.knowledgeHash);
      progress.assessments.push(id);
      yield item;
    }
  }
}

function* records(store: Store, { counts, assessments: taken }: Progress) {
  const ids = new Set(taken);
  let last = 0;
  for (let page = store.briefRecords.after(0); page.length > 0; page = store.briefRecords.after(last)) {
    for (const { seq, record } of page) {
      last = seq;
      if (ids.has(record.assessmentId)) {
        counts.briefRecords += 1;
        yield record;
      }
    }
  }
}

/** Items as parts, each closed once it is full. */
function* partsOf(
  kind: PartKind,
  items: Iterable<unknown>,
): Generator<{ readonly name: string; readonly content: Buffer }, void> {
  let number = 0;
  let held: string[] = [];
  let length = 0;
  const close = () => {
    number += 1;
    const text = `{"format":${JSON.stringify(bundleFormat)},"${kind}":[\n${held.join(',\n')}\n]}\n`;
    held = [];
    length = 0;
    return { name: `${kind}/${String(number).padStart(4, '0')}.json`, content: Buffer.from(text) };
  };
  for (const item of items) {
    const text = JSON.stringify(item);
    held.push(text);
    length += text.length;
    if (length >= fullPart) {
      yield close();
    }
  }
  if (held.length > 0) {
    yield close();
  }
}
