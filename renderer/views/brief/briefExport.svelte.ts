import { type AppError, asAppError } from '../../../core/base/errors.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { Input, Output } from '../../../core/contract/channels.ts';
import type { BriefStage } from '../../../core/model/brief/briefStage.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** How often the backend is asked for the stage, in milliseconds: it cannot push. */
const every = 300;

/** What an export has come to: nothing was written, a file, or a failure. */
export type ExportOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'written'; readonly said: string; readonly handle: string }
  | {
      readonly kind: 'failed';
      readonly said: string;
      /** Whether the browser that shows the page can do what the one that prints could not. */
      readonly offersPage: boolean;
      /** Whether a character was met that no font has: there is a choice then. */
      readonly lacksGlyph: boolean;
    };

/** One export at a time: what it is doing, and what has come of it. */
export class BriefExport {
  readonly #workspace: Workspace;
  #stage = $state<BriefStage | null>(null);
  #busy = $state(false);
  #cancelling = $state(false);
  #result = $state.raw<ExportOutcome | null>(null);
  #failure = $state.raw<AppError | null>(null);
  #job: string | null = null;

  /** `null` before the first export and while one runs. */
  readonly outcome: ExportOutcome | null = $derived(
    this.#failure === null ? this.#result : this.#inWords(this.#failure),
  );

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** What the export of a brief is doing; `null` when none runs. */
  get stage(): BriefStage | null {
    return this.#stage;
  }

  get isCancelling(): boolean {
    return this.#cancelling;
  }

  exportBrief(id: string, language: Language, format: 'pdf' | 'docx'): Promise<void> {
    return this.#export({ id, language, format });
  }

  /** The PDF with the code point of a character that no font has in its place. */
  exportWithCodes(id: string, language: Language): Promise<void> {
    return this.#export({ id, language, format: 'pdf', withoutMissing: true });
  }

  /** The view of the portfolio, as it is filtered, as a PDF. */
  exportView(wish: Omit<Input<'portfolio.exportView'>, 'job'>): Promise<void> {
    return this.#inStages('pdf', (job) =>
      this.#workspace.client.call('portfolio.exportView', { ...wish, job }),
    );
  }

  /** The programme over the clusters of the office as a PDF. */
  exportProgramme(language: Language): Promise<void> {
    return this.#inStages('pdf', (job) =>
      this.#workspace.client.call('programme.exportView', { language, job }),
    );
  }

  #export(wish: Omit<Input<'brief.export'>, 'job'>): Promise<void> {
    return this.#inStages(wish.format, (job) =>
      this.#workspace.client.call('brief.export', { ...wish, job }),
    );
  }

  /** An export that says what it is doing and can be cancelled. */
  #inStages(format: string, call: (job: string) => Promise<Output<'brief.export'>>): Promise<void> {
    const { t } = this.#workspace;
    return this.#run(async () => {
      const job = crypto.randomUUID();
      this.#job = job;
      this.#stage = 'collecting';
      const written = call(job);
      const path = (place: string) =>
        t('briefScreen.exported', { format: format.toUpperCase(), path: place });
      void this.#follow(job);
      try {
        return this.#written(await written, path);
      } finally {
        this.#job = null;
        this.#stage = null;
      }
    });
  }

  exportFile(id: string): Promise<void> {
    const { t, client } = this.#workspace;
    return this.#run(async () =>
      this.#written(await client.call('assessment.export', { id }), (path) =>
        t('briefScreen.exportedFile', { path }),
      ),
    );
  }

  /** What is said in a minute, as a DOCX. */
  exportSpoken(id: string, language: Language): Promise<void> {
    const { t, client } = this.#workspace;
    return this.#run(async () =>
      this.#written(await client.call('brief.exportSpoken', { id, language }), (path) =>
        t('briefScreen.exported', { format: 'DOCX', path }),
      ),
    );
  }

  /** How the actions of an assessment stand, on one page. */
  exportProgress(wish: Input<'brief.exportProgress'>): Promise<void> {
    const { t, client } = this.#workspace;
    return this.#run(async () =>
      this.#written(await client.call('brief.exportProgress', wish), (path) =>
        t('briefScreen.exported', { format: wish.format.toUpperCase(), path }),
      ),
    );
  }

  /** The measures of the plan as a table. */
  exportMeasures(id: string, language: Language): Promise<void> {
    const { t, client } = this.#workspace;
    return this.#run(async () =>
      this.#written(await client.call('brief.exportMeasures', { id, language }), (path) =>
        t('briefMeasures.exported', { path }),
      ),
    );
  }

  /** Ends the export of a brief; one that writes its file already still does. */
  async cancel(): Promise<void> {
    const job = this.#job;
    if (job === null || this.#cancelling) {
      return;
    }
    this.#cancelling = true;
    try {
      await this.#workspace.client.call('brief.cancel', { job });
    } catch (error) {
      this.#failure = asAppError(error);
    }
  }

  /** Lets `print` print the document in the browser that shows it, and keeps a record of it. */
  printHere(id: string, language: Language, print: () => Promise<void>): Promise<void> {
    return this.#run(async () => {
      await print();
      await this.#workspace.client.call('brief.recordPrinted', { id, language });
      return null;
    });
  }

  #written({ path, handle }: Output<'brief.export'>, said: (path: string) => string): ExportOutcome {
    return path === null || handle === null
      ? { kind: 'nothing' }
      : { kind: 'written', said: said(path), handle };
  }

  async #follow(job: string): Promise<void> {
    while (this.#job === job) {
      await new Promise((resolve) => setTimeout(resolve, every));
      if (this.#job !== job) {
        return;
      }
      try {
        const { stage } = await this.#workspace.client.call('brief.progress', { job });
        this.#stage = this.#job === job ? (stage ?? this.#stage) : this.#stage;
      } catch (error) {
        // Until the export itself answers.
        this.#failure = asAppError(error);
        return;
      }
    }
  }

  async #run(act: () => Promise<ExportOutcome | null>): Promise<void> {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#result = null;
    this.#failure = null;
    try {
      // What is printed is what is stored: answers on their way go first.
      await this.#workspace.saves.tryAgain();
      this.#result = await act();
      this.#failure = null;
    } catch (error) {
      this.#failure = asAppError(error);
    } finally {
      this.#busy = false;
      this.#cancelling = false;
    }
  }

  #inWords(failure: AppError): ExportOutcome {
    const { t, describe } = this.#workspace;
    const isUnprinted = failure.code === 'print-failed';
    return {
      kind: 'failed',
      // Its words begin with what was not done; those of other failures are about the file or the data.
      said: isUnprinted ? describe(failure) : t('exports.briefFailed', { why: describe(failure) }),
      offersPage: isUnprinted,
      lacksGlyph: failure.code === 'missing-glyph',
    };
  }
}
