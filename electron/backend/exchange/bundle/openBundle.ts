import { createHash } from 'node:crypto';
import { fileRefusal } from '../../../../core/base/strictJson.ts';
import { type BundleKnowledge, type ItemOf, type PartKind } from '../../../../core/exchange/bundleItems.ts';
import {
  isEvidence,
  largeLimits,
  largestManifest,
  manifestName,
  plainLimits,
} from '../../../../core/exchange/bundleLimits.ts';
import type { BundleManifest, ManifestEntry } from '../../../../core/exchange/bundleManifest.ts';
import { readItems, readKnowledge, readManifest } from '../../../../core/exchange/readPart.ts';
import { type Archive, openArchive } from '../archive/readArchive.ts';
import type { ArchiveEntry } from '../archive/directory.ts';

/** One item of a bundle, and where it stands. */
export interface Found<Item> {
  readonly item: Item;
  /** The entry and the place in it, for refusals. */
  readonly entry: string;
  readonly path: string;
}

/** A bundle whose table of contents has been read and compared with what is in the file. */
export interface Bundle {
  readonly manifest: BundleManifest;
  /** The items of a kind, part by part: each part is compared with its hash and parsed when it is reached. */
  items<Kind extends PartKind>(kind: Kind): Generator<Found<ItemOf<Kind>>, void>;
  knowledge(): Generator<Found<BundleKnowledge>, void>;
  /** A document in pieces; its hash, which is its name, is compared at the end. */
  evidence(sha256: string): Generator<Uint8Array, void>;
  close(): void;
}

/** Opens a bundle that may be hostile. Throws `invalid-file` or `unsupported-file-version` with what is wrong. */
export function openBundle(path: string): Bundle {
  const archive = openArchive(path);
  try {
    const manifest = manifestOf(archive);
    checkLimits(archive, manifest);
    const entries = matchEntries(archive, manifest);
    return { manifest, ...readers(archive, entries), close: archive.close };
  } catch (error) {
    archive.close();
    throw error;
  }
}

function manifestOf(archive: Archive): BundleManifest {
  const entry = archive.entries.find(({ name }) => name === manifestName);
  if (entry === undefined || entry.bytes > largestManifest) {
    throw fileRefusal('', { reason: 'not-a-bundle' });
  }
  return readManifest({ name: manifestName, text: textOf(archive.read(entry), manifestName) });
}

function checkLimits(archive: Archive, { large }: BundleManifest): void {
  const limits = large ? largeLimits : plainLimits;
  if (archive.bytes > limits.bytes) {
    throw fileRefusal('', { reason: 'too-large', megabytes: limits.bytes / 1_000_000 });
  }
  if (archive.entries.length > limits.entries) {
    throw fileRefusal('', { reason: 'too-many-entries', most: limits.entries });
  }
  if (archive.entries.reduce((sum, { bytes }) => sum + bytes, 0) > limits.unpacked) {
    throw fileRefusal('', { reason: 'unpacks-too-much' });
  }
}

interface Listed {
  readonly packed: ArchiveEntry;
  readonly listed: ManifestEntry;
}

/** Every entry with what the table of contents says of it: the same names, each once, with the same sizes. */
function matchEntries(archive: Archive, { entries }: BundleManifest): readonly Listed[] {
  const listed = new Map(entries.map((entry) => [entry.name, entry]));
  if (listed.size < entries.length) {
    throw fileRefusal(manifestName, { reason: 'entry-twice' });
  }
  const matched = archive.entries
    .filter(({ name }) => name !== manifestName)
    .map((packed) => {
      const found = listed.get(packed.name);
      if (found === undefined) {
        throw fileRefusal(packed.name, { reason: 'entry-unlisted' });
      }
      if (found.bytes !== packed.bytes) {
        throw fileRefusal(packed.name, { reason: 'wrong-checksum' });
      }
      return { packed, listed: found };
    });
  const there = new Set(matched.map(({ listed: { name } }) => name));
  const missing = entries.find(({ name }) => !there.has(name));
  if (missing !== undefined) {
    throw fileRefusal(missing.name, { reason: 'entry-missing' });
  }
  return matched;
}

function readers(
  archive: Archive,
  entries: readonly Listed[],
): Pick<Bundle, 'items' | 'knowledge' | 'evidence'> {
  const read = ({ packed, listed }: Listed) => {
    const { name, sha256 } = listed;
    const bytes = archive.read(packed);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw fileRefusal(name, { reason: 'wrong-checksum' });
    }
    return { name, text: textOf(bytes, name) };
  };
  const under = (folder: string) =>
    entries.filter(({ listed: { name } }) => name.startsWith(`${folder}/`)).sort(byName);
  return {
    *items(kind) {
      for (const entry of under(kind)) {
        const text = read(entry);
        for (const [at, item] of readItems(text, kind).entries()) {
          yield { item, entry: text.name, path: `${kind}.${at}` };
        }
      }
    },
    *knowledge() {
      for (const entry of under('knowledge')) {
        const text = read(entry);
        yield { item: readKnowledge(text), entry: text.name, path: '' };
      }
    },
    *evidence(sha256) {
      const entry = entries.find(({ listed: { name } }) => isEvidence(name) && name.endsWith(sha256));
      if (entry !== undefined) {
        yield* authenticPieces(archive, entry);
      }
    },
  };
}

function* authenticPieces(archive: Archive, { packed, listed }: Listed): Generator<Uint8Array, void> {
  const hash = createHash('sha256');
  for (const piece of archive.pieces(packed)) {
    hash.update(piece);
    yield piece;
  }
  const digest = hash.digest('hex');
  if (digest !== listed.sha256 || !listed.name.endsWith(digest)) {
    throw fileRefusal(listed.name, { reason: 'wrong-checksum' });
  }
}

const byName = (a: Listed, b: Listed): number => (a.listed.name < b.listed.name ? -1 : 1);

/** Entries are UTF-8 and nothing else. */
function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw fileRefusal(name, { reason: 'unreadable' }).because(error);
  }
}
