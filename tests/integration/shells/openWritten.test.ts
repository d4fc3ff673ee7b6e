import { describe, expect, test } from 'vitest';
import { openingOfFile } from '../../../electron/loopback/openWritten.ts';

describe('what opens a written file', () => {
  test('is the opener of each system, and no shell that would read the name', () => {
    const path = String.raw`C:\Users\李 敏\100% & more\简报.pdf`;

    expect(openingOfFile(path, 'open', 'win32')).toEqual({
      file: 'explorer.exe',
      args: [`"${path}"`],
      windowsVerbatimArguments: true,
      endsAnyhow: true,
    });
    expect(openingOfFile(path, 'show', 'win32').args).toEqual([`/select,"${path}"`]);
    expect(openingOfFile('/a/b c.pdf', 'open', 'darwin')).toEqual({ file: 'open', args: ['/a/b c.pdf'] });
    expect(openingOfFile('/a/b c.pdf', 'show', 'darwin').args).toEqual(['-R', '/a/b c.pdf']);
    expect(openingOfFile('/a/b c.pdf', 'open', 'linux')).toEqual({ file: 'xdg-open', args: ['/a/b c.pdf'] });
    expect(openingOfFile('/a/b c.pdf', 'show', 'linux').args).toEqual(['/a']);
  });
});
