import { expect, test } from 'vitest';
import { openingOf } from '../../../electron/loopback/openAddress.ts';

const url = 'http://127.0.0.1:1234/#token_-';

test.each([
  ['linux', 'xdg-open', [url]],
  ['darwin', 'open', [url]],
  ['win32', 'cmd.exe', ['/d', '/c', 'start', '""', `"${url}"`]],
] as const)('on %s an address is opened by %s', (platform, file, args) => {
  expect(openingOf(url, platform)).toMatchObject({ file, args });
});
