import { expect, test } from 'vitest';
import { commandLine } from '../../../electron/terminal/commandLine.ts';

test('a command can be pasted into a shell, whatever stands in a path', () => {
  const words = ['restore', 'a.db', '--store', "/data/O'Neil 数据/a.db"];

  expect(commandLine(words, { windows: false })).toBe(
    String.raw`cluster-desk restore a.db --store '/data/O'\''Neil 数据/a.db'`,
  );
  expect(commandLine(['restore', 'a.db', '--store', String.raw`C:\My data\a.db`], { windows: true })).toBe(
    String.raw`cluster-desk restore a.db --store "C:\My data\a.db"`,
  );
  expect(commandLine(['restore', String.raw`C:\data\a.db`], { windows: true })).toBe(
    String.raw`cluster-desk restore C:\data\a.db`,
  );
});
