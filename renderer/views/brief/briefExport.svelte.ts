import { AppError } from '../../../core/base/errors.ts';
import type { Input } from '../../../core/contract/channels.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** One export at a time, and what is said about it. */
export class BriefExport {
  readonly #workspace: Workspace;
  #busy = $state(false);
  #said = $state('');
  #failed = $state(false);
  #lacksGlyph = $state(false);

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

  /** Whether the last export met a character that no font has: there is a choice then. */
  get lacksGlyph(): boolean {
    return this.#lacksGlyph;
  }

  exportBrief(id: string, language: Language, format: 'pdf' | 'docx'): Promise<void> {
    return this.#export({ id, language, format });
  }

  /** The PDF with the code point of a character that no font has in its place. */
  exportWithCodes(id: string, language: Language): Promise<void> {
    return this.#export({ id, language, format: 'pdf', withoutMissing: true });
  }

  #export(wish: Input<'brief.export'>): Promise<void> {
    const { t, client } = this.#workspace;
    const name = wish.format.toUpperCase();
    return this.#run(t('briefScreen.exporting', { format: name }), async () => {
      const { path } = await client.call('brief.export', wish);
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
    this.#lacksGlyph = false;
    this.#said = progress;
    try {
      // What is printed is what is stored: answers on their way go first.
      await this.#workspace.saves.tryAgain();
      this.#said = await act();
    } catch (error) {
      this.#failed = true;
      this.#lacksGlyph = error instanceof AppError && error.code === 'missing-glyph';
      this.#said = this.#workspace.t('briefScreen.failed', { reason: this.#workspace.describe(error) });
    } finally {
      this.#busy = false;
    }
  }
}
