import { type BriefSource, composeBrief } from '../../../core/brief/composeBrief.ts';
import { renderBriefHtml } from '../../../core/brief/renderBriefHtml.ts';
import { wholeBrief } from '../../../core/model/briefOptions.ts';
import type { Language } from '../../../core/model/settings.ts';
import { inLanguage } from '../../../core/text/message.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { appVersion } from '../appVersion.ts';
import type { Context } from '../context.ts';
import { fileName } from '../fileName.ts';
import { finishPdf } from './finishPdf.ts';
import { createGlyphCheck } from './glyphs.ts';
import { type PdfProperties, pdfProperties } from './pdfProperties.ts';
import type { Printer, PrintJob } from '../ports.ts';
import { writeFileSafely } from '../writeFile.ts';

/** The brief of a stored assessment as the document that is shown: the printed one, its fonts where shells serve them. */
export function briefHtml(context: Context, id: string, language: Language): string {
  const document = composeBrief(briefSource(context, id, language));
  return renderBriefHtml(document, { fontsBase: '/fonts/' });
}

/** What an export is doing, in this order. */
export type ExportStage = 'composing' | 'printing' | 'finishing' | 'writing';
export type OnStage = (stage: ExportStage) => void;

const unheard: OnStage = () => undefined;

/** Prints the brief where the official chooses; `null` when the choice is cancelled. */
export async function exportBrief(
  context: Context,
  { id, language, onStage = unheard }: { id: string; language: Language; onStage?: OnStage },
): Promise<string | null> {
  const { desktop } = context.ports;
  const source = briefSource(context, id, language);
  onStage('composing');
  const job = printJob(source, context.resources.fonts);
  const name = inLanguage({ en: source.cluster.name.en ?? '', zh: source.cluster.name.zh ?? '' }, language);
  const kind = createTranslate(language)('commands.briefFile');
  const path = await desktop.chooseExportPath(fileName([name, kind, source.date], 'pdf'));
  if (path === null) {
    return null;
  }
  const pdf = await printFinished(desktop.printer, job, onStage);
  onStage('writing');
  return writeFileSafely(path, pdf, { mayReplace: desktop.shell === 'electron' });
}

/** A brief ready to be printed, and what its PDF will say about itself. */
export interface BriefJob extends PrintJob {
  readonly properties: PdfProperties;
}

/**
 * Composes a brief and makes sure that all of it can be printed.
 *
 * Throws `missing-glyph` with the characters: a box in a signed-off document would be worse than no document.
 */
export function printJob(source: BriefSource, fontsFolder: string): BriefJob {
  const document = composeBrief(source);
  createGlyphCheck(fontsFolder)(document);
  return {
    html: renderBriefHtml(document),
    title: document.meta.title,
    language: source.language,
    properties: pdfProperties(document, source),
  };
}

/** The finished PDF of a brief. Rejects with `print-failed`. */
export async function printFinished(printer: Printer, job: BriefJob, onStage = unheard): Promise<Uint8Array> {
  onStage('printing');
  const printed = await printer.print(job);
  onStage('finishing');
  return finishPdf(printed, job.properties);
}

function briefSource(context: Context, id: string, language: Language): BriefSource {
  const { ports, store, evaluations, knowledge } = context;
  const assessment = store.assessments.get(id);
  const cluster = store.clusters.get(assessment.clusterId);
  const { input, evaluation, fingerprint } = evaluations.of(assessment, cluster);
  return {
    kb: knowledge.of(assessment),
    evaluation,
    input,
    cluster,
    actions: store.actions.listOf(id),
    language,
    date: ports.clock.today(),
    marking: store.settings.get().marking,
    appVersion,
    fingerprint,
    options: wholeBrief,
    edits: [],
    previous: null,
  };
}
