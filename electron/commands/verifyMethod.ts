import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileRefusal } from '../../core/base/strictJson.ts';
import { describeReason } from '../../core/text/translate.ts';
import { checkCaseFile } from '../../core/verification/caseFile.ts';
import { type CaseResult, inShort } from '../../core/verification/verifyCase.ts';
import { readOptions, UsageError } from '../terminal/readOptions.ts';
import { type Command, type CommandPorts, readNamedFile } from './command.ts';

type Verdict = CaseResult;

/** How many differing figures a line names; `--json` has all. */
const differencesShown = 3;

/**
 * `verify-method PATH [--json]`: one line a case, then `N passed, N failed`.
 *
 * A case whose method is not known, or that is no case at all, is a failed one: nothing is passed over in silence.
 */
export const verifyMethod: Command = async (words, ports) => {
  const { terminal, t } = ports;
  const { values, places } = readOptions(words, { json: { type: 'boolean' } }, t);
  const [path, ...more] = places;
  if (path === undefined || more.length > 0) {
    throw new UsageError(t('commands.fileMissing'));
  }
  const verdicts: Verdict[] = [];
  for (const file of await caseFiles(path)) {
    const verdict = await verifyFile(file);
    verdicts.push(verdict);
    if (values.json !== true) {
      terminal.print(`${line(verdict, ports)}\n`);
    }
  }
  const passed = verdicts.filter(({ status }) => status === 'passed').length;
  const failed = verdicts.length - passed;
  terminal.print(
    values.json === true
      ? `${JSON.stringify({ cases: verdicts, passed, failed }, null, 2)}\n`
      : `${passed} passed, ${failed} failed\n`,
  );
  return failed === 0 ? 0 : 1;
};

/** The file itself, or the `*.json` of a folder in the order of their names. */
async function caseFiles(path: string): Promise<string[]> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (error) {
    throw fileRefusal(path, { reason: 'unreadable' }).because(error);
  }
  if (!isFolder) {
    return [path];
  }
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  if (names.length === 0) {
    throw fileRefusal(path, { reason: 'no-case' });
  }
  return names.map((name) => join(path, name));
}

async function verifyFile(path: string): Promise<Verdict> {
  return inShort(checkCaseFile({ name: basename(path), text: await readNamedFile(path) }));
}

function line({ id, method, status, differences }: Verdict, { t, language }: CommandPorts): string {
  if (status === 'passed') {
    return t('commands.casePassed', { id });
  }
  const reasons = {
    invalid: () =>
      [
        t('commands.caseInvalid'),
        differences
          .map(({ path, fault }) =>
            [path, fault && describeReason(fault, language)].filter(Boolean).join(' '),
          )
          .join('; '),
      ].join(': '),
    'unknown-method': () => t('commands.methodUnknown', { method }),
    failed: () =>
      differences
        .slice(0, differencesShown)
        .map(({ path, expected, computed }) =>
          t('commands.caseDiffers', { path, expected: shown(expected), computed: shown(computed) }),
        )
        .join('; '),
  };
  return t('commands.caseFailed', { id, reason: reasons[status]() });
}

/** JSON would write a figure that is not a number as null. */
const shown = (value: unknown): string =>
  typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
