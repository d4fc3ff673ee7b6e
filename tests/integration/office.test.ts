import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { briefAnnexes } from '../../core/base/settings.ts';
import { startBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';

const sample = 'sample-daqing-volvo-auto';

describe('the letterhead of the office', () => {
  test('is stored and stands in every brief', async () => {
    const { backend, call } = startBackend();
    const before = await call('settings.get');

    await call('settings.save', { officeUnit: '大庆市工信局', officeContact: '0459-6360000' });

    expect(await call('settings.get')).toEqual({
      ...before,
      officeUnit: '大庆市工信局',
      officeContact: '0459-6360000',
    });
    for (const language of ['en', 'zh'] as const) {
      const html = await backend.briefHtml(sample, language);
      expect(html).toContain('大庆市工信局');
      expect(html).toContain('0459-6360000');
    }
  });

  test('orders the annexes of every brief, each once or not at all', async () => {
    const { backend, call, refusal } = startBackend();
    const annexOrder = [...briefAnnexes].reverse();

    await call('settings.save', { annexOrder });

    const html = await backend.briefHtml(sample, 'en');
    const places = annexOrder.map((annex) => html.indexOf(`id="annex-${annex}"`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(await refusal('settings.save', { annexOrder: ['plan', 'plan', 'data', 'data', 'sources'] })).toBe(
      'invalid-input',
    );
    expect(await refusal('settings.save', { annexOrder: ['plan'] })).toBe('invalid-input');
  });

  test('leaves what was chosen for one brief as it was', async () => {
    const { call } = startBackend();
    const open = () => call('brief.open', { id: sample, language: 'zh' });
    const { options } = await open();

    await call('settings.save', { annexOrder: [...briefAnnexes].reverse() });

    expect((await open()).options).toEqual(options);
  });

  test.each([
    ['officeUnit', '局'.repeat(61)],
    ['officeSigner', '王\u202e芳'],
    ['officeContact', 'a\nb\u0000'],
  ])('refuses a %s that no line can hold', async (field, text) => {
    const { refusal } = startBackend();

    expect(await refusal('settings.save', { [field]: text })).toBe('invalid-input');
  });

  test('changed since a brief was printed is named as wording, with the results as they were', async () => {
    const { backend, call } = startBackend();
    await call('brief.export', { id: sample, language: 'zh', format: 'pdf' });
    const [, digits = ''] =
      /记录((?: ?[0-9a-f]{4}){4})/u.exec(
        (await backend.briefHtml(sample, 'zh')).replaceAll(/<[^>]*>/gu, ''),
      ) ?? [];

    await call('settings.save', { officeSigner: '王芳', annexOrder: [...briefAnnexes].reverse() });
    const check = await call('brief.check', { digits: digits.replaceAll(' ', '') });

    expect(check).toMatchObject({
      result: 'changed',
      changes: [
        { group: 'wording', field: 'officeSigner', before: null, after: '王芳' },
        { group: 'wording', field: 'annexOrder', before: null, after: 'sources method data ratings plan' },
      ],
    });
    expect(check.result === 'changed' && check.now).toEqual(check.result === 'changed' && check.then);
  });
});

describe('the folder of the last export', () => {
  /** A desktop that notes the folder it was offered and writes into `folder`. */
  function desktopIn(folder: string) {
    const offered: (string | null)[] = [];
    mkdirSync(folder, { recursive: true });
    const start = startBackend();
    const desktop = {
      shell: 'test',
      openWritten: async () => true,
      systemLanguage: 'en',
      printer: {
        print: async () => new Uint8Array(),
        pictures: async () => [],
        close: async () => undefined,
      },
      chooseExportPath: async (name: string, last: string | null) => {
        offered.push(last);
        return join(folder, name);
      },
      chooseExportFolder: async (_: string, last: string | null) => {
        offered.push(last);
        return null;
      },
    } as const;
    return { offered, ...startBackend({ desktop, storePath: start.path.replace(/\.db$/u, '-second.db') }) };
  }

  test('is offered to the next one, of whatever kind', async () => {
    const folder = `${storePath()}.exports`;
    const { call, offered } = desktopIn(folder);
    const [cluster] = await call('cluster.list');
    const id = cluster?.latest?.assessmentId ?? '';

    await call('assessment.export', { id });
    await call('assessment.export', { id });
    await call('briefs.start', { ids: null, languages: ['zh'], formats: ['pdf'], annexes: true });

    expect(offered).toEqual([null, folder, folder]);
    expect(await call('exportFolder.get')).toEqual({ folder });
  });

  test('is offered no more once it is gone or forgotten, nor where a file has its name', async () => {
    const folder = `${storePath()}.exports`;
    const { call } = desktopIn(folder);
    const [cluster] = await call('cluster.list');
    const id = cluster?.latest?.assessmentId ?? '';
    const { path } = await call('assessment.export', { id });
    expect(readFileSync(path ?? '', 'utf8')).toContain('"ratings"');

    rmSync(folder, { recursive: true });
    expect(await call('exportFolder.get')).toEqual({ folder: null });
    writeFileSync(folder, 'a file');
    expect(await call('exportFolder.get')).toEqual({ folder: null });

    rmSync(folder);
    mkdirSync(folder);
    expect(await call('exportFolder.get')).toEqual({ folder });
    expect(await call('exportFolder.forget')).toEqual({ folder: null });
    expect(await call('exportFolder.get')).toEqual({ folder: null });
  });

  test('is not remembered of an export that was cancelled', async () => {
    const { call } = startBackend({
      desktop: {
        shell: 'test',
        openWritten: async () => true,
        systemLanguage: 'en',
        printer: {
          print: async () => new Uint8Array(),
          pictures: async () => [],
          close: async () => undefined,
        },
        chooseExportPath: async () => null,
        chooseExportFolder: async () => null,
      },
    });

    await call('assessment.export', { id: sample });

    expect(await call('exportFolder.get')).toEqual({ folder: null });
  });
});
