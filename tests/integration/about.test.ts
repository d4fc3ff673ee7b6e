import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Log } from '../../electron/backend/ports.ts';
import { closedEvent, lastClose } from '../../electron/backend/about/lastClose.ts';
import { openStore } from '../../db/store.ts';
import { openOptions } from '../support/openOptions.ts';
import { startBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';

/** A log that lies in a folder, with these lines in it. */
function logOf(folder: string, ...lines: readonly string[]): Log {
  const path = join(folder, 'logs', 'log.jsonl');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return { path, write: () => undefined };
}

const closed = (at: string) => JSON.stringify({ at, event: closedEvent });

describe('about the program', () => {
  test('says what runs, on which store, in what state', async () => {
    const { call, path } = aboutDesk();

    const { program, knowledge, store, platform } = await call('about.read');

    expect(program.version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(knowledge.hash).toMatch(/^[0-9a-f]{12}$/u);
    expect(store).toMatchObject({ path, readOnly: false });
    expect(store.bytes).toBeGreaterThan(100_000);
    expect(store.id).not.toBe('');
    expect(store.begunAt).not.toBeNull();
    expect(platform.sqlite).toMatch(/^3\.\d+\.\d+$/u);
    expect(platform.node).toBe(process.versions.node);
  });

  test('names the last backup that was checked', async () => {
    const { call } = aboutDesk();
    expect((await call('about.read')).store.backupAt).toBeNull();

    await call('backup.make');

    expect((await call('about.read')).store.backupAt).not.toBeNull();
  });

  test('names fonts, icons and what is loaded, with their licences', async () => {
    const { call } = aboutDesk();

    const parts = await call('about.parts');
    const licenceOf = (name: string) => parts.find((part) => part.name === name)?.licence;

    expect(licenceOf('better-sqlite3')).toBe('MIT');
    expect(licenceOf('Lucide')).toBe('ISC');
    expect(licenceOf('Noto Sans SC, Noto Serif SC')).toBe('OFL-1.1');
    expect(parts.map(({ name }) => name.toLowerCase())).toEqual(
      parts.map(({ name }) => name.toLowerCase()).sort(),
    );
  });
});

describe('the last clean close', () => {
  test('is the latest that the log tells of, over all its files', async () => {
    const folder = dirname(storePath());
    const { path } = logOf(folder, closed('2026-11-02T08:00:00.000Z'), '{"at":"x","event":"page.gone"}');
    writeFileSync(join(folder, 'logs', 'log.1.jsonl'), `${closed('2026-11-01T08:00:00.000Z')}\n`);

    expect(await lastClose(path)).toBe('2026-11-02T08:00:00.000Z');
  });

  test('is not known without a log, or where the log does not tell', async () => {
    const { path } = logOf(dirname(storePath()), '{"at":"x","event":"refused"}');

    expect(await lastClose(path)).toBeNull();
    expect(await lastClose(null)).toBeNull();
  });

  test('is written when the program ends', async () => {
    const events: string[] = [];
    const { backend } = startBackend({ log: { path: null, write: (event) => events.push(event) } });
    await backend.dispatch('app.start', undefined);

    await backend.close();

    expect(events).toContain(closedEvent);
  });
});

describe('what is saved for a technician', () => {
  test('is a report without answers, names and places of files', async () => {
    const { call, folder } = aboutDesk(closed('2026-11-02T08:00:00.000Z'));
    await call('settings.save', { assessorName: '王敏canary', assessorUnit: 'canary bureau' });

    const { path } = await call('about.saveReport', { language: 'zh' });
    const text = readFileSync(String(path), 'utf8');

    expect(text).toContain('技术日志');
    expect(text).toContain(closedEvent);
    expect(text).toContain('2026-11-02T08:00:00.000Z');
    for (const content of ['canary', folder, 'Daqing', '大庆']) {
      expect(text).not.toContain(content);
    }
  });

  test('is a whole copy of the data, with log and list of backups, and nothing is left beside the store', async () => {
    const { call, folder } = aboutDesk(closed('2026-11-02T08:00:00.000Z'));
    await call('backup.make');
    const before = readdirSync(folder);

    const { path } = await call('about.saveCopy');
    const entries = unzipSync(readFileSync(String(path)));
    const names = Object.keys(entries);
    const copy = join(dirname(storePath()), 'copy.db');
    writeFileSync(copy, entries[names.find((name) => name.endsWith('.db')) ?? ''] ?? expect.fail());
    const store = openStore(copy, openOptions);

    expect(store.clusterSummaries.list('2026-06-30').length).toBeGreaterThan(30);
    expect(names).toEqual(expect.arrayContaining(['about.txt', 'logs/log.jsonl']));
    expect(names.some((name) => name.startsWith('backups/'))).toBe(true);
    expect(readdirSync(folder).filter((name) => !name.endsWith('.zip'))).toEqual(before);
    store.close();
  });
});

/** A backend on the shipped store, with a log that holds these lines; exports go beside the store. */
function aboutDesk(...lines: readonly string[]) {
  const { call, path } = startBackend({ log: logOf(dirname(storePath()), ...lines) });
  return { call, path, folder: dirname(path) };
}
