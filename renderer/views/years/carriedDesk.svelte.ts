import { askFirst } from '../../../core/years/askFirst.ts';
import { carriedParts, ratingKey } from '../../../core/model/years/carried.ts';
import type { CarriedStart } from '../../../core/model/years/clusterYears.ts';
import type { AssessmentSession } from '../../state/assessmentSession.svelte.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** What an assessment took over from the one before it, and what of it to look at first. */
export class CarriedDesk {
  readonly #workspace: Workspace;
  readonly #session: AssessmentSession;
  #start = $state.raw<CarriedStart | null>(null);
  #failure = $state('');

  readonly left = $derived.by(() => Object.keys(this.#session.assessment.carried).length);
  readonly parts = $derived.by(() =>
    carriedParts.filter((part) => Object.hasOwn(this.#session.assessment.carried, part)),
  );
  readonly answers = $derived.by(() =>
    askFirst(this.#session.knowledge, this.#session.assessment, this.#start?.aimed ?? []),
  );

  constructor(workspace: Workspace, session: AssessmentSession) {
    this.#workspace = workspace;
    this.#session = session;
  }

  /** When the one before it was made; empty until that is read. */
  get year(): string {
    return this.#start?.assessedOn?.slice(0, 4) ?? '';
  }

  get failure(): string {
    return this.#failure;
  }

  async load(): Promise<void> {
    const { client, describe } = this.#workspace;
    try {
      this.#start = await client.call('years.start', { id: this.#session.assessment.id });
      this.#failure = '';
    } catch (error) {
      this.#failure = describe(error);
    }
  }

  /** They still hold; it can be taken back. */
  confirm(keys: readonly string[]): void {
    const step = this.#session.confirmCarried(keys);
    if (step !== null) {
      const count = keys.length;
      this.#workspace.notices.show({ text: () => this.#workspace.t('reassess.confirmed', { count }), step });
    }
  }

  confirmRest(): void {
    this.confirm(this.answers.rest.map(ratingKey));
  }
}
