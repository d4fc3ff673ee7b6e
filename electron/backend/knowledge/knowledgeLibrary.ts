import { canonicalJson } from '../../../core/base/canonicalJson.ts';
import { AppError } from '../../../core/base/errors.ts';
import type { KnowledgeContent } from '../../../core/knowledge/parts.ts';
import { contentOf } from '../../../core/knowledge/parts.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Store } from '../../../db/store.ts';
import { sha256 } from './knowledgeFiles.ts';

export type KnowledgeLibrary = ReturnType<typeof createKnowledgeLibrary>;

/** The hash of a content: that of `loadKnowledgeBase`. */
export const hashOf = (content: KnowledgeContent): string => sha256(canonicalJson(contentOf(content)));

/** Every knowledge base of this store by hash; what is read once stays in memory. */
export function createKnowledgeLibrary(
  store: Store,
  shipped: KnowledgeBase,
  earlier: readonly KnowledgeBase[] = [],
) {
  const known = new Map([...earlier, shipped].map((kb) => [kb.hash, kb]));
  /** Assessments from before hashes were kept were made with the first that was shipped. */
  const first = earlier[0] ?? shipped;

  /**
   * A knowledge base by its hash. Throws `knowledge-base-missing` when it is not stored here.
   *
   * It was checked when it was stored; a later program with stricter checks must not lock out old assessments, so that
   * only the hash is compared.
   */
  function get(hash: string, version = hash.slice(0, 8)): KnowledgeBase {
    const remembered = known.get(hash);
    if (remembered !== undefined) {
      return remembered;
    }
    const content = store.knowledgeBases.content(hash);
    if (content === null) {
      throw new AppError('knowledge-base-missing', `No knowledge base ${hash}.`, { version });
    }
    if (hashOf(content) !== hash) {
      throw new AppError('knowledge-base-invalid', `${hash} has another content.`, { id: version });
    }
    const kb = { version: content.instrument.version, hash, ...content };
    known.set(hash, kb);
    return kb;
  }

  return {
    shipped,
    earlier,
    first,
    get,
    /** What new assessments start with. */
    inUse(): KnowledgeBase {
      const hash = store.knowledgeBases.inUse();
      return hash === null ? shipped : get(hash);
    },
    /** What an assessment is computed with, always. */
    of: ({
      knowledgeHash,
      knowledgeBase,
    }: Pick<Assessment, 'knowledgeHash' | 'knowledgeBase'>): KnowledgeBase =>
      knowledgeHash === '' ? first : get(knowledgeHash, knowledgeBase),
    /** The newest knowledge base of a label; the one in use for a label that is not known here. */
    labelled(version: string | undefined): KnowledgeBase {
      const inUse = this.inUse();
      if (version === undefined || inUse.version === version) {
        return inUse;
      }
      const hash = store.knowledgeBases.findByLabel(version);
      return hash === null ? inUse : get(hash);
    },
  };
}

/**
 * Keeps the knowledge base that ships with this program and those that shipped with earlier ones: after an update of
 * the program the assessments made with them are computed as before, in a new office as well.
 */
export function keepShipped(
  store: Store,
  { shipped, earlier, first }: Pick<KnowledgeLibrary, 'shipped' | 'earlier' | 'first'>,
  at: string,
): void {
  if (store.readOnly) {
    return;
  }
  store.transaction(() => {
    for (const kb of [...earlier, shipped]) {
      const { hash, version } = kb;
      const content = contentOf(kb);
      const row = {
        hash,
        version,
        origin: 'shipped',
        basedOn: null,
        note: '',
        createdAt: at,
        content,
      } as const;
      store.knowledgeBases.insert(row);
    }
    store.knowledgeBases.claimUnnamed(first.hash);
  });
}
