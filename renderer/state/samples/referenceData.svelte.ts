import type { Output } from '../../../core/contract/channels.ts';
import type { Step } from '../changes/step.ts';
import { pageKey } from '../routes.ts';
import type { Workspace } from '../workspace.svelte.ts';

/** What a new store begins with, taken out of the list of clusters and brought back. */
export class ReferenceData {
  readonly #workspace: Workspace;
  readonly #onchange: () => Promise<void>;
  #state = $state.raw<Output<'reference.state'> | null>(null);
  #failure = $state('');

  constructor(workspace: Workspace, onchange: () => Promise<void>) {
    this.#workspace = workspace;
    this.#onchange = onchange;
  }

  /** `null` until it is known. */
  get state(): Output<'reference.state'> | null {
    return this.#state;
  }

  /** Why the last act failed; empty where it did not. */
  get failure(): string {
    return this.#failure;
  }

  load = (): Promise<void> =>
    this.#guard(async () => {
      this.#state = await this.#workspace.client.call('reference.state');
    });

  /** Takes the paper's clusters out of the list; the notice brings them back. */
  remove = (): Promise<void> =>
    this.#guard(async () => {
      const { client, notices } = this.#workspace;
      const log = this.#workspace.ports.log.begin(pageKey({ name: 'clusters' }));
      let ids: readonly string[] = [];
      const redo = async () => {
        ids = await client.call('reference.remove');
        await this.#onchange();
      };
      const undo = async () => {
        await client.call('reference.restore', { ids: [...ids] });
        await this.#onchange();
      };
      await redo();
      const step: Step = log.record({
        subject: 'reference',
        changes: [{ field: 'deleted' }],
        label: () => this.#workspace.t('clusters.referenceRemoval'),
        act: { undo, redo },
      });
      notices.show({
        text: () => this.#workspace.t('clusters.referenceRemoved', { count: ids.length }),
        step,
      });
    });

  restore = (): Promise<void> =>
    this.#guard(async () => {
      const { client, notices } = this.#workspace;
      const { length } = await client.call('reference.restore', { ids: null });
      await this.#onchange();
      notices.show({ text: () => this.#workspace.t('clusters.referenceRestored', { count: length }) });
    });

  restoreSample = (): Promise<void> =>
    this.#guard(async () => {
      const { client, notices } = this.#workspace;
      await client.call('reference.restoreSample');
      await this.#onchange();
      notices.show({ text: () => this.#workspace.t('clusters.sampleRestored') });
    });

  /** Puts the sample back as it ships; the one that was there goes to the bin, and the notice takes it back. */
  resetSample = (): Promise<void> =>
    this.#guard(async () => {
      const { client, notices, ports } = this.#workspace;
      const log = ports.log.begin(pageKey({ name: 'clusters' }));
      const { undo, keepsFigures } = await client.call('reference.resetSample');
      await this.#onchange();
      let token = undo;
      const swap = async () => {
        token = (await client.call('reference.takeBackReset', { undo: token })).undo;
        await this.#onchange();
      };
      const step = log.record({
        subject: 'sample',
        changes: [{ field: 'deleted' }],
        label: () => this.#workspace.t('clusters.sampleResetStep'),
        act: { undo: swap, redo: swap },
      });
      notices.show({
        text: () => this.#workspace.t('clusters.sampleWasReset', { keepsFigures }),
        step,
      });
    });

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      this.#failure = '';
      await work();
    } catch (error) {
      this.#failure = this.#workspace.describe(error);
    }
  }
}
