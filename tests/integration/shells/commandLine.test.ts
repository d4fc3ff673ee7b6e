import { expect, test } from 'vitest';
import { commandLine } from '../../../electron/terminal/commandLine.ts';

test('a command can be pasted into a shell, whatever stands in a path', () => {
  const words = ['cluster-desk', 'restore', 'a.db', '--store', "/data/O'Neil 数据/a.db"];

  expect(commandLine(words, 'linux')).toBe(
    String.raw`cluster-desk restore a.db --store '/data/O'\''Neil 数据/a.db'`,
  );
  expect(
    commandLine(['cluster-desk', 'restore', 'a.db', '--store', String.raw`C:\My data\a.db`], 'win32'),
  ).toBe(String.raw`cluster-desk restore a.db --store "C:\My data\a.db"`);
  expect(commandLine(['cluster-desk', 'restore', String.raw`C:\data\a.db`], 'win32')).toBe(
    String.raw`cluster-desk restore "C:\data\a.db"`,
  );
});
