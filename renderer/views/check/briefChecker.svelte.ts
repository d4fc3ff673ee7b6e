import { readFingerprint } from '../../../core/brief/check/readFingerprint.ts';
import { briefChannels } from '../../../core/contract/briefChannels.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { BriefCheck } from '../../../core/model/brief/briefCheck.ts';
import { toBase64 } from '../../state/files/base64.ts';
import { LatestQuestion } from '../../state/latestQuestion.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** Base64 takes four characters for three bytes. */
const largestFile = (briefChannels['brief.checkFile'].carries.characters / 4) * 3;

/** Checks one brief after the other, by number or by file. */
export class BriefChecker {
  readonly #workspace: Workspace;
  readonly #asking = new LatestQuestion();
  #busy = $state(false);
  #problem = $state('');
  #failure = $state('');
  #result = $state.raw<BriefCheck | null>(null);
  #knowledge = $state.raw<KnowledgeBase | null>(null);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** What is wrong with the number that was entered, in words; empty where nothing is. */
  get problem(): string {
    return this.#problem;
  }

  /** Why a brief could not be checked, in words; empty where it could. */
  get failure(): string {
    return this.#failure;
  }

  get result(): BriefCheck | null {
    return this.#result;
  }

  /** What the answers of the checked assessment are named by; `null` until it is known. */
  get knowledge(): KnowledgeBase | null {
    return this.#knowledge;
  }

  async checkNumber(text: string): Promise<void> {
    this.#clear();
    const entry = readFingerprint(text);
    if ('digits' in entry) {
      await this.#check(() => this.#workspace.client.call('brief.check', entry));
    } else {
      this.#problem = this.#problemOf(entry);
    }
  }

  async checkFile(file: File): Promise<void> {
    if (file.size > largestFile) {
      this.refuse(this.#workspace.t('briefCheck.tooLarge'));
      return;
    }
    this.#clear();
    await this.#check(async () => {
      const base64 = toBase64(new Uint8Array(await file.arrayBuffer()));
      return this.#workspace.client.call('brief.checkFile', { base64 });
    });
  }

  /** Nothing was checked, and this is why. */
  refuse(failure: string): void {
    this.#clear();
    this.#failure = failure;
  }

  /** What is still being checked is not wanted any more. */
  #clear(): void {
    this.#asking.drop();
    this.#busy = false;
    this.#problem = '';
    this.#failure = '';
    this.#result = null;
  }

  #problemOf(entry: Exclude<ReturnType<typeof readFingerprint>, { digits: string }>): string {
    const { t } = this.#workspace;
    switch (entry.problem) {
      case 'empty':
        return t('briefCheck.empty');
      case 'length':
        return t('briefCheck.length', entry);
      case 'character':
        return t('briefCheck.character', entry);
    }
  }

  async #check(ask: () => Promise<BriefCheck>): Promise<void> {
    const isLatest = this.#asking.ask();
    this.#busy = true;
    try {
      // The present is what is stored: answers on their way go first.
      await this.#workspace.saves.tryAgain();
      const result = await ask();
      const knowledge = 'about' in result ? await this.#workspace.knowledgeOf(result.about) : null;
      if (isLatest()) {
        this.#knowledge = knowledge;
        this.#result = result;
      }
    } catch (error) {
      if (isLatest()) {
        this.#failure = this.#workspace.describe(error);
      }
    } finally {
      if (isLatest()) {
        this.#busy = false;
      }
    }
  }
}
