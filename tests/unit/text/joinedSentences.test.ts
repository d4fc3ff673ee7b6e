import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError, errorCodes } from '../../../core/base/errors.ts';
import { createTranslate, describeError } from '../../../core/text/translate.ts';

const root = join(import.meta.dirname, '../../..');
/** A text of the dictionary and another value in one literal, with a stop of one language or a space between them. */
const joined =
  /\$\{[^{}]*\b(?:t|describe\w*)\((?:[^(){}]|\([^()]*\)|\{[^{}]*\})*\)\}[.,:;!。，：；]?\s?\$\{/gu;

const sources = [join(root, 'renderer'), join(root, 'electron')].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|svelte)$/u.test(name))
    .map((name) => join(room, name)),
);

describe('two sentences that follow each other', () => {
  test('are joined by the dictionary, whose stops belong to their language', () => {
    const found = sources.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(joined)]
        .map(([text]) => text)
        .filter((text) => /\}(?:[.:;]\s?|\s)\$\{$/u.test(text)),
    );

    expect(found).toEqual([]);
    expect('${t(`a`)}. ${describe(error)}').toMatch(new RegExp(joined.source, 'u'));
  });

  test.each(errorCodes)('%s is said in Chinese without a stop or a space of English', (code) => {
    const why = describeError(new AppError(code, ''), 'zh');
    const t = createTranslate('zh');

    for (const text of [
      t('exports.briefFailed', { why }),
      t('exports.briefsFailed', { why }),
      t('shell.cannotStart', { why }),
    ]) {
      expect(text).not.toMatch(/[\p{Script=Han}。][.,;:!]|[。，：]\s/u);
      expect(text).toMatch(/。$/u);
    }
  });
});
