import type { Client } from '../../core/contract/client.ts';
import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { KnowledgeDraft, KnowledgeShelf, KnowledgeVersion } from '../../core/model/knowledgeVersion.ts';
import { KnowledgeDraftEditor } from './knowledgeDraft.svelte.ts';
import { LatestQuestion } from './latestQuestion.ts';
import type { SaveQueue } from './saveQueue.svelte.ts';

interface DeskPorts {
  readonly client: Client;
  readonly saves: SaveQueue;
  /** Called when new assessments start with another version. */
  readonly onuse: (kb: KnowledgeBase) => void;
}

/** The knowledge bases of the store, mirrored; those that were read stay in memory, because they never change. */
export class KnowledgeDesk {
  readonly #ports: DeskPorts;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a memory that nothing on the screen follows
  readonly #read = new Map<string, Promise<KnowledgeBase>>();
  readonly #reading = new LatestQuestion();
  #opening: Promise<KnowledgeDraftEditor | null> | null = null;
  #shelf = $state.raw<KnowledgeShelf | null>(null);
  #editor = $state.raw<KnowledgeDraftEditor | null>(null);
  #said = $state('');

  /** `inUse` has been fetched already: what new assessments start with. */
  constructor(ports: DeskPorts, inUse: KnowledgeBase) {
    this.#ports = ports;
    this.#read.set(inUse.hash, Promise.resolve(inUse));
  }

  /** `null` until it has been loaded. */
  get shelf(): KnowledgeShelf | null {
    return this.#shelf;
  }

  /** The open draft; `null` when there is none or it has not been opened yet. */
  get editor(): KnowledgeDraftEditor | null {
    return this.#editor;
  }

  /** What was done last, in words, for the list of versions. */
  get said(): string {
    return this.#said;
  }

  report(words: string): void {
    this.#said = words;
  }

  version(hash: string | null): KnowledgeVersion | null {
    return this.#shelf?.versions.find((version) => version.hash === hash) ?? null;
  }

  /** A knowledge base by its hash. Rejects with `AppError`. */
  get(hash: string): Promise<KnowledgeBase> {
    const known = this.#read.get(hash);
    if (known !== undefined) {
      return known;
    }
    const reading = this.#ports.client.call('knowledge.get', { hash });
    this.#read.set(hash, reading);
    // One that failed is asked for again next time.
    reading.catch(() => this.#read.delete(hash));
    return reading;
  }

  /** Reads the list again. An answer that comes after a newer question is not shown. */
  async load(): Promise<KnowledgeShelf> {
    await this.#ports.saves.tryAgain();
    return this.#show(() => this.#ports.client.call('knowledge.list'));
  }

  async use(hash: string): Promise<void> {
    await this.#show(() => this.#ports.client.call('knowledge.use', { hash }));
    this.#ports.onuse(await this.get(hash));
  }

  /** Opens the draft unless it is open; `null` when there is none. */
  async openDraft(): Promise<KnowledgeDraftEditor | null> {
    if (this.#editor === null) {
      // A second editor of the same draft would store over what the first one was given.
      this.#opening ??= this.#readDraft().finally(() => (this.#opening = null));
      this.#editor = await this.#opening;
    }
    return this.#editor;
  }

  /** Begins a draft and gives the way back to the one that it replaces, if there was one. */
  async startDraft(basedOn: string): Promise<(() => Promise<void>) | null> {
    await this.#ports.saves.tryAgain();
    const replaced = await this.#ports.client.call('knowledge.draft');
    this.#editor = await this.#edit(await this.#ports.client.call('knowledge.startDraft', { basedOn }));
    return replaced && (() => this.#restore(replaced));
  }

  /** Takes the draft away and gives the way back. */
  async discardDraft(): Promise<() => Promise<void>> {
    await this.#ports.saves.tryAgain();
    const draft = await this.#ports.client.call('knowledge.draft');
    await this.#ports.client.call('knowledge.discardDraft');
    this.#editor = null;
    await this.load();
    return () => (draft === null ? Promise.resolve() : this.#restore(draft));
  }

  /** Makes the draft a version. */
  async saveVersion(label: string, note: string): Promise<KnowledgeVersion> {
    await this.#ports.saves.tryAgain();
    const version = await this.#ports.client.call('knowledge.save', { label, note });
    this.#editor = null;
    await this.load();
    return version;
  }

  async #show(ask: () => Promise<KnowledgeShelf>): Promise<KnowledgeShelf> {
    const isLatest = this.#reading.ask();
    const shelf = await ask();
    if (isLatest()) {
      this.#shelf = shelf;
    }
    return shelf;
  }

  async #readDraft(): Promise<KnowledgeDraftEditor | null> {
    const draft = await this.#ports.client.call('knowledge.draft');
    return draft && this.#edit(draft);
  }

  async #restore({ basedOn, content }: KnowledgeDraft): Promise<void> {
    await this.#ports.client.call('knowledge.saveDraft', { basedOn, content });
    this.#editor = null;
    await this.openDraft();
    await this.load();
  }

  async #edit(draft: KnowledgeDraft): Promise<KnowledgeDraftEditor> {
    return new KnowledgeDraftEditor(this.#ports, await this.get(draft.basedOn), draft);
  }
}
