import { describe, expect, test } from 'vitest';
import { causeOf, causeOfFileError, namedProxy } from '../../../tools/install/npmFailure.mjs';
import { texts } from '../../../tools/launcher/texts.mjs';

const proxy = { HTTPS_PROXY: 'http://li:secret@proxy.office:8080' };

/** First lines of reports of npm 11.19, as they were written on 30 November 2026. */
const reports: readonly [string, string, Readonly<Record<string, string>>?][] = [
  [
    'network',
    'npm error code ENOTFOUND\nnpm error network request to http://a.invalid/left-pad failed, reason: getaddrinfo ENOTFOUND a.invalid\nnpm error network If you are behind a proxy, please make sure that the proxy config is set properly.',
  ],
  ['network', 'npm error code EAI_AGAIN\nnpm error request to https://registry.npmjs.org/left-pad failed'],
  [
    'network',
    'npm error code ECONNREFUSED\nnpm error FetchError: request to http://127.0.0.1:9/a failed, reason: connect ECONNREFUSED 127.0.0.1:9',
    proxy,
  ],
  [
    'proxy',
    'npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org/a failed, reason: getaddrinfo ENOTFOUND proxy.office',
    proxy,
  ],
  [
    'proxy',
    'npm error code ECONNREFUSED\nnpm error FetchError: request to https://registry.npmjs.org/a failed, reason: connect ECONNREFUSED 127.0.0.1:9101',
    { npm_config_https_proxy: 'http://127.0.0.1:9101' },
  ],
  [
    'proxy',
    'npm error code E407\nnpm error 407 Proxy Authentication Required - GET https://registry.npmjs.org/a',
  ],
  [
    'certificate',
    'npm error code DEPTH_ZERO_SELF_SIGNED_CERT\nnpm error request to https://localhost:9103/a failed, reason: self-signed certificate',
  ],
  ['refused', 'npm error code E401\nnpm error 401 Unauthorized - GET http://127.0.0.1:9102/a'],
  ['refused', 'npm error code E403\nnpm error 403 403 Forbidden - GET http://127.0.0.1:9102/a'],
  ['missing', 'npm error code E404\nnpm error 404 Not Found - GET http://127.0.0.1:9102/a'],
  ['missing', 'npm ERR! code ETARGET\nnpm ERR! notarget No matching version found for a@9.9.9.'],
  ['failing', 'npm error code E502\nnpm error 502 Bad Gateway - GET http://127.0.0.1:9102/a'],
  ['failing', 'npm error code E429\nnpm error 429 Too Many Requests - GET http://127.0.0.1:9102/a'],
  ['altered', 'npm error code EINTEGRITY\nnpm error Integrity checksum failed when using sha512'],
  ['diskFull', 'npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write'],
  ['rights', 'npm error code EACCES\nnpm error syscall mkdir\nnpm error path /x/node_modules'],
  [
    'checkout',
    'npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
  ],
  ['unknown', 'npm error Exit handler never called!'],
  ['unknown', ''],
];

describe('a report of npm', () => {
  test.each(reports)('means %s: %s', (cause, report, environment = {}) => {
    expect(causeOf(report, environment)).toBe(cause);
  });

  test('is not judged by what npm only warns of', () => {
    const report = 'npm warn tar EACCES\nnpm error code E404\nnpm error 404 Not Found';

    expect(causeOf(report, {})).toBe('missing');
  });
});

test('every cause has what happened and what can be done', () => {
  const causes = Object.keys(texts).filter((key) => key.startsWith('cause.'));

  expect(causes.map((key) => key.replace('cause.', 'remedy.')).filter((key) => !(key in texts))).toEqual([]);
  expect(reports.map(([cause]) => `cause.${cause}`).filter((key) => !causes.includes(key))).toEqual([]);
});

test.each([
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EROFS', 'rights'],
  ['ENOENT', null],
])('the error %s of the file system means %s', (code, cause) => {
  expect(causeOfFileError({ code })).toBe(cause);
});

test('a proxy is named without the password in its address', () => {
  expect(namedProxy(proxy)).toBe('proxy.office:8080');
  expect(namedProxy({ HTTPS_PROXY: 'li:secret@proxy.office:8080' })).toBe('proxy.office:8080');
  expect(namedProxy({ HTTPS_PROXY: 'http://li:se/cr@t@proxy.office:8080/' })).not.toContain('li:');
  expect(namedProxy({})).toBe(null);
});
