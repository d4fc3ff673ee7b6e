import type { AbsentEvidence } from '../../core/model/evidence/absentEvidence.ts';
import { inLanguage } from '../../core/text/message.ts';
import { type CommandPorts, incomplete } from './command.ts';

/** Names documents that are missing or changed, a line each, and gives the exit code that says so; 0 where there are none. */
export function sayAbsent(
  absent: readonly AbsentEvidence[],
  head: 'commands.absentHere' | 'commands.absentInBundle',
  { terminal, language, t }: CommandPorts,
): number {
  if (absent.length === 0) {
    return 0;
  }
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
  terminal.complain(`${t(head, { count: absent.length })}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return incomplete;
}
