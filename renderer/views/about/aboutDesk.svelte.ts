import type { Channel, Output } from '../../../core/contract/channels.ts';
import { aboutGroups, type AboutGroup } from '../../../core/text/aboutLines.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

type Saved = Output<'about.saveReport'>;
export type Part = Output<'about.parts'>[number];

/** The engine of the browser that shows this page, as it names itself. */
const enginePattern = /Chrome\/([\d.]+)/;

/** What the program is and works on, and what is saved for a technician. */
export class AboutDesk {
  readonly #workspace: Workspace;
  #facts = $state.raw<Output<'about.read'> | null>(null);
  #parts = $state.raw<readonly Part[] | null>(null);
  #failure = $state('');
  #saved = $state.raw<Saved | null>(null);
  #isSaving = $state(false);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Why something was not read or saved, in words; empty where nothing failed. */
  get failure(): string {
    return this.#failure;
  }

  /** The parts of others, by name; `null` until they are read. */
  get parts(): readonly Part[] | null {
    return this.#parts;
  }

  /** What was saved last; its path is `null` where the choice was cancelled. */
  get saved(): Saved | null {
    return this.#saved;
  }

  get isSaving(): boolean {
    return this.#isSaving;
  }

  /** The facts in words, in the language of the screens; nothing until they are read. */
  get groups(): readonly AboutGroup[] {
    const facts = this.#facts;
    if (facts === null) {
      return [];
    }
    const { t, format } = this.#workspace;
    const { platform } = facts;
    const chromium = platform.chromium ?? enginePattern.exec(navigator.userAgent)?.[1] ?? null;
    const time = (at: string) =>
      t('about.moment', { date: format.date(at), time: format.time(Date.parse(at)) });
    return aboutGroups({ ...facts, platform: { ...platform, chromium } }, { t, time });
  }

  get hasLog(): boolean {
    return this.#facts?.logPath !== null;
  }

  async load(): Promise<void> {
    await this.#trying(async () => {
      const { client } = this.#workspace;
      [this.#facts, this.#parts] = await Promise.all([client.call('about.read'), client.call('about.parts')]);
    });
  }

  async show(channel: Extract<Channel, 'about.showStore' | 'about.showLog'>): Promise<void> {
    await this.#trying(() => this.#workspace.client.call(channel));
  }

  async save(what: 'report' | 'copy'): Promise<void> {
    const { client, textLanguage: language } = this.#workspace;
    this.#isSaving = true;
    await this.#trying(async () => {
      this.#saved =
        what === 'report'
          ? await client.call('about.saveReport', { language })
          : await client.call('about.saveCopy');
    });
    this.#isSaving = false;
  }

  async #trying(work: () => Promise<unknown>): Promise<void> {
    this.#failure = '';
    try {
      await work();
    } catch (error) {
      this.#failure = this.#workspace.describe(error);
    }
  }
}
