import { AppError } from '../../core/base/errors.ts';
import { createTranslate, describeError } from '../../core/text/translate.ts';
import { UsageError } from '../terminal/readOptions.ts';
import { backUpStore } from './backupStore.ts';
import { checkStores } from './checkStores.ts';
import { restoreStore } from './restoreStore.ts';
import { printBrief } from './printBrief.ts';
import { exportBundle } from './exportBundle.ts';
import { evaluateFile } from './evaluateFile.ts';
import { helpOf } from './helpOf.ts';
import { importBundle } from './importBundle.ts';
import { type Command, type CommandPorts } from './command.ts';
import { listClusters } from './listClusters.ts';
import { type Terminal, terminalLanguage } from './terminal.ts';
import { showTable } from './showTable.ts';
import { writeTableTemplate } from './writeTableTemplate.ts';
import { writeTables } from './writeTables.ts';
import { verifyMethod } from './verifyMethod.ts';

const commands: Readonly<Record<string, Command>> = {
  evaluate: evaluateFile,
  brief: printBrief,
  export: exportBundle,
  import: importBundle,
  clusters: listClusters,
  table: showTable,
  'table-out': writeTables,
  template: writeTableTemplate,
  'verify-method': verifyMethod,
  backup: backUpStore,
  restore: restoreStore,
  check: checkStores,
};

/** Runs one command and gives its exit code: 0 done, 1 failed, 2 not understood. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name = 'help', ...rest] = words;
  const language = terminalLanguage(terminal);
  const ports: CommandPorts = { terminal, language, t: createTranslate(language) };
  if (['help', '--help', '-h'].includes(name)) {
    terminal.print(`${ports.t('commands.help')}\n`);
    return 0;
  }
  const help = ports.t('commands.help');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    terminal.complain(`${ports.t('commands.unknownCommand', { name })}\n\n${help}\n`);
    return 2;
  }
  const own = helpOf(help, name);
  if (rest.some((word) => word === '--help' || word === '-h')) {
    terminal.print(`${own}\n`);
    return 0;
  }
  try {
    return await command(rest, ports);
  } catch (error) {
    return explain(error, own, ports);
  }
}

function explain(error: unknown, help: string, { terminal, language }: CommandPorts): number {
  if (error instanceof UsageError) {
    terminal.complain(`${error.message}\n\n${help}\n`);
    return 2;
  }
  if (error instanceof AppError) {
    terminal.complain(`${describeError(error, language)}\n`);
    return 1;
  }
  terminal.complain(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
