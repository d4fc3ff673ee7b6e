import type { BinItem } from '../../../core/contract/binChannels.ts';
import { LatestQuestion } from '../../state/latestQuestion.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** What was deleted, as the store has it. */
export class BinDesk {
  readonly #workspace: Workspace;
  readonly #reading = new LatestQuestion();
  #items = $state.raw<readonly BinItem[] | null>(null);
  #failure = $state('');
  #said = $state('');

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** `null` before they are read. */
  get items(): readonly BinItem[] | null {
    return this.#items;
  }

  get failure(): string {
    return this.#failure;
  }

  /** What was brought back last, in words. */
  get said(): string {
    return this.#said;
  }

  /** What something in the bin is called. */
  nameOf({ kind, cluster, assessedOn, title }: BinItem): string {
    const { nameOf, t, format } = this.#workspace;
    if (kind === 'action') {
      return title ?? '';
    }
    const name = nameOf(cluster);
    return kind === 'cluster' || assessedOn === null
      ? name
      : t('bin.assessmentOf', { cluster: name, date: format.date(assessedOn) });
  }

  async load(): Promise<void> {
    const isLatest = this.#reading.ask();
    try {
      await this.#workspace.saves.tryAgain();
      const items = await this.#workspace.client.call('bin.list');
      if (isLatest()) {
        this.#items = items;
        this.#failure = '';
      }
    } catch (error) {
      if (isLatest()) {
        this.#failure = this.#workspace.describe(error);
      }
    }
  }

  async restore(item: BinItem): Promise<void> {
    const { client, t, describe } = this.#workspace;
    try {
      this.#said = '';
      await client.call('bin.restore', { kind: item.kind, id: item.id });
      this.#said = t('bin.restored', { name: this.nameOf(item) });
      await this.#workspace.actions.refresh();
      await this.load();
    } catch (error) {
      this.#failure = describe(error);
    }
  }
}
