import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { Evaluation } from '../../core/model/evaluation.ts';
import type { DayOf } from '../../core/base/dayOf.ts';
import type { Language } from '../../core/base/settings.ts';
import type { DriveKind } from './place/driveKind.ts';
import type { BriefStage } from '../../core/model/brief/briefStage.ts';

/** What the backend needs from the machine around it. Each shell brings its own; tests bring theirs. */

/** A document to print: complete HTML whose fonts are `fonts/<file>.woff2`, served from `assets/fonts`. */
export interface PrintJob {
  readonly html: string;
  readonly title: string;
  readonly language: Language;
}

/** Drawings to make pictures of: complete HTML as for printing, and the elements of it to picture. */
export interface PictureJob {
  readonly html: string;
  readonly language: Language;
  /** Ids of elements with nothing close around them: a picture begins and ends with a whole pixel. */
  readonly ids: readonly string[];
}

/** Dots to the inch of a picture: sharp on paper, as offices print. */
export const pictureDensity = 300;

/** How long one print may take, in milliseconds, once its browser is up: far more than a slow machine needs. */
export const printLimit = 300_000;

/** What a print is doing: what prints is started, earlier prints are waited for, the pages are laid out. */
export type PrintStage = Extract<BriefStage, 'starting' | 'waiting' | 'printing'>;

/** How somebody follows a print, and leaves it. */
export interface PrintWatch {
  /** Called at the beginning of each stage; one that is not needed is left out. */
  readonly onStage?: ((stage: PrintStage) => void) | undefined;
  /** Aborted, the print rejects at once with its reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface Printer {
  /** A tagged PDF with outline, page size from the document's style. Rejects with `AppError('print-failed')`. */
  print(job: PrintJob, watch?: PrintWatch): Promise<Uint8Array>;
  /** A PNG of each element, in the order of its ids, at `pictureDensity`. Rejects as `print` does. */
  pictures(job: PictureJob, watch?: PrintWatch): Promise<readonly Uint8Array[]>;
  close(): Promise<void>;
}

export interface Desktop {
  readonly shell: 'electron' | 'loopback' | 'test';
  /** `zh` when the system's first language is Chinese, else `en`. */
  readonly systemLanguage: Language;
  readonly printer: Printer;
  /**
   * Where to write an export: a dialog in Electron, which opens in `folder`; elsewhere that folder itself. Without one
   * the documents folder. `null` when cancelled.
   */
  chooseExportPath(suggestedName: string, folder: string | null): Promise<string | null>;
  /**
   * An existing folder for several files: a dialog in Electron, elsewhere a new folder of that name in the documents
   * folder; inside `folder` where there is one. `null` when cancelled.
   */
  chooseExportFolder(suggestedName: string, folder: string | null): Promise<string | null>;
  /**
   * An existing file, a backup from elsewhere; `null` when cancelled. Left out where there is no dialog that could hand a
   * path over.
   */
  chooseBackup?(): Promise<string | null>;
  /**
   * Opens a file that this program has written in the program that the computer has for it, or shows it in its folder; a
   * folder is opened. Says whether that seems to have worked.
   */
  openWritten(path: string, how: 'open' | 'show'): Promise<boolean>;
}

export interface Clock {
  /** Now, in UTC, as `2026-11-23T08:00:00.000Z`. */
  readonly now: () => string;
  /** Today by the computer's own calendar, as `2026-11-23`. */
  readonly today: () => string;
  /** The day of a moment by that calendar. */
  readonly dayOf: DayOf;
}

/** Calls work again and again, and tells the time by a clock that nobody can set. */
export interface Scheduler {
  /** Calls `work` every so many milliseconds until what it gives is called; does not keep the program alive. */
  every(milliseconds: number, work: () => void): () => void;
  /** Milliseconds since some moment: only rises. */
  elapsed(): number;
}

/** Files that the official has opened with the program, by a double click or on the command line. */
export interface OpenedFiles {
  isWaiting(): boolean;
  /** The path of the one that waits longest, which waits no more; `null` where none does. */
  next(): string | null;
}

/** A new unique id (UUID). */
export type NewId = () => string;

/** A writer of technical events: no answers, names or paths of the official. */
export interface Log {
  write(event: string, details?: Readonly<Record<string, unknown>>): void;
  readonly path: string | null;
}

/** Evaluations by their fingerprint, which covers all that they are made from. */
export interface EvaluationMemory {
  /** The evaluation that is kept, or what `evaluate` gives, which is kept then. */
  of(fingerprint: string, evaluate: () => Evaluation): Evaluation;
}

export interface BackendPorts {
  readonly storePath: string;
  readonly knowledgeBase: KnowledgeBase;
  /** The knowledge bases that earlier programs shipped with, oldest first; none unless given. */
  readonly earlierKnowledge?: readonly KnowledgeBase[];
  readonly desktop: Desktop;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** The system's unless given. */
  readonly scheduler?: Scheduler;
  /** Files that are opened with the program; none are where it is left out. */
  readonly openedFiles?: OpenedFiles;
  /** On what kind of drive a folder lies; not asked where it is left out. */
  readonly driveKind?: (folder: string) => Promise<DriveKind>;
  /** A memory of its own unless given: only tests share one between backends, which they start by the hundred. */
  readonly evaluationMemory?: EvaluationMemory;
  /** Told the text of every SQL statement that runs, with its values; only a test asks for that. */
  readonly onStatement?: (sql: string) => void;
}
