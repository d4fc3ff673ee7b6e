import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { createPages } from '../../../electron/pages/pages.ts';
import { pageFolders, secret } from './loopback.ts';

const folders = pageFolders();
const pages = createPages({
  ...folders,
  briefHtml: async (id) => {
    throw new AppError('not-found', `No assessment ${id}.`);
  },
});

const ups = [
  '../',
  '..%2f',
  '..%2F',
  '%2e%2e/',
  '%2e%2e%2f',
  '..\\',
  '..%5c',
  '..%c0%af',
  '..%252f',
  '．．/',
  '..;/',
];
const traversals = [
  ...ups.flatMap((up) => [`/${up}secret.html`, `/assets/${up}${up}secret.html`, `/fonts/${up}secret.html`]),
  `${folders.folder}/secret.html`,
  `/${folders.folder}/secret.html`,
  'secret.html',
  '//secret.html',
  '/./../secret.html',
  '/assets/../index.html',
  '/assets//index-1a2b.js',
  '/assets/index-1a2b.js\0.html',
  '/assets/index-1a2b.js%00',
  '/assets/index-1a2b.js.map',
  '/assets/',
  '/assets',
  '/fonts/OFL.txt',
  '/fonts/',
  '/index.html/',
  '/INDEX.HTML',
  'file:///etc/passwd',
];

describe('pages', () => {
  test('serve the page, its files and the fonts with their types', async () => {
    const types = await Promise.all(
      ['/', '/index.html', '/assets/index-1a2b.js', '/fonts/NotoSansSC-400.woff2'].map(async (path) => {
        const { status, headers } = await pages(path);
        return [status, headers['content-type']];
      }),
    );

    expect(types).toEqual([
      [200, 'text/html; charset=utf-8'],
      [200, 'text/html; charset=utf-8'],
      [200, 'text/javascript; charset=utf-8'],
      [200, 'font/woff2'],
    ]);
  });

  test.each(traversals.map((path) => [path]))('serve nothing beside their list: %j', async (path) => {
    const { status, body } = await pages(path);

    expect(status).toBe(404);
    expect(String(body)).not.toContain(secret);
  });

  test('say in the language of the brief why there is none, with no markup from outside', async () => {
    const answer = await pages('/brief/sample/zh');

    expect(answer.status).toBe(404);
    expect(answer.body).toContain('该条目已不存在');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test.each([
    '/brief/sample',
    '/brief/sample/fr',
    '/brief/../en',
    '/brief/a%2fb/en',
    '/brief/Sample/en',
    '/brief//en',
  ])('know no brief at %s', async (path) => {
    expect((await pages(path)).status).toBe(404);
  });
});
