import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { AppError } from '../../core/base/errors.ts';
import { proveCopy } from '../../db/backup/proveCopy.ts';
import { describeFailure } from '../../electron/backend/context/describeFailure.ts';
import { fileName } from '../../electron/backend/exchange/fileName.ts';
import { createGlyphSearch } from '../../electron/backend/brief/glyphs.ts';
import { readKnowledgeBase } from '../../electron/backend/knowledge/knowledgeFiles.ts';
import { createLogFile } from '../../electron/backend/start/logFile.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { storeLocation } from '../../electron/backend/start/storeLocation.ts';
import { takeFreeName } from '../../electron/backend/exchange/takeName.ts';
import { writeFileSafely } from '../../electron/backend/exchange/writeFile.ts';
import { storePath } from '../support/storeFolder.ts';
import { knowledgeBase, startBackend } from '../support/storeBackend.ts';

const newFolder = (): string => dirname(storePath());

describe('fileName', () => {
  test.each([
    [['大庆沃尔沃汽车产业集群', '政策简报', '2026-06-30'], '大庆沃尔沃汽车产业集群-政策简报-2026-06-30.pdf'],
    [['../../etc/passwd', '2026'], 'etc-passwd-2026.pdf'],
    [['a:b*c?"<>|', 'x'], 'a-b-c-x.pdf'],
    [['con'], '_con.pdf'],
    [['LPT1', ''], '_LPT1.pdf'],
    [['.hidden.'], 'hidden.pdf'],
    [['', '2026'], 'cluster-desk-2026.pdf'],
    [['a\u202egpj', '\u0000b'], 'a-gpj-b.pdf'],
  ] as const)('%j is written as %s', (parts, name) => {
    expect(fileName(parts, 'pdf')).toBe(name);
  });

  test('is never longer than 80 characters, and keeps date and ending', () => {
    const name = fileName(['长'.repeat(300), '2026-06-30'], 'json');

    expect([...name]).toHaveLength(80);
    expect(name.endsWith('长-2026-06-30.json')).toBe(true);
  });
});

describe('writeFileSafely', () => {
  test('replaces a file only with leave, and leaves no other file behind', async () => {
    const folder = newFolder();
    const path = join(folder, 'brief.pdf');
    writeFileSync(path, 'old');

    expect(await writeFileSafely(path, 'new', { mayReplace: false })).toBe(join(folder, 'brief (2).pdf'));
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(await writeFileSafely(path, 'new', { mayReplace: true })).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['brief (2).pdf', 'brief.pdf']);
  });

  test('a target that is a folder fails without a trace', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'brief.pdf'));

    await expect(
      writeFileSafely(join(folder, 'brief.pdf'), 'new', { mayReplace: true }),
    ).rejects.toMatchObject({
      code: 'file-not-written',
    });
    expect(readdirSync(folder)).toEqual(['brief.pdf']);
  });
});

describe('files of one name that are written at the same moment', () => {
  const many = Array.from({ length: 20 }, (_, at) => at);
  const noLinks = () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }));

  test.each([
    ['of other content', (at: number) => `content ${at}`],
    ['of the same content', () => 'content'],
  ])('are all there under names of their own: %s', async (_, contentOf) => {
    const folder = newFolder();

    const paths = await Promise.all(
      many.map((at) => writeFileSafely(join(folder, 'brief.pdf'), contentOf(at), { mayReplace: false })),
    );

    expect(new Set(paths).size).toBe(many.length);
    expect(readdirSync(folder)).toHaveLength(many.length);
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(many.map(contentOf));
  });

  test('are so where the file system knows no links', async () => {
    const folder = newFolder();
    const finished = many.map((at) => join(folder, `${at}.tmp`));
    finished.forEach((path, at) => writeFileSync(path, `content ${at}`));

    const names = await Promise.all(
      finished.map((path) => takeFreeName(path, join(folder, 'brief.pdf'), noLinks)),
    );

    expect(readdirSync(folder)).toHaveLength(many.length);
    expect(names.map((path) => readFileSync(path, 'utf8'))).toEqual(many.map((at) => `content ${at}`));
  });

  test('leave no empty file behind where one cannot be moved', async () => {
    const folder = newFolder();

    await expect(
      takeFreeName(join(folder, 'gone.tmp'), join(folder, 'brief.pdf'), noLinks),
    ).rejects.toMatchObject({ code: 'ENOENT' });

    expect(readdirSync(folder)).toEqual([]);
  });

  test('are recorded once each, and one whose record is refused leaves nothing', async () => {
    const folder = newFolder();
    const recorded: number[] = [];

    const written = await Promise.allSettled(
      many.map((at) =>
        writeFileSafely(join(folder, 'brief.pdf'), 'x', {
          mayReplace: false,
          keepRecord() {
            if (at % 2 === 1) {
              throw new AppError('disk-full', 'No record.');
            }
            recorded.push(at);
          },
        }),
      ),
    );

    expect(recorded.sort((a, b) => a - b)).toEqual(many.filter((at) => at % 2 === 0));
    expect(written.filter(({ status }) => status === 'fulfilled')).toHaveLength(recorded.length);
    expect(readdirSync(folder)).toHaveLength(recorded.length);
  });
});

test('saved copies of one moment lie beside each other, each whole', async () => {
  const { call, path } = startBackend();

  const saved = await Promise.all([1, 2, 3].map(() => call('backup.saveCopy')));

  const paths = saved.map((copy) => copy.path ?? '');
  expect(new Set(paths).size).toBe(3);
  expect(paths.map((copy) => proveCopy(copy).counts.clusters)).toEqual([40, 40, 40]);
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

describe('shipped fonts', () => {
  const missing = createGlyphSearch(findResources().fonts);

  test('have all of GBK and what the brief draws besides', () => {
    const gbk = new TextDecoder('gbk', { fatal: true });
    const twoBytes = Array.from({ length: 0x7e * 0xbf }, (_, index) => [
      0x81 + Math.floor(index / 0xbf),
      0x40 + (index % 0xbf),
    ]);
    const hanzi = twoBytes.flatMap(([lead = 0, trail = 0]) => {
      try {
        return gbk.decode(Uint8Array.of(lead, trail)).match(/\p{Script=Han}/u)?.[0] ?? [];
      } catch {
        // Not every pair of bytes is a character.
        return [];
      }
    });

    expect(hanzi.length).toBeGreaterThanOrEqual(20_902);
    expect(missing(hanzi.join(''))).toEqual([]);
    expect(missing('大庆沃尔沃汽车产业集群，2026年；κ ≤ 3 → “好”——① €5 38㎡\n\t')).toEqual([]);
  });

  test('lack rare characters, each named once', () => {
    expect(missing('王㐂敏、𠮷林、😀、𠮷')).toEqual(['𠮷', '😀']);
  });

  test('have every character of the knowledge base', () => {
    expect(missing(JSON.stringify(knowledgeBase))).toEqual([]);
  });
});

describe('log file', () => {
  const clock = { now: () => '2026-06-30T08:00:00.000Z' };

  test('keeps one line an event, in five files of one megabyte', () => {
    const folder = join(newFolder(), 'logs');
    const log = createLogFile(folder, clock);
    for (let round = 0; round < 7; round++) {
      log.write('store.journal', { round });
      appendFileSync(join(folder, 'log.jsonl'), 'x'.repeat(1_000_000));
    }
    log.write('store.journal', { round: 7 });

    expect(readdirSync(folder).sort()).toEqual([
      'log.1.jsonl',
      'log.2.jsonl',
      'log.3.jsonl',
      'log.4.jsonl',
      'log.jsonl',
    ]);
    expect(readFileSync(join(folder, 'log.jsonl'), 'utf8')).toBe(
      '{"at":"2026-06-30T08:00:00.000Z","event":"store.journal","round":7}\n',
    );
    expect(readFileSync(join(folder, 'log.4.jsonl'), 'utf8')).toMatch(/"round":3}\n/);
  });

  test('a log that cannot be written does not stop the program', () => {
    const file = join(newFolder(), 'not-a-folder');
    writeFileSync(file, '');

    const said = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => said.mockRestore());

    expect(() => createLogFile(file, clock).write('start')).not.toThrow();
    expect(said).toHaveBeenCalledOnce();
  });

  test('a failure is described without what was typed and without folders', () => {
    const secret = '绝密备注';
    let parseFailure: unknown;
    try {
      JSON.parse(secret);
    } catch (error) {
      parseFailure = error;
    }
    const failure = new AppError('internal', 'Evaluation failed.').because(parseFailure);

    const described = JSON.stringify(describeFailure(failure));

    expect(described).toContain('"kind":"SyntaxError"');
    expect(described).not.toContain('绝密');
    expect(JSON.stringify(describeFailure(new Error('x')))).not.toContain(import.meta.dirname);
    expect(JSON.stringify(describeFailure(new Error('x')))).toContain('files.test.ts');
  });
});

describe('places', () => {
  test('the store lies in local application data, or where the environment says', () => {
    expect(storeLocation({ LOCALAPPDATA: '/l' }, 'win32').storePath).toBe(
      join('/l', 'Cluster Desk', 'cluster-desk.db'),
    );
    expect(storeLocation({ XDG_DATA_HOME: '/x' }, 'linux').storePath).toBe('/x/cluster-desk/cluster-desk.db');
    expect(storeLocation({}, 'darwin').folder).toMatch(/Library\/Application Support\/Cluster Desk$/);
    expect(storeLocation({ CLUSTER_DESK_DATA: '/d', LOCALAPPDATA: '/l' }, 'win32').folder).toBe('/d');
  });

  test('a program on a stick keeps the store beside itself where a folder `data` stands', () => {
    const program = mkdtempSync(join(tmpdir(), '优盘 '));
    onTestFinished(() => rmSync(program, { recursive: true, force: true }));
    const folderOf = (environment: Record<string, string>) =>
      storeLocation({ XDG_DATA_HOME: '/x', ...environment }, 'linux').folder;

    writeFileSync(join(program, 'data'), 'a file, no folder');
    expect(folderOf({ CLUSTER_DESK_PORTABLE: program })).toBe('/x/cluster-desk');
    rmSync(join(program, 'data'));
    expect(folderOf({ CLUSTER_DESK_PORTABLE: program })).toBe('/x/cluster-desk');
    expect(existsSync(join(program, 'data'))).toBe(false);

    mkdirSync(join(program, 'data'));
    for (const name of ['CLUSTER_DESK_PORTABLE', 'PORTABLE_EXECUTABLE_DIR']) {
      expect(folderOf({ [name]: program })).toBe(join(program, 'data'));
      expect(folderOf({ [name]: program, CLUSTER_DESK_DATA: '/d' })).toBe('/d');
    }
  });

  test('shipped files are found from the source and from a build', () => {
    const { root, knowledge } = findResources();

    expect(existsSync(join(knowledge, 'instrument.json'))).toBe(true);
    expect(findResources(join(root, 'out', 'main')).fonts).toBe(join(root, 'assets', 'fonts'));
    expect(() => findResources('/')).toThrow('No assets');
  });

  test('a knowledge base with a broken file is refused by name', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'instrument.json'), '{');

    expect(() => readKnowledgeBase(folder)).toThrow(
      expect.objectContaining({ code: 'knowledge-base-invalid', details: { id: 'instrument.json' } }),
    );
  });
});
