import type { Client } from '../../core/contract/client.ts';
import { checkOwnVersion } from '../../core/knowledge/checkOwnVersion.ts';
import { type PartDiff, changeCount, diffKnowledge } from '../../core/knowledge/diffKnowledge.ts';
import {
  type EditablePart,
  type EntryKind,
  type KnowledgeEntry,
  entriesOf,
  newEntry,
  partOfKind,
  withEntries,
} from '../../core/knowledge/editContent.ts';
import type { KnowledgeContent } from '../../core/knowledge/parts.ts';
import { type KnowledgeProblem, isAdvice } from '../../core/knowledge/problem.ts';
import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { KnowledgeDraft } from '../../core/model/knowledgeVersion.ts';
import type { SaveQueue } from './saveQueue.svelte.ts';

/** The version that is being written. Every entry shows at once, is checked at once, and is kept behind the screen. */
export class KnowledgeDraftEditor {
  readonly base: KnowledgeBase;
  readonly #ports: { readonly client: Client; readonly saves: SaveQueue };
  #content: KnowledgeContent;
  #updatedAt: string;
  #target = $state.raw<{ readonly item: string; readonly field: string } | null>(null);

  constructor(
    ports: { readonly client: Client; readonly saves: SaveQueue },
    base: KnowledgeBase,
    draft: KnowledgeDraft,
  ) {
    this.#ports = ports;
    this.base = base;
    this.#content = $state.raw(draft.content);
    this.#updatedAt = $state(draft.updatedAt);
  }

  readonly #found: readonly KnowledgeProblem[] = $derived.by(() => checkOwnVersion(this.#content));
  /** What keeps the draft from being a version. */
  readonly problems = $derived(this.#found.filter((problem) => !isAdvice(problem)));
  readonly advice = $derived(this.#found.filter(isAdvice));
  readonly diff: readonly PartDiff[] = $derived.by(() => diffKnowledge(this.base, this.#content));
  readonly changeCount = $derived(changeCount(this.diff));

  get content(): KnowledgeContent {
    return this.#content;
  }

  get updatedAt(): string {
    return this.#updatedAt;
  }

  /** The field that a problem leads to, until it has been shown. */
  get target(): { readonly item: string; readonly field: string } | null {
    return this.#target;
  }

  aimAt(target: { readonly item: string; readonly field: string } | null): void {
    this.#target = target;
  }

  entries(part: EditablePart): readonly KnowledgeEntry[] {
    return entriesOf(this.#content, part);
  }

  find(part: EditablePart, id: string): KnowledgeEntry | null {
    return this.entries(part).find((entry) => entry.id === id) ?? null;
  }

  change(part: EditablePart, changed: KnowledgeEntry): void {
    const entries = this.entries(part).map((entry) => (entry.id === changed.id ? changed : entry));
    this.#take(withEntries(this.#content, part, entries));
  }

  /** Adds an empty entry and gives its id. */
  add(kind: EntryKind): string {
    const part = partOfKind[kind];
    const entry = newEntry(this.#content, kind);
    this.#take(withEntries(this.#content, part, [...this.entries(part), entry]));
    return entry.id;
  }

  /** Takes an entry out and gives the way back: to its place among the entries that are there then. */
  remove(part: EditablePart, id: string): () => void {
    const at = this.entries(part).findIndex((entry) => entry.id === id);
    const entry = this.entries(part)[at];
    if (entry === undefined) {
      return () => {};
    }
    this.#take(withEntries(this.#content, part, this.entries(part).toSpliced(at, 1)));
    return () => this.#take(withEntries(this.#content, part, this.entries(part).toSpliced(at, 0, entry)));
  }

  #take(content: KnowledgeContent): void {
    this.#content = content;
    this.#ports.saves.add('knowledge draft', async () => {
      const stored = await this.#ports.client.call('knowledge.saveDraft', {
        basedOn: this.base.hash,
        content,
      });
      this.#updatedAt = stored.updatedAt;
    });
  }
}
