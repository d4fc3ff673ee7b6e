import type { ReadFile } from '../../state/files/readTextFile.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { choiceOf, problemText, toSend, type RefusedFile } from '../shared/chosenFiles.ts';

/** Makes one group assessment of several assessors' files; what was refused stays on the screen until it is closed. */
export class FileCombiner {
  readonly #workspace: Workspace;
  #files = $state.raw<readonly ReadFile[]>([]);
  #refused = $state.raw<readonly RefusedFile[]>([]);
  #failure = $state('');

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get refused(): readonly RefusedFile[] {
    return this.#refused;
  }

  /** In words; empty when nothing failed. */
  get failure(): string {
    return this.#failure;
  }

  /** Gives the new assessment's id; `null` when a file was refused, which is then named. */
  async combine(files: readonly ReadFile[], otherClusters = false): Promise<string | null> {
    const { client, describe, t } = this.#workspace;
    const { texts, unread, problem } = choiceOf(files);
    this.#files = files;
    this.#refused = unread;
    this.#failure = problem === null ? '' : problemText(problem, t);
    if (problem !== null || unread.length > 0) {
      return null;
    }
    try {
      const call = { files: toSend(texts), otherClusters };
      const { assessment, refused } = await client.call('assessment.combineFiles', call);
      this.#refused = refused;
      return assessment?.id ?? null;
    } catch (error) {
      this.#failure = describe(error);
      return null;
    }
  }

  /** The official has confirmed that the files are about one cluster. */
  combineAllTheSame(): Promise<string | null> {
    return this.combine(this.#files, true);
  }

  dismiss(): void {
    this.#refused = [];
  }
}
