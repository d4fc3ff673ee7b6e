import { mkdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { AppError } from '../../core/base/errors.ts';
import { inLanguage } from '../../core/text/message.ts';
import { describeError } from '../../core/text/translate.ts';
import { type BatchStep, batchIds, runBatch } from '../backend/brief/runBatch.ts';
import { openContext } from '../backend/context/openContext.ts';
import type { BriefWish } from './briefWish.ts';
import { sayLength } from './lengthNotice.ts';
import { backendPorts, namedStore } from './storePorts.ts';
import { type CommandPorts, interrupted, interruptionOf, missingBriefs } from './command.ts';

type StoreWish = Extract<BriefWish, { from: 'store' }>;

/**
 * Writes the brief of the latest assessment of every cluster into a folder: a line for each file on stderr, the summary
 * on stdout, and what was not written with its reason at the end. Exit code 1 when one was not written; an assessment
 * that is not ready yet is no failure. Told to end, it finishes the briefs that are being laid out, and what it has
 * written is recorded; a read-only store keeps no record, which is said.
 */
export async function printStoreBriefs(wish: StoreWish, ports: CommandPorts): Promise<number> {
  const storePath = namedStore(wish.store, ports);
  const folder = resolve(wish.out);
  await mkdir(folder, { recursive: true });
  const signal = interruptionOf(ports);
  const backend = backendPorts(storePath, wish.date, ports);
  const context = openContext(backend);
  try {
    const ids = batchIds(context, { ids: null });
    const { languages, formats, withoutMissing } = wish;
    const count = tally(ids.length * languages.length * formats.length, ports);
    await runBatch(context, {
      ids,
      languages,
      formats,
      annexes: true,
      withoutMissing,
      folder,
      signal,
      tell: count.take,
    });
    await count.said();
    ports.terminal.print(`${count.summary(folder)}\n`);
    ports.terminal.complain(count.failures());
    if (context.store.readOnly && count.written() > 0) {
      ports.terminal.complain(`${ports.t('commands.recordsNotKept', { count: count.written() })}\n`);
    }
    if (signal.aborted) {
      return interrupted;
    }
    return count.hasFailed() ? 1 : 0;
  } finally {
    try {
      context.store.close();
    } finally {
      await backend.desktop.printer.close();
    }
  }
}

/**
 * Counts what a batch tells and says each settled file as `3/40  …`; what is under way stands below, where somebody
 * looks.
 */
function tally(of: number, ports: CommandPorts) {
  const { terminal, language, t } = ports;
  const notices: Promise<void>[] = [];
  const counts = { written: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  const numbered = (text: string) => `${counts.written + counts.failed + counts.skipped}/${of}  ${text}`;
  const say = (text: string) => terminal.complain(`${numbered(text)}\n`);
  const nameOf = (name: { readonly en: string; readonly zh: string }) => inLanguage(name, language);
  return {
    take(step: BatchStep): void {
      if (step.kind === 'stage') {
        const { name, language: briefLanguage } = step.brief;
        const stage = t('exports.stageName', { stage: step.stage });
        const text = t('exports.briefStage', { name: nameOf(name), language: briefLanguage, stage });
        terminal.status?.(numbered(text));
      } else if (step.kind === 'written') {
        counts.written++;
        say(basename(step.path));
        notices.push(sayLength(step, ports));
      } else if (step.kind === 'failed') {
        const { name, code, details, language: briefLanguage, format } = step.failure;
        const reason = describeError(new AppError(code, code, details), language);
        const failure = { name: nameOf(name), language: briefLanguage, format, reason };
        counts.failed++;
        failures.push(t('commands.briefMissing', failure));
        say(t('commands.briefFailed', failure));
      } else if (step.kind === 'skipped') {
        const { name, reason } = step.skipped;
        counts.skipped += step.files;
        const lacking = reason === 'type' ? t('briefBatch.skippedType') : t('briefBatch.skippedAnswers');
        say(t('commands.briefSkipped', { name: nameOf(name), reason: lacking }));
      }
    },
    /** When all that is too long has been said. */
    said: (): Promise<unknown> => Promise.all(notices),
    written: (): number => counts.written,
    hasFailed: (): boolean => failures.length > 0,
    summary: (folder: string): string => t('commands.briefsWritten', { ...counts, folder }),
    /** What was not written and why, once more and together; empty where everything was. */
    failures: (): string => missingBriefs(failures, t),
  };
}
