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
export function createKnowledgeLibrary(store: Store, shipped: KnowledgeBase) {
  const known = new Map([[shipped.hash, shipped]]);

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
      knowledgeHash === '' ? shipped : get(knowledgeHash, knowledgeBase),
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
 * Keeps the knowledge base that ships with this program: after an update of the program the assessments made with it
 * are computed as before.
 */
export function keepShipped(store: Store, shipped: KnowledgeBase, at: string): void {
  if (store.readOnly) {
    return;
  }
  store.transaction(() => {
    const { hash, version } = shipped;
    store.knowledgeBases.insert({
      hash,
      version,
      origin: 'shipped',
      basedOn: null,
      note: '',
      createdAt: at,
      content: contentOf(shipped),
    });
    store.knowledgeBases.claimUnnamed(hash);
  });
}
