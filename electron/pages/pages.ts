import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { AppError } from '../../core/base/errors.ts';
import type { Language } from '../../core/base/settings.ts';
import { describeError } from '../../core/text/translate.ts';
import { briefPolicy, pagePolicy } from './contentPolicy.ts';
import { documentHeaders } from './headers.ts';

/** What a shell answers for a path; `headers` beside those that a shell sends with every answer. */
export interface PageAnswer {
  readonly status: 200 | 404 | 500;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

export interface PageSources {
  readonly rendererFolder: string;
  readonly fontsFolder: string;
  /** The brief of an assessment as a complete HTML document. Rejects with `AppError`. */
  readonly briefHtml: (assessmentId: string, language: Language) => Promise<string>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const notFound: PageAnswer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
const briefAddress = /^\/brief\/([a-z0-9][a-z0-9-]{0,79})\/(en|zh)$/;

/**
 * Answers the paths of the page: the built renderer, the fonts, the brief as a document.
 *
 * Files are looked up in a list made at the start and paths are never decoded or joined, so that nothing beside the
 * list can be named.
 */
export function createPages(sources: PageSources): (path: string) => Promise<PageAnswer> {
  const files = new Map([
    ...listFiles(sources.rendererFolder, '/'),
    ...listFiles(sources.fontsFolder, '/fonts/').filter(([path]) => path.endsWith('.woff2')),
  ]);
  return async (path) => {
    const [, id, language] = briefAddress.exec(path) ?? [];
    if (id !== undefined) {
      return answerBrief(sources, id, language === 'zh' ? 'zh' : 'en');
    }
    const file = files.get(path === '/' ? '/index.html' : path);
    return file === undefined ? notFound : answerFile(file);
  };
}

function listFiles(folder: string, prefix: string): [path: string, file: string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) {
      return listFiles(file, `${prefix}${entry.name}/`);
    }
    return extname(entry.name) in types ? [[`${prefix}${entry.name}`, file]] : [];
  });
}

async function answerFile(file: string): Promise<PageAnswer> {
  const type = types[extname(file)] ?? 'application/octet-stream';
  const body = new Uint8Array(await readFile(file));
  const policy = type.startsWith('text/html') ? { 'content-security-policy': pagePolicy } : {};
  return { status: 200, headers: { 'content-type': type, ...policy }, body };
}

async function answerBrief(sources: PageSources, id: string, language: Language): Promise<PageAnswer> {
  const headers = documentHeaders(briefPolicy);
  try {
    return { status: 200, headers, body: await sources.briefHtml(id, language) };
  } catch (error) {
    if (!(error instanceof AppError)) {
      throw error;
    }
    const sentence = describeError(error, language).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const status = error.code === 'not-found' ? 404 : 500;
    return { status, headers, body: `<!doctype html><html lang="${language}"><p>${sentence}</p></html>` };
  }
}
