import { checkOwnVersion } from '../../../core/knowledge/checkOwnVersion.ts';
import { type PartDiff, changeCount, diffKnowledge } from '../../../core/knowledge/diffKnowledge.ts';
import {
  type EditablePart,
  type EntryKind,
  type KnowledgeEntry,
  entriesOf,
  newEntry,
  partOfKind,
  withEntries,
} from '../../../core/knowledge/editContent.ts';
import type { KnowledgeContent } from '../../../core/knowledge/parts.ts';
import { type KnowledgeProblem, isAdvice } from '../../../core/knowledge/problem.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { KnowledgeDraft } from '../../../core/model/knowledgeVersion.ts';
import type { Step } from '../changes/step.ts';
import { type ChangeOptions, SubjectDocument } from '../saving/subjectDocument.svelte.ts';
import type { StatePorts } from '../statePorts.ts';
import { draftSubject } from '../subjects/draftSubject.ts';

/** The version that is being written. Every entry shows at once, is checked at once, and is kept behind the screen. */
export class KnowledgeDraftEditor {
  readonly base: KnowledgeBase;
  readonly #document: SubjectDocument<KnowledgeDraft>;
  #target = $state.raw<{ readonly item: string; readonly field: string } | null>(null);

  constructor(ports: StatePorts, base: KnowledgeBase, draft: KnowledgeDraft) {
    this.base = base;
    this.#document = new SubjectDocument(draftSubject(ports.client), draft, ports);
  }

  readonly #found: readonly KnowledgeProblem[] = $derived.by(() => checkOwnVersion(this.content));
  /** What keeps the draft from being a version. */
  readonly problems = $derived(this.#found.filter((problem) => !isAdvice(problem)));
  readonly advice = $derived(this.#found.filter(isAdvice));
  readonly diff: readonly PartDiff[] = $derived.by(() => diffKnowledge(this.base, this.content));
  readonly changeCount = $derived(changeCount(this.diff));

  get content(): KnowledgeContent {
    return this.#document.state.content;
  }

  get updatedAt(): string {
    return this.#document.state.updatedAt;
  }

  /** The field that a problem leads to, until it has been shown. */
  get target(): { readonly item: string; readonly field: string } | null {
    return this.#target;
  }

  aimAt(target: { readonly item: string; readonly field: string } | null): void {
    this.#target = target;
  }

  entries(part: EditablePart): readonly KnowledgeEntry[] {
    return entriesOf(this.content, part);
  }

  find(part: EditablePart, id: string): KnowledgeEntry | null {
    return this.entries(part).find((entry) => entry.id === id) ?? null;
  }

  change(part: EditablePart, changed: KnowledgeEntry, options?: ChangeOptions): Step | null {
    const entries = this.entries(part).map((entry) => (entry.id === changed.id ? changed : entry));
    return this.#take(withEntries(this.content, part, entries), options);
  }

  /** Adds an empty entry and gives its id. */
  add(kind: EntryKind, options?: ChangeOptions): string {
    const part = partOfKind[kind];
    const entry = newEntry(this.content, kind);
    this.#take(withEntries(this.content, part, [...this.entries(part), entry]), options);
    return entry.id;
  }

  /** Takes an entry out. Taken back, it comes to its place among the entries that are there then. */
  remove(part: EditablePart, id: string, options?: ChangeOptions): Step | null {
    const entries = this.entries(part).filter((entry) => entry.id !== id);
    return this.#take(withEntries(this.content, part, entries), options);
  }

  #take(content: KnowledgeContent, options?: ChangeOptions): Step | null {
    return this.#document.change({ ...this.#document.state, content }, options);
  }
}
