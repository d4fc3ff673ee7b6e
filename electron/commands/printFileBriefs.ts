import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BriefSource } from '../../core/brief/compose/basis/briefContext.ts';
import { evaluate } from '../../core/evaluation/evaluate.ts';
import { noOffice } from '../../core/model/brief/office.ts';
import { wholeBrief } from '../../core/model/brief/briefOptions.ts';
import { withoutProfile } from '../../core/model/clusterIdentity.ts';
import { readAssessmentFile } from '../../core/model/readAssessment.ts';
import { AppError } from '../../core/base/errors.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import type { Language } from '../../core/base/settings.ts';
import type { BriefFormat } from '../../core/model/brief/briefRecord.ts';
import type { BriefStage } from '../../core/model/brief/briefStage.ts';
import { describeError } from '../../core/text/translate.ts';
import type { Printer } from '../backend/ports.ts';
import { appVersion } from '../backend/context/appVersion.ts';
import { briefFile } from '../backend/brief/briefFile.ts';
import { briefFileName } from '../backend/brief/exportBrief.ts';
import { fingerprint } from '../backend/context/fingerprint.ts';
import { findResources } from '../backend/context/resources.ts';
import { sampleFileIn } from '../backend/reference/sampleWords.ts';
import { writeFileSafely } from '../backend/exchange/writeFile.ts';
import { createTerminalPrinter } from '../loopback/terminalPrinter.ts';
import { type BriefWish, isOneFile } from './briefWish.ts';
import { type CommandPorts, interrupted, interruptionOf, missingBriefs, readNamedFile } from './command.ts';
import { sayLength } from './lengthNotice.ts';
import { namedKnowledge } from './namedKnowledge.ts';

type FileWish = Extract<BriefWish, { from: 'file' }>;

/**
 * Writes the briefs of an assessment file, without a store and so without a record.
 *
 * One that cannot be written does not hold up the others: it is named at the end, and the exit code is 1.
 */
export async function printFileBriefs(wish: FileWish, ports: CommandPorts): Promise<number> {
  const { terminal, language: own, t } = ports;
  const sourceIn = await sourceOf(wish);
  const printer = createTerminalPrinter({ t, complain: terminal.complain });
  const interruption = interruptionOf(ports);
  const failures: string[] = [];
  try {
    for (const language of wish.languages) {
      for (const format of wish.formats) {
        if (interruption.aborted) {
          return interrupted;
        }
        const source = sourceIn(language);
        try {
          await printOne({ wish, source, format, printer }, ports);
        } catch (error) {
          if (!(error instanceof AppError) || isOneFile(wish)) {
            throw error;
          }
          const [name, reason] = [briefFileName(source, format), describeError(error, own)];
          failures.push(t('commands.briefMissing', { name, language, format, reason }));
        }
      }
    }
    terminal.complain(missingBriefs(failures, t));
    return failures.length === 0 ? 0 : 1;
  } finally {
    await printer.close();
  }
}

interface OneBrief {
  readonly wish: FileWish;
  readonly source: BriefSource;
  readonly format: BriefFormat;
  readonly printer: Printer;
}

async function printOne({ wish, source, format, printer }: OneBrief, ports: CommandPorts): Promise<void> {
  const { terminal, t } = ports;
  const name = briefFileName(source, format);
  const onStage = (stage: BriefStage) => {
    const words = { name, language: source.language, stage: t('exports.stageName', { stage }) };
    terminal.status?.(t('exports.briefStage', words));
  };
  onStage('collecting');
  const bytes = await briefFile({
    source,
    format,
    printer,
    fontsFolder: findResources().fonts,
    withoutMissing: wish.withoutMissing,
    watch: { onStage },
  });
  if (!isOneFile(wish)) {
    await mkdir(wish.out, { recursive: true });
  }
  const out = isOneFile(wish) ? wish.out : join(wish.out, name);
  const written = await writeFileSafely(resolve(out), bytes, { mayReplace: true });
  terminal.print(`${t('commands.written', { path: written })}\n`);
  await sayLength({ source, format, bytes }, ports);
}

/** Evaluates the file once, for every language; notes and sources of the sample stand in the language of its brief. */
async function sourceOf({ path, knowledge, date }: FileWish): Promise<(language: Language) => BriefSource> {
  const sample = (language: Language) =>
    sampleFileIn(findResources().knowledge, 'sample-assessment.json', language);
  const text = path === null ? sample('zh') : await readNamedFile(path);
  const kb = await namedKnowledge(knowledge, text);
  const inputOf = (written: string) => withoutProfile(readAssessmentFile(written, kb));
  const own = inputOf(text);
  const evaluation = evaluate(kb, own);
  const sourceIn = (language: Language, input: typeof own): BriefSource => ({
    kb,
    evaluation,
    input,
    cluster: input.cluster,
    actions: [],
    language,
    date,
    dayOf: systemClock.dayOf,
    marking: '',
    office: noOffice,
    appVersion,
    fingerprint: fingerprint(input, kb),
    options: wholeBrief,
    edits: [],
    previous: null,
    printedBefore: null,
  });
  return (language) => sourceIn(language, path === null ? inputOf(sample(language)) : own);
}
