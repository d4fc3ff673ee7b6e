import { composeBrief } from '../../core/brief/compose/composeBrief.ts';
import { overLengthWords } from '../../core/brief/compose/basis/overLengthWords.ts';
import type { WrittenBrief } from '../backend/brief/runBatch.ts';
import type { CommandPorts } from './command.ts';

/** Says of a written brief what is too long in it, as the screen does; nothing of a brief of the right length. */
export async function sayLength(
  { source, format, bytes }: WrittenBrief,
  { terminal, t }: CommandPorts,
): Promise<void> {
  const document = composeBrief(source);
  const { blocks } = document;
  const end = blocks.findIndex(({ kind }) => kind === 'page-break');
  const headings = blocks.slice(0, end).filter(({ kind }) => kind === 'heading').length;
  // Loaded where a PDF is written: the other commands start without it.
  const runsOver =
    format === 'pdf' &&
    end > 0 &&
    (await import('../backend/pdf/firstPage.ts').then((file) => file.runsOverFirstPage(bytes, headings)));
  const lines = [...(runsOver ? [t('commands.firstPageOver')] : []), ...overLengthWords(document, t)];
  if (lines.length > 0) {
    terminal.complain(`${t('commands.tooLong', { parts: lines })}\n`);
  }
}
