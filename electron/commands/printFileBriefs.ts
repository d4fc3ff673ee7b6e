import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BriefSource } from '../../core/brief/compose/basis/briefContext.ts';
import { evaluate } from '../../core/evaluation/evaluate.ts';
import { wholeBrief } from '../../core/model/brief/briefOptions.ts';
import { readAssessmentFile } from '../../core/model/readAssessment.ts';
import type { Language } from '../../core/base/settings.ts';
import { appVersion } from '../backend/context/appVersion.ts';
import { briefFile } from '../backend/brief/briefFile.ts';
import { briefFileName } from '../backend/brief/exportBrief.ts';
import { fingerprint } from '../backend/context/fingerprint.ts';
import { findResources } from '../backend/context/resources.ts';
import { writeFileSafely } from '../backend/exchange/writeFile.ts';
import { createTerminalPrinter } from '../loopback/terminalPrinter.ts';
import { type BriefWish, isOneFile } from './briefWish.ts';
import { type CommandPorts, interrupted, interruptionOf, readNamedFile } from './command.ts';
import { sayLength } from './lengthNotice.ts';
import { namedKnowledge } from './namedKnowledge.ts';

type FileWish = Extract<BriefWish, { from: 'file' }>;

/** Writes the briefs of an assessment file, without a store and so without a record. */
export async function printFileBriefs(wish: FileWish, ports: CommandPorts): Promise<number> {
  const { terminal, t } = ports;
  const { fonts: fontsFolder } = findResources();
  const sourceIn = await sourceOf(wish);
  const printer = createTerminalPrinter({ t, complain: terminal.complain });
  const interruption = interruptionOf(ports);
  try {
    for (const language of wish.languages) {
      const source = sourceIn(language);
      for (const format of wish.formats) {
        if (interruption.aborted) {
          return interrupted;
        }
        const { withoutMissing } = wish;
        const bytes = await briefFile({ source, format, printer, fontsFolder, withoutMissing });
        const out = isOneFile(wish) ? wish.out : join(wish.out, briefFileName(source, format));
        if (!isOneFile(wish)) {
          await mkdir(wish.out, { recursive: true });
        }
        const written = await writeFileSafely(resolve(out), bytes, { mayReplace: true });
        terminal.print(`${t('commands.written', { path: written })}\n`);
        await sayLength({ source, format, bytes }, ports);
      }
    }
    return 0;
  } finally {
    await printer.close();
  }
}

/** Evaluates the file once, for every language. */
async function sourceOf({ path, knowledge, date }: FileWish): Promise<(language: Language) => BriefSource> {
  const file = path ?? join(findResources().knowledge, 'sample-assessment.json');
  const text = await readNamedFile(file);
  const kb = await namedKnowledge(knowledge, text);
  const input = readAssessmentFile(text, kb);
  const evaluation = evaluate(kb, input);
  return (language) => ({
    kb,
    evaluation,
    input,
    cluster: input.cluster,
    actions: [],
    language,
    date,
    marking: '',
    appVersion,
    fingerprint: fingerprint(input, kb),
    options: wholeBrief,
    edits: [],
    previous: null,
    printedBefore: null,
  });
}
