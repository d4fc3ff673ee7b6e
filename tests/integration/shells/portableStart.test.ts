import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { launchersOf } from '../../../tools/portable/launchers.ts';
import { targetOf } from '../../../tools/portable/targets.ts';
import { projectRoot } from '../../support/testBrowser.ts';

const shipped = [
  ['launcher/speak.mjs', join(projectRoot, 'tools', 'launcher', 'speak.mjs')],
  ['launcher/texts.mjs', join(projectRoot, 'tools', 'launcher', 'texts.mjs')],
  ['portable/start.mjs', join(projectRoot, 'tools', 'portable', 'start.mjs')],
  ['portable/shortcut.mjs', join(projectRoot, 'tools', 'portable', 'shortcut.mjs')],
] as const;

/** Stands in for the program: says what it was given, and then does what a test wants. */
const told = (name: string, then = '') =>
  `console.log(JSON.stringify(['${name}', process.env.CLUSTER_DESK_DATA ?? null, process.argv.slice(2)]));\n${then}`;

let above: string;
let folder: string;

/** Everything that starts the program, around programs that only say how they were started. */
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'cluster-desk-start-'));
  folder = join(above, '集群 "100%" $HOME');
  for (const [path, from] of shipped) {
    const to = join(folder, 'app', path);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
  for (const { path, mode, bytes } of launchersOf(targetOf('linux-x64'))) {
    writeFileSync(join(folder, path), bytes());
    chmodSync(join(folder, path), mode);
  }
  symlinkSync(process.execPath, join(folder, 'app', 'node'));
  writeFileSync(join(folder, 'app', 'package.json'), '{"type":"module","version":"1.2.3"}');
  write('loopback/serve.js', told('window'));
  write('cli/cli.js', told('command'));
});

afterEach(() => rmSync(above, { recursive: true, force: true }));

function write(path: string, text: string): void {
  const file = join(folder, 'app', 'out', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

interface Around {
  readonly program?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

function run(words: readonly string[], { program, environment = {} }: Around = {}) {
  const { status, stdout, stderr } = spawnSync(program ?? join(folder, 'cluster-desk'), [...words], {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'en_GB.UTF-8', XDG_DATA_HOME: above, ...environment },
  });
  return { status, stdout: stdout.trim(), stderr };
}

const started = (words: readonly string[], around?: Around) => JSON.parse(run(words, around).stdout);

describe.skipIf(process.platform === 'win32')('the portable program', () => {
  test('opens its window without a word or with options, and runs everything else as a command', () => {
    expect(started([])).toEqual(['window', null, []]);
    expect(started(['--no-window', '--data', 'x'])).toEqual(['window', null, ['--no-window', '--data', 'x']]);
    expect(started(['brief', '--sample'])).toEqual(['command', null, ['brief', '--sample']]);
  });

  test('is found through a link, and by a shell that is given its name', () => {
    symlinkSync(join(folder, 'cluster-desk'), join(above, 'link'));

    expect(started([], { program: join(above, 'link') })).toEqual(['window', null, []]);
    expect(JSON.parse(spawnSync('sh', ['cluster-desk'], { cwd: folder, encoding: 'utf8' }).stdout)[0]).toBe(
      'window',
    );
  });

  test('keeps the data beside itself where a folder for it stands there and no other is named', () => {
    const beside = join(folder, 'data');
    mkdirSync(beside);

    expect(started([])[1]).toBe(beside);
    expect(started(['clusters'])[1]).toBe(beside);
    expect(run([]).stderr).toContain(beside);
    expect(run([], { environment: { LC_ALL: 'zh_CN.UTF-8' } }).stderr).toContain('数据保存在程序旁');
    expect(started(['--data', 'x'])[1]).toBe(null);
    expect(started([], { environment: { CLUSTER_DESK_DATA: '/elsewhere' } })[1]).toBe('/elsewhere');
  });

  test('prints its version, and a help of its own before that of the commands', () => {
    expect(run(['--version'])).toEqual({ status: 0, stdout: 'Cluster Desk 1.2.3', stderr: '' });
    expect(run(['--help']).stdout).toMatch(/^Without a word[^]+\["command",null,\["--help"\]\]$/u);
  });

  test.each([
    ['en_GB.UTF-8', /^The program folder .+ is incomplete\. Unpack the zip file anew, all of it\.\n$/u],
    ['zh_CN.UTF-8', /^程序文件夹.+不完整，须将压缩包重新全部解压。\n$/u],
  ])('says in %s that half of it is missing', (locale, words) => {
    rmSync(join(folder, 'app', 'out'), { recursive: true });

    const { status, stderr } = run([], { environment: { LC_ALL: locale } });

    expect([status, stderr]).toEqual([1, expect.stringMatching(words)]);
  });

  test('says in both languages that it cannot run where its Node may not be run', () => {
    rmSync(join(folder, 'app', 'node'));

    const { status, stderr } = run([]);

    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^Cluster Desk cannot be run.+\n此处无法运行.+\n$/u),
    ]);
  });
});

describe.skipIf(process.platform === 'win32')('started behind, without a console', () => {
  /** A program that goes on until its file is taken away. */
  const untilTakenAway = (file: string) =>
    [
      `import { existsSync, writeFileSync } from 'node:fs';`,
      `writeFileSync(${JSON.stringify(file)}, '');`,
      `const timer = setInterval(() => existsSync(${JSON.stringify(file)}) || clearInterval(timer), 50);`,
    ].join('\n');

  test('it goes on after that which has started it has ended', () => {
    const file = join(above, 'running');
    write('loopback/serve.js', untilTakenAway(file));

    const { status, stderr } = run(['--behind']);

    expect([status, stderr]).toEqual([0, 'Cluster Desk is starting.\n']);
    expect(existsSync(file)).toBe(true);
  });

  test.each([
    ['fails', `console.error('It cannot start.'); process.exit(3);`, 3, 'It cannot start.'],
    ['is open already', `console.error('It is open already.');`, 1, 'It is open already.'],
  ] as const)('it says what it had to say where it %s', (...[, program, code, words]) => {
    write('loopback/serve.js', program);
    // No reader of texts opens in the test.
    const { status, stderr } = run(['--behind'], { environment: { PATH: '' } });

    expect([status, stderr]).toEqual([code, `Cluster Desk is starting.\n${words}\n\n`]);
  });
});

describe.skipIf(process.platform !== 'linux')('an entry of the desktop', () => {
  /** The words of a line `Exec`, as a desktop reads them: the string first, then the quoting, then the codes. */
  function wordsOfExec(entry: string, place: string): string[] {
    const line = /^Exec=(.+)$/mu.exec(entry)?.[1]?.replaceAll(/\\\\/gu, '\\') ?? '';
    return [...line.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/gu)].map(([, quoted, plain = '']) =>
      (quoted?.replaceAll(/\\(.)/gu, '$1') ?? plain).replaceAll(/%([%k])/gu, (_, code) =>
        code === 'k' ? place : '%',
      ),
    );
  }

  /** Starts what an entry names, as the desktop would; answers the first words that the program says of itself. */
  function open(entry: string, place = ''): Promise<string> {
    const [command = '', ...words] = wordsOfExec(entry, place);
    const file = join(above, 'said');
    write(
      'loopback/serve.js',
      `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(file)}, 'runs');`,
    );
    const child = spawn(command, words, { cwd: '/', env: { PATH: '' }, stdio: 'ignore' });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', () => resolve(existsSync(file) ? readFileSync(file, 'utf8') : 'nothing'));
    });
  }

  test('in the folder starts the program that it lies beside', async () => {
    const place = join(folder, 'cluster-desk.desktop');

    expect(await open(readFileSync(place, 'utf8'), place)).toBe('runs');
  });

  test('in the menu names the whole path, is told of, and goes again', async () => {
    const file = join(above, 'applications', 'cluster-desk.desktop');

    expect(run(['install-shortcut']).stderr).toContain(file);
    const entry = readFileSync(file, 'utf8');
    expect(entry).toContain('Name[zh_CN]=集群决策台');
    expect(await open(entry)).toBe('runs');

    expect(run(['remove-shortcut']).status).toBe(0);
    expect(existsSync(file)).toBe(false);
  });
});
