import type { Output } from '../../../core/contract/channels.ts';
import type { FigureSet } from '../../../core/model/figures/figureSet.ts';
import type { NameKey } from '../../../core/text/translate.ts';
import type { Step } from '../changes/step.ts';
import { pageKey } from '../routes.ts';
import type { RouteOf } from '../routes.ts';
import { clusterSubjectId } from '../subjects/clusterSubject.ts';
import type { Workspace } from '../workspace.svelte.ts';

type Standings = Output<'figures.standings'>;
type Place = RouteOf<'figures'>;

/** The figures of areas that the office keeps, and what becomes of them. */
export class FiguresDesk {
  readonly #workspace: Workspace;
  #sets = $state.raw<readonly FigureSet[] | null>(null);
  #standings = $state.raw<Standings | null>(null);
  #failure = $state('');
  /** Changes of a set follow one another: each is made of what the one before has stored. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** `null` before they are read. */
  get sets(): readonly FigureSet[] | null {
    return this.#sets;
  }

  /** How the clusters of an area stand to the figures that were asked for last; `null` before. */
  get standings(): Standings | null {
    return this.#standings;
  }

  /** Why the last act failed; empty where it did not. */
  get failure(): string {
    return this.#failure;
  }

  find(id: string): FigureSet | null {
    return this.#sets?.find((set) => set.id === id) ?? null;
  }

  load = (): Promise<void> =>
    this.#guard(async () => {
      this.#sets = await this.#workspace.client.call('figures.list');
    });

  /** Asks how clusters stand to a set, or to what ships. */
  weigh = (reference: string): Promise<void> =>
    this.#guard(async () => {
      this.#standings = await this.#workspace.client.call('figures.standings', { reference });
    });

  /** Keeps a new set. */
  add = (set: FigureSet): Promise<Step | null> =>
    this.#change(set.id, () => set, { label: 'figures.stepNew', place: { name: 'figures' } });

  /** Changes a set; what is changed is what is stored by then. */
  edit = (id: string, change: (set: FigureSet) => FigureSet): Promise<Step | null> =>
    this.#change(id, (set) => set && change(set), {
      label: 'figures.stepChange',
      place: { name: 'figures', set: id },
    });

  /** Takes a set away; the step belongs to the list, which is shown then. */
  remove = (id: string): Promise<Step | null> =>
    this.#change(id, () => null, { label: 'figures.stepRemove', place: { name: 'figures' } });

  /** Fills in the figures of a reference for clusters that wait for them. */
  fill = (reference: string, source: string, clusters: readonly string[]): Promise<void> =>
    this.#guard(async () => {
      const { client, notices, ports } = this.#workspace;
      const place: Place = { name: 'figures', set: reference };
      const recorder = ports.log.begin(pageKey(place));
      await this.#workspace.saves.tryAgain();
      const { filled, undo } = await client.call('figures.fill', {
        reference,
        source,
        clusters: [...clusters],
      });
      let token = undo;
      const refresh = async () => {
        // The assessment that is open may be of a cluster that was changed.
        this.#workspace.closeAssessment();
        clusters.forEach((id) => this.#workspace.keeping.windows.tellAnew(clusterSubjectId(id)));
        await this.weigh(reference);
      };
      const swap = async () => {
        token = (await client.call('figures.takeBack', { undo: token })).undo;
        await refresh();
      };
      const step = recorder.record({
        subject: `figures ${reference}`,
        changes: [{ field: 'clusters' }],
        label: () => this.#workspace.t('figures.stepFill'),
        act: { undo: swap, redo: swap },
      });
      await refresh();
      notices.show({ text: () => this.#workspace.t('figures.filled', { count: filled }), step });
    });

  #change(
    id: string,
    change: (set: FigureSet | null) => FigureSet | null,
    { label, place }: { readonly label: NameKey; readonly place: Place },
  ): Promise<Step | null> {
    const work = this.#turn.then(() => this.#store(id, change, { label, place }));
    this.#turn = work;
    return work;
  }

  async #store(
    id: string,
    change: (set: FigureSet | null) => FigureSet | null,
    { label, place }: { readonly label: NameKey; readonly place: Place },
  ): Promise<Step | null> {
    const { ports } = this.#workspace;
    const before = this.find(id);
    const after = change(before);
    if (JSON.stringify(before) === JSON.stringify(after)) {
      return null;
    }
    const recorder = ports.log.begin(pageKey(place));
    let step: Step | null = null;
    await this.#guard(async () => {
      await this.#put(id, before, after);
      step = recorder.record({
        subject: `figures ${id}`,
        changes: [{ field: 'set' }],
        label: () => this.#workspace.t(label),
        act: { undo: () => this.#put(id, after, before), redo: () => this.#put(id, before, after) },
      });
    });
    return step;
  }

  async #put(id: string, before: FigureSet | null, after: FigureSet | null): Promise<void> {
    const stored = this.#sets?.find((set) => set.id === id) ?? before;
    await this.#workspace.client.call('figures.save', { id, set: after, replaces: stored });
    this.#sets = await this.#workspace.client.call('figures.list');
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      this.#failure = '';
      await work();
    } catch (error) {
      this.#failure = this.#workspace.describe(error);
    }
  }
}
