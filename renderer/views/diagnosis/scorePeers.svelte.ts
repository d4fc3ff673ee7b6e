import type { DetailWithPeers } from '../../../core/contract/portfolioChannels.ts';
import { LatestQuestion } from '../../state/latestQuestion.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** The others of the type of an assessment: what stands beside its scores. */
export class ScorePeers {
  readonly #workspace: Workspace;
  readonly #question = new LatestQuestion();
  #peers = $state.raw<DetailWithPeers['peers'] | null>(null);
  #failure = $state('');

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** `null` where nothing is known. */
  get peers(): DetailWithPeers['peers'] | null {
    return this.#peers;
  }

  get failure(): string {
    return this.#failure;
  }

  async load(assessmentId: string): Promise<void> {
    const isLatest = this.#question.ask();
    try {
      const [detail] = await this.#workspace.client.call('portfolio.details', { ids: [assessmentId] });
      if (isLatest()) {
        this.#peers = detail?.peers ?? null;
        this.#failure = '';
      }
    } catch (error) {
      this.#failure = this.#workspace.describe(error);
    }
  }
}
