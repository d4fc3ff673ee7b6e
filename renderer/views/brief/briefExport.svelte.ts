import type { Language } from '../../../core/model/settings.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** One export at a time, and what is said about it. */
export class BriefExport {
  readonly #workspace: Workspace;
  #busy = $state(false);
  #said = $state('');
  #failed = $state(false);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Progress, the path of the written file, or what went wrong. */
  get said(): string {
    return this.#said;
  }

  get failed(): boolean {
    return this.#failed;
  }

  exportBrief(id: string, language: Language, format: 'pdf' | 'docx'): Promise<void> {
    const { t, client } = this.#workspace;
    const name = format.toUpperCase();
    return this.#run(t('briefScreen.exporting', { format: name }), async () => {
      const { path } = await client.call('brief.export', { id, language, format });
      return path === null ? t('briefScreen.cancelled') : t('briefScreen.exported', { format: name, path });
    });
  }

  exportFile(id: string): Promise<void> {
    const { t, client } = this.#workspace;
    return this.#run(t('briefScreen.exportingFile'), async () => {
      const { path } = await client.call('assessment.export', { id });
      return path === null ? t('briefScreen.cancelled') : t('briefScreen.exportedFile', { path });
    });
  }

  async #run(progress: string, act: () => Promise<string>): Promise<void> {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#failed = false;
    this.#said = progress;
    try {
      // What is printed is what is stored: answers on their way go first.
      await this.#workspace.saves.tryAgain();
      this.#said = await act();
    } catch (error) {
      this.#failed = true;
      this.#said = `${this.#workspace.t('briefScreen.failedTitle')}. ${this.#workspace.describe(error)}`;
    } finally {
      this.#busy = false;
    }
  }
}
