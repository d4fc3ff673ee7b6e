import { type AppError, asAppError } from '../../../../core/base/errors.ts';
import type { SheetFormat } from '../../../../core/base/sheetFormat.ts';
import type { Input, Output } from '../../../../core/contract/channels.ts';
import type { Sheet } from '../../../../core/sheet/sheet.ts';
import type { Workspace } from '../../../state/workspace.svelte.ts';

type Written = Output<'sheet.save'>;

/** One table, or all of an assessment, on their way into a file, and what has come of it. */
export class TableSave {
  readonly #workspace: Workspace;
  #isWriting = $state(false);
  #job = '';
  #written = $state.raw<(Written & { readonly isFolder: boolean }) | null>(null);
  #failure = $state.raw<AppError | null>(null);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get isWriting(): boolean {
    return this.#isWriting;
  }

  get failure(): string {
    const { describe, t } = this.#workspace;
    return this.#failure === null ? '' : t('sheets.failed', { why: describe(this.#failure) });
  }

  /** What is announced: that it is being written, where it lies, that nothing was written. */
  get said(): string {
    const { t } = this.#workspace;
    if (this.#isWriting) {
      return t('sheets.writing');
    }
    if (this.#written === null) {
      return '';
    }
    const { path } = this.#written;
    return path === null ? t('sheets.cancelled') : t('sheets.written', { path });
  }

  /** By which what was written is opened; `null` where nothing was. */
  get handle(): string | null {
    return this.#written?.handle ?? null;
  }

  get isFolder(): boolean {
    return this.#written?.isFolder ?? false;
  }

  /** Writes a table as it stands at this moment; `assessment` is whose it is. */
  save(
    format: SheetFormat,
    made: { readonly sheet: Sheet; readonly assessment: string | null },
  ): Promise<void> {
    const language = this.#workspace.textLanguage;
    return this.#write(false, (job) =>
      this.#workspace.client.call('sheet.save', { ...made, format, language, job }),
    );
  }

  /** Writes the due dates of actions as a calendar. */
  saveCalendar(ids: readonly string[]): Promise<void> {
    const language = this.#workspace.textLanguage;
    return this.#write(false, () =>
      this.#workspace.client.call('action.exportCalendar', { ids: [...ids], language }),
    );
  }

  /** Writes actions with all that is known of each, or their records; `owner` is for whom, empty for nobody. */
  saveActions(
    format: SheetFormat,
    wish: Pick<Input<'sheet.saveActions'>, 'table' | 'ids' | 'owner'>,
  ): Promise<void> {
    const language = this.#workspace.textLanguage;
    return this.#write(false, (job) =>
      this.#workspace.client.call('sheet.saveActions', { ...wish, format, language, job }),
    );
  }

  /** Writes all tables of an assessment, as CSV into a folder. */
  saveAll(format: SheetFormat, id: string): Promise<void> {
    const language = this.#workspace.textLanguage;
    return this.#write(format === 'csv', (job) =>
      this.#workspace.client.call('sheet.saveAssessment', { id, format, language, job }),
    );
  }

  /** Ends what is being made, as long as its file is not being written: then nothing is. */
  async cancel(): Promise<void> {
    if (!this.#isWriting) {
      return;
    }
    try {
      // What was made all the same says so itself.
      await this.#workspace.client.call('sheet.cancel', { job: this.#job });
    } catch (error) {
      this.#failure = asAppError(error, 'A call failed.');
    }
  }

  /** One at a time: what is pressed meanwhile is passed over, and keeps its focus. */
  async #write(isFolder: boolean, call: (job: string) => Promise<Written>): Promise<void> {
    if (this.#isWriting) {
      return;
    }
    this.#isWriting = true;
    this.#job = crypto.randomUUID();
    this.#failure = null;
    this.#written = null;
    try {
      this.#written = { ...(await call(this.#job)), isFolder };
    } catch (error) {
      this.#failure = asAppError(error, 'A call failed.');
    } finally {
      this.#isWriting = false;
    }
  }
}
