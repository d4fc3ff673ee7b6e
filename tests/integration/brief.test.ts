import { describe, expect, test } from 'vitest';
import { shippedWords } from '../support/shippedWords.ts';
import { failureOf, startBackend } from '../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const cluster = 'daqing-volvo-auto';

describe('brief', () => {
  test('is a complete document in either language, whatever the screens speak', async () => {
    const { backend } = startBackend();

    const chinese = await backend.briefHtml(sample, 'zh');
    const english = await backend.briefHtml(sample, 'en');

    expect(chinese).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(chinese).toContain('大庆沃尔沃汽车产业集群');
    expect(english).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(english).toContain('Daqing Volvo Automobile Industry');
    // Both shells serve the fonts here; the address of the document itself does not matter.
    expect(chinese).toMatch(/url\(["']?\/fonts\/NotoSerifSC-400\.woff2/);
  });

  test('carries the actions of the follow-up, as they stand', async () => {
    const { backend, call } = startBackend();
    const [first] = await call('action.list');
    const id = first?.id ?? '';
    await call('action.record', { id, progress: 85, status: 'open', note: '' });

    const html = await backend.briefHtml(sample, 'zh');

    expect(html).toContain('85%');
    expect(html).toContain(shippedWords.shown(first?.owner, 'zh'));
  });

  test('of something that is not there is refused', async () => {
    const { backend } = startBackend();

    expect((await failureOf(backend.briefHtml('gone', 'zh'))).code).toBe('not-found');
  });

  test('is not exported with a character that would print as a box', async () => {
    const { call } = startBackend();
    const profile = await call('cluster.get', { id: cluster });
    const { province, city, county, divisionCode, industry, industryCode, foundedYear } = profile;
    const fields = { province, city, county, divisionCode, industry, industryCode, foundedYear };
    await call('cluster.saveFields', {
      id: cluster,
      fields: { ...fields, name: { en: '', zh: '𠮷林集群' } },
    });

    const failure = await failureOf(call('brief.export', { id: sample, language: 'zh', format: 'pdf' }));

    expect([failure.code, failure.details]).toEqual([
      'missing-glyph',
      { characters: '𠮷', place: expect.stringMatching(/^𠮷林集群/u) },
    ]);
  });
});
