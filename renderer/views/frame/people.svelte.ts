import type { Output } from '../../../core/contract/channels.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

export type Person = Output<'trail.people'>[number];

/** Once a page of the browser: a reload is no new start. */
const askedKey = 'cluster-desk.asked-who';

/** Who works with the program, and who has worked with it on this computer. */
export class People {
  readonly #workspace: Workspace;
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  #known = $state.raw<readonly Person[]>([]);
  #failure = $state('');
  #isAsked = $state(false);

  constructor(workspace: Workspace, storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#workspace = workspace;
    this.#storage = storage;
  }

  get known(): readonly Person[] {
    return this.#known;
  }

  /** Why those who worked here could not be read, in words; empty where they could. */
  get failure(): string {
    return this.#failure;
  }

  /** Whether it is being asked who works. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** At a start: asks where more than one name was used on this computer. */
  async start(): Promise<void> {
    if (this.#workspace.info.readOnly || this.#storage.getItem(askedKey) !== null) {
      return;
    }
    this.#storage.setItem(askedKey, '1');
    await this.#read();
    this.#isAsked = this.#known.length > 1;
  }

  /** From the strip. */
  async ask(): Promise<void> {
    await this.#read();
    this.#isAsked = true;
  }

  close(): void {
    this.#isAsked = false;
  }

  /** What is changed from now on is told under this name. */
  async take({ name, unit }: Person): Promise<void> {
    const { settings, saves } = this.#workspace;
    this.#workspace.saveSettings({ ...settings, assessorName: name.trim(), assessorUnit: unit.trim() });
    this.#isAsked = false;
    await saves.settle('settings');
  }

  async #read(): Promise<void> {
    try {
      this.#known = await this.#workspace.client.call('trail.people');
      this.#failure = '';
    } catch (error) {
      this.#failure = this.#workspace.describe(error);
    }
  }
}
