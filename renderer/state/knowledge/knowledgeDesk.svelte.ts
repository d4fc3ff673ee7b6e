import { AppError } from '../../../core/base/errors.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type {
  KnowledgeDraft,
  KnowledgeShelf,
  KnowledgeVersion,
} from '../../../core/model/knowledgeVersion.ts';
import { KnowledgeDraftEditor } from './knowledgeDraft.svelte.ts';
import type { Act, Recorder, Step } from '../changes/step.ts';
import type { Keeping } from '../keeping.svelte.ts';
import type { StatePorts } from '../statePorts.ts';
import { ifItCan } from '../saving/ifItCan.ts';
import { draftSubjectId } from '../subjects/draftSubject.ts';
import { LatestQuestion } from '../latestQuestion.ts';

/** Which versions there are and which one is in use. */
const versionsSubjectId = 'knowledge versions';

interface DeskPorts extends StatePorts {
  readonly keeping: Pick<Keeping, 'windows' | 'follow'>;
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
    ports.keeping.follow(draftSubjectId, () => this.#changedElsewhere(draftSubjectId, 'content'));
    ports.keeping.follow(versionsSubjectId, () => this.#changedElsewhere(versionsSubjectId, 'inUse'));
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

  /** Reads again what is on the screen, where it has been read. Rejects with `AppError`. */
  async readAgain(): Promise<void> {
    if (this.#shelf === null) {
      return;
    }
    const { inUse } = await this.load();
    this.#ports.onuse(await this.get(inUse));
    const draft = await this.#ports.client.call('knowledge.draft');
    if (draft === null) {
      this.#editor = null;
    } else if (draft.updatedAt !== this.#editor?.updatedAt) {
      this.#editor = await this.#edit(draft);
    }
  }

  /** Has new assessments start with a version. Gives the step that takes it back; `null` where it did so already. */
  use(hash: string, label: () => string): Promise<Step | null> {
    return this.#ports.log.during(async (log) => {
      const before = this.#shelf?.inUse;
      await this.#use(hash, before);
      if (before === undefined || before === hash) {
        return null;
      }
      const act = { undo: () => this.#use(before, hash), redo: () => this.#use(hash, before) };
      const changes = [{ field: 'inUse', before, after: hash }];
      return log.record({ subject: versionsSubjectId, changes, label, act });
    });
  }

  async #use(hash: string, replaces: string | undefined): Promise<void> {
    await this.#current(() => this.#show(() => this.#ports.client.call('knowledge.use', { hash, replaces })));
    this.#ports.keeping.windows.tellAnew(versionsSubjectId);
    await ifItCan(async () => this.#ports.onuse(await this.get(hash)));
  }

  /** Stores the version that a knowledge file (its text) holds. Rejects with `AppError`. */
  async importFile(text: string): Promise<void> {
    await this.#ports.client.call('knowledge.import', { text });
    this.#ports.keeping.windows.tellAnew(versionsSubjectId);
    await ifItCan(() => this.load());
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
  startDraft(basedOn: string, label: () => string): Promise<Step | null> {
    return this.#ports.log.during(async (log) => {
      await this.#ports.saves.settle(draftSubjectId);
      const replaced = await this.#ports.client.call('knowledge.draft');
      await this.#start(basedOn, replaced?.updatedAt ?? null);
      const act = replaced && {
        undo: () => this.#overSeen((seen) => this.#restore(replaced, seen)),
        redo: () => this.#overSeen((seen) => this.#start(basedOn, seen)),
      };
      return act && recordDraft(log, { label, act });
    });
  }

  async #start(basedOn: string, replaces: string | null): Promise<void> {
    const input = { basedOn, replaces };
    const draft = await this.#current(() => this.#ports.client.call('knowledge.startDraft', input));
    this.#editor = null;
    this.#ports.keeping.windows.tellAnew(draftSubjectId);
    await ifItCan(async () => (this.#editor = await this.#edit(draft)));
  }

  /** Takes the draft away. */
  discardDraft(label: () => string): Promise<Step | null> {
    return this.#ports.log.during(async (log) => {
      await this.#ports.saves.settle(draftSubjectId);
      const draft = await this.#ports.client.call('knowledge.draft');
      await this.#discard(draft?.updatedAt ?? null);
      const act = draft && {
        undo: () => this.#overSeen((seen) => this.#restore(draft, seen)),
        redo: () => this.#overSeen((seen) => this.#discard(seen)),
      };
      return act && recordDraft(log, { label, act });
    });
  }

  async #discard(replaces: string | null): Promise<void> {
    await this.#current(() => this.#ports.client.call('knowledge.discardDraft', { replaces }));
    this.#editor = null;
    this.#ports.keeping.windows.tellAnew(draftSubjectId);
    await ifItCan(() => this.load());
  }

  /** Makes the draft a version. */
  async saveVersion(label: string, note: string): Promise<KnowledgeVersion> {
    const log = this.#ports.log.begin();
    await this.#ports.saves.settle(draftSubjectId);
    const call = { label, note, replaces: this.#editor?.updatedAt };
    const version = await this.#current(() => this.#ports.client.call('knowledge.save', call));
    this.#editor = null;
    // From here on it is a version: what was done to the draft as a whole cannot be taken back any more.
    log.recordFinal({ subject: draftSubjectId, changes: [{ field: 'content' }] });
    [draftSubjectId, versionsSubjectId].forEach((subject) => this.#ports.keeping.windows.tellAnew(subject));
    await ifItCan(() => this.load());
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

  async #restore({ basedOn, content }: KnowledgeDraft, replaces: string | null): Promise<void> {
    const input = { basedOn, content, replaces };
    await this.#current(() => this.#ports.client.call('knowledge.saveDraft', input));
    this.#editor = null;
    this.#ports.keeping.windows.tellAnew(draftSubjectId);
    await ifItCan(() => Promise.all([this.openDraft(), this.load()]));
  }

  /** Does something over the draft as this window has it stored; `null` where it has none. */
  async #overSeen(work: (updatedAt: string | null) => Promise<void>): Promise<void> {
    await this.#ports.saves.settle(draftSubjectId);
    await work(this.#editor?.updatedAt ?? null);
  }

  /** What is refused because it has been changed elsewhere is read again before it is said. */
  async #current<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    try {
      return await call();
    } catch (error) {
      if (error instanceof AppError && error.code === 'changed-elsewhere') {
        await this.readAgain();
      }
      throw error;
    }
  }

  async #changedElsewhere(subject: string, field: string): Promise<void> {
    this.#ports.log.overtake(subject, [{ field }]);
    await this.readAgain();
  }

  async #edit(draft: KnowledgeDraft): Promise<KnowledgeDraftEditor> {
    return new KnowledgeDraftEditor(this.#ports, await this.get(draft.basedOn), draft);
  }
}

/** Every entry of the draft is a part of its content. */
const recordDraft = (log: Recorder, step: { readonly label: () => string; readonly act: Act }): Step =>
  log.record({ subject: draftSubjectId, changes: [{ field: 'content' }], ...step });
