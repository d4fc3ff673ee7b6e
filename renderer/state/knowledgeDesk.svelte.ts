import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { KnowledgeDraft, KnowledgeShelf, KnowledgeVersion } from '../../core/model/knowledgeVersion.ts';
import { KnowledgeDraftEditor } from './knowledgeDraft.svelte.ts';
import type { Act, Step } from './changes/changeLog.ts';
import type { StatePorts } from './statePorts.ts';
import { draftSubjectId } from './subjects/draftSubject.ts';
import { LatestQuestion } from './latestQuestion.ts';

interface DeskPorts extends StatePorts {
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
    await this.#ports.saves.settle(draftSubjectId);
    return this.#show(() => this.#ports.client.call('knowledge.list'));
  }

  /** Has new assessments start with a version. */
  async use(hash: string, label: () => string): Promise<Step> {
    const before = this.#shelf?.inUse ?? hash;
    await this.#use(hash);
    const act = { undo: () => this.#use(before), redo: () => this.#use(hash) };
    return this.#record('inUse', label, act);
  }

  async #use(hash: string): Promise<void> {
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

  /** Begins a draft. Gives the step that brings back the one that it replaces, if there was one. */
  async startDraft(basedOn: string, label: () => string): Promise<Step | null> {
    await this.#ports.saves.settle(draftSubjectId);
    const replaced = await this.#ports.client.call('knowledge.draft');
    await this.#start(basedOn);
    const act = replaced && { undo: () => this.#restore(replaced), redo: () => this.#start(basedOn) };
    return act && this.#record('draft', label, act);
  }

  async #start(basedOn: string): Promise<void> {
    this.#editor = await this.#edit(await this.#ports.client.call('knowledge.startDraft', { basedOn }));
  }

  /** Takes the draft away. */
  async discardDraft(label: () => string): Promise<Step | null> {
    await this.#ports.saves.settle(draftSubjectId);
    const draft = await this.#ports.client.call('knowledge.draft');
    await this.#discard();
    const act = draft && { undo: () => this.#restore(draft), redo: () => this.#discard() };
    return act && this.#record('draft', label, act);
  }

  async #discard(): Promise<void> {
    await this.#ports.client.call('knowledge.discardDraft');
    this.#editor = null;
    await this.load();
  }

  /** Makes the draft a version. */
  async saveVersion(label: string, note: string): Promise<KnowledgeVersion> {
    await this.#ports.saves.settle(draftSubjectId);
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

  #record(field: string, label: () => string, act: Act): Step {
    return this.#ports.log.record({ subject: draftSubjectId, changes: [{ field }], label, act });
  }

  async #edit(draft: KnowledgeDraft): Promise<KnowledgeDraftEditor> {
    return new KnowledgeDraftEditor(this.#ports, await this.get(draft.basedOn), draft);
  }
}
