import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { AppError } from '../../../core/base/errors.ts';
import {
  type BatchProgress,
  type BatchWish,
  missingForBrief,
} from '../../../core/model/brief/batchProgress.ts';
import type { BriefStage } from '../../../core/model/brief/briefStage.ts';
import type { BriefFormat } from '../../../core/model/brief/briefRecord.ts';
import { briefAnnexes, type Language } from '../../../core/base/settings.ts';
import { toAppError } from '../../../db/sqliteFailure.ts';
import type { Context } from '../context/context.ts';
import { describeFailure } from '../context/describeFailure.ts';
import { allEnded } from '../exchange/allEnded.ts';
import { writeFileSafely } from '../exchange/writeFile.ts';
import { briefFile } from './briefFile.ts';
import { type StoredSource, briefSource } from './briefSource.ts';
import { briefFileName } from './exportBrief.ts';
import type { BriefWatch } from './exportJobs.ts';
import { recordBrief } from './recordBrief.ts';

/** Prints at a time: the browser prints in a process of its own while the next brief is computed here. */
const lanes = 2;

type Skipped = BatchProgress['skipped'][number];
type Failed = BatchProgress['failed'][number];
type Underway = Omit<BatchProgress['current'][number], 'stage'>;

/** A brief with what was written of it. */
export interface WrittenBrief {
  readonly source: BriefSource;
  readonly format: BriefFormat;
  readonly bytes: Uint8Array;
}

/** What a batch tells while it runs; `files` counts the files that a step settles. */
export type BatchStep =
  | { readonly kind: 'stage'; readonly brief: Underway; readonly stage: BriefStage }
  | ({ readonly kind: 'written'; readonly path: string } & WrittenBrief)
  | { readonly kind: 'failed'; readonly failure: Failed }
  | { readonly kind: 'skipped'; readonly skipped: Skipped; readonly files: number }
  | { readonly kind: 'left'; readonly brief: Underway };

export interface Batch {
  readonly languages: readonly Language[];
  readonly formats: readonly BriefFormat[];
  /** As chosen for each brief; `false` leaves out the annexes of all. */
  readonly annexes: boolean;
  /** Prints the code point of a character that no font has, in place of leaving the brief out. */
  readonly withoutMissing?: boolean;
  readonly ids: readonly string[];
  /** An existing folder. Nothing in it is overwritten. */
  readonly folder: string;
  /** Aborted, the batch ends after the briefs that are being laid out and written. */
  readonly signal: AbortSignal;
  readonly tell: (step: BatchStep) => void;
}

/** The assessments that a wish means. */
export const batchIds = ({ store, ports }: Context, { ids }: Pick<BatchWish, 'ids'>): readonly string[] =>
  ids ??
  store.clusterSummaries
    .list(ports.clock.today())
    .flatMap(({ latest }) => (latest ? [latest.assessmentId] : []));

/**
 * Writes briefs, two at a time. What cannot be written is reported and the rest goes on.
 *
 * Each file is written whole or not at all and never over another one. Resolves when the last file is settled; a mistake
 * of the program ends one lane, and rejects once the other has settled what is left.
 */
export async function runBatch(context: Context, batch: Batch): Promise<void> {
  const units = batch.ids.flatMap((id) => batch.languages.map((language) => ({ id, language }))).values();
  const lane = async () => {
    for (const unit of units) {
      if (batch.signal.aborted) {
        return;
      }
      // The evaluation holds the thread: calls that wait are answered first.
      await setImmediate();
      await writeUnit({ context, batch }, unit);
    }
  };
  await allEnded(Array.from({ length: lanes }, lane));
}

interface Run {
  readonly context: Context;
  readonly batch: Batch;
}

interface Unit {
  readonly id: string;
  readonly language: Language;
}

/** One assessment in one language, in every format. */
async function writeUnit(run: Run, { id, language }: Unit): Promise<void> {
  const { context, batch } = run;
  const { tell } = batch;
  const name = nameOf(context, id);
  const brief = { assessmentId: id, name, language };
  const failed = (format: BriefFormat, error: unknown) =>
    tell({
      kind: 'failed',
      failure: { assessmentId: id, name, language, format, ...reasonOf(context, error) },
    });
  tell({ kind: 'stage', brief, stage: 'collecting' });
  try {
    const source = withAnnexes(briefSource(context, id, language), batch.annexes);
    const reason = missingForBrief(source.evaluation);
    if (reason !== null) {
      tell({ kind: 'skipped', skipped: { assessmentId: id, name, reason }, files: batch.formats.length });
      return;
    }
    for (const format of batch.formats) {
      if (batch.signal.aborted) {
        return;
      }
      const { watch, end } = watchOf(batch, brief);
      await writeOne(run, { id, source, format, watch })
        .catch((error: unknown) => {
          // Left before it began to print: not written, and not failed.
          if (!watch.signal.aborted) {
            failed(format, error);
          }
        })
        .finally(end);
    }
  } catch (error) {
    batch.formats.forEach((format) => failed(format, error));
  } finally {
    tell({ kind: 'left', brief });
  }
}

/**
 * Tells the stages of one file. When the batch is ended, a file whose printing has not begun is left, which may have a
 * minute to wait for the browser; one that prints is finished.
 */
function watchOf({ signal, tell }: Batch, brief: Underway): { watch: BriefWatch; end: () => void } {
  const left = new AbortController();
  const leave = () => left.abort(signal.reason);
  const end = () => signal.removeEventListener('abort', leave);
  signal.addEventListener('abort', leave);
  const onStage = (stage: BriefStage) => {
    if (stage === 'printing') {
      end();
    }
    tell({ kind: 'stage', brief, stage });
  };
  return { watch: { signal: left.signal, onStage }, end };
}

interface OneFile {
  readonly id: string;
  readonly source: StoredSource;
  readonly format: BriefFormat;
  readonly watch: BriefWatch;
}

async function writeOne({ context, batch }: Run, { id, source, format, watch }: OneFile): Promise<void> {
  const { ports, resources } = context;
  const bytes = await briefFile({
    source,
    format,
    printer: ports.desktop.printer,
    fontsFolder: resources.fonts,
    withoutMissing: batch.withoutMissing ?? false,
    watch,
  });
  const path = await writeFileSafely(join(batch.folder, briefFileName(source, format)), bytes, {
    mayReplace: false,
    keepRecord: () => recordBrief(context, source, { assessmentId: id, format }),
  });
  batch.tell({ kind: 'written', path, source, format, bytes });
}

const withAnnexes = (source: StoredSource, annexes: boolean): StoredSource =>
  annexes
    ? source
    : {
        ...source,
        options: { ...source.options, leftOut: { ...source.options.leftOut, annexes: [...briefAnnexes] } },
      };

/** The name of an assessment's cluster; nothing where it cannot be read: its brief then fails and says of what. */
function nameOf({ store }: Context, id: string): Skipped['name'] {
  try {
    return store.clusters.get(store.assessments.get(id).clusterId).name;
  } catch {
    return { en: '', zh: '' };
  }
}

/** A failure in the terms of the contract; a mistake of the program goes to the log as everywhere. */
export function reasonOf({ ports }: Context, error: unknown): Pick<Failed, 'code' | 'details'> {
  const expected = error instanceof AppError ? error : toAppError(error);
  if (expected !== null) {
    return { code: expected.code, details: { ...expected.details } };
  }
  ports.log.write('internal', { channel: 'briefs.start', failure: describeFailure(error) });
  return { code: 'internal', details: {} };
}
