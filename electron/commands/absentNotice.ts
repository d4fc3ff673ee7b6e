import type { AbsentEvidence } from '../../core/model/evidence/absentEvidence.ts';
import { inLanguage } from '../../core/text/message.ts';
import { type CommandPorts, incomplete } from './command.ts';

type Head = 'commands.absentHere' | 'commands.absentInBundle' | 'commands.absentBeside';

/** Names documents that are missing or changed, a line each, and gives the exit code that says so; 0 where there are none. */
export function sayAbsent(absent: readonly AbsentEvidence[], head: Head, ports: CommandPorts): number {
  const { language, t } = ports;
  const lines = absent.map(({ name, at }) =>
    at === null
      ? t('evidence.absentInBin', { name })
      : t('evidence.absentAt', {
          name,
          cluster: inLanguage(at.cluster, language),
          date: at.assessedOn,
          item: inLanguage(at.item, language),
        }),
  );
  return sayAbsentLines(lines, head, ports);
}

/** The same of documents whose places are not known. */
export function sayAbsentLines(lines: readonly string[], head: Head, { terminal, t }: CommandPorts): number {
  if (lines.length === 0) {
    return 0;
  }
  terminal.complain(`${t(head, { count: lines.length })}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return incomplete;
}
