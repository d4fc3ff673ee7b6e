import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemLanguage } from '../../../electron/loopback/systemLanguage.ts';
import { type Command, commands } from '../../../tools/launcher/commands.mjs';
import { helpOf } from '../../../tools/launcher/help.mjs';
import { helpTexts } from '../../../tools/launcher/helpTexts.mjs';
import { readWords } from '../../../tools/launcher/readWords.mjs';
import { systemLanguage as languageOfTools } from '../../../tools/launcher/speak.mjs';
import { texts } from '../../../tools/launcher/texts.mjs';
import { gradeOf } from '../../support/readingLevel.ts';
import { projectRoot } from '../../support/testBrowser.ts';
import { chineseRules, englishRules } from '../../support/wordRules.ts';

const { scripts, version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
const started = Object.entries<string>(scripts).map(([name, line]) => {
  const [, file = '', words = ''] = /^node tools\/run\.mjs (\S+)(.*)$/u.exec(line) ?? [];
  return { name, file, fixed: words.split(' ').filter(Boolean) };
});
const commandOf = (name: string): Command => {
  const found = Object.values(commands).find((command) => command.name === name);
  if (found === undefined) {
    throw new Error(`There is no command ${name}.`);
  }
  return found;
};

const dictionary = Object.entries({ ...texts, ...helpTexts });
const parametersOf = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([name]) => name).toSorted();

describe('what the tools say', () => {
  test('has the same parameters in both languages', () => {
    expect(
      dictionary.filter(([, { en, zh }]) => parametersOf(en).join() !== parametersOf(zh).join()),
    ).toEqual([]);
  });

  test('keeps the rules of words', () => {
    const wrong = dictionary.flatMap(([key, { en, zh }]) => [
      ...chineseRules.filter((rule) => rule.wrong.test(zh)).map(({ right }) => `${key} zh: ${right}`),
      ...englishRules.filter((rule) => rule.wrong.test(en)).map(({ right }) => `${key} en: ${right}`),
    ]);

    expect(wrong).toEqual([]);
  });

  test('is read at grade 9 or below', () => {
    expect(gradeOf(dictionary.map(([, { en }]) => `${en.replace(/\.?$/u, '.')} `).join(''))).toBeLessThan(9);
  });

  test.each([
    [{ LANG: 'zh_CN.UTF-8' }],
    [{ LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }],
    [{ LC_MESSAGES: 'zh_TW', LANG: 'de_DE' }],
    [{ LANG: 'C.UTF-8' }],
    [{}],
  ])('is in the language of the program itself for %o', (environment) => {
    expect(languageOfTools(environment)).toBe(systemLanguage(environment));
  });
});

describe('every command of package.json', () => {
  test.each(started)('$name has its help, with each option', ({ name, file }) => {
    const command = commands[file];

    expect(command?.name).toBe(name);
    expect(
      Object.keys(command?.options ?? {}).filter((option) => !(`${name} --${option}` in helpTexts)),
    ).toEqual([]);
    expect(helpOf(commandOf(name))).toContain('--version');
  });

  test.each(started.filter(({ name }) => name !== 'cluster-desk'))(
    '$name gives it before anything is installed',
    ({ name, fixed }) => {
      expect(readWords([...fixed, '--help'], commandOf(name)).kind).toBe('help');
      expect(readWords([...fixed, '--version'], commandOf(name)).kind).toBe('version');
      expect(readWords(fixed, commandOf(name)).kind).toBe(name === 'reference-data' ? 'wrong' : 'run');
    },
  );

  test.each(started.filter(({ name }) => commandOf(name).passesOn === undefined))(
    '$name refuses an option that it does not have',
    ({ name }) => {
      expect(readWords(['--colour'], commandOf(name))).toEqual({
        kind: 'wrong',
        text: expect.stringContaining('--colour'),
      });
    },
  );

  test.each([
    ['start', ['--data']],
    ['start', ['--data', '--no-window']],
    ['start', ['--shell', 'window']],
    ['start', ['--no-window=yes']],
    ['start', ['sample']],
    ['build', ['cli', 'nothing']],
    ['soak', ['many']],
    ['soak', ['1', '2']],
    ['fuzz', ['--runs', '0']],
    ['reference-data', []],
  ])('%s refuses %j', (name, words) => {
    expect(readWords(words, commandOf(name)).kind).toBe('wrong');
  });

  test.each([
    ['start', ['--shell', 'loopback', '--data', 'folder', '--no-window']],
    ['build', ['--if-needed', 'cli', 'renderer']],
    ['soak', ['100']],
    ['fuzz', ['--runs', '5', '-t', 'cluster.create']],
    ['words', ['tasks.']],
    ['e2e', ['journey', '--workers=1']],
    ['cluster-desk', ['--help']],
    ['cluster-desk', ['brief', '--version']],
  ])('%s takes %j', (name, words) => {
    expect(readWords(words, commandOf(name)).kind).toBe('run');
  });
});

describe('the launcher', () => {
  const run = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(projectRoot, 'tools', 'run.mjs'), ...words],
      { encoding: 'utf8', env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' } },
    );
    return { status, stdout, stderr };
  };

  test('prints the version', () => {
    expect(run('tools/clusterDesk.mjs', '--version')).toEqual({
      status: 0,
      stdout: `Cluster Desk ${version}\n`,
      stderr: '',
    });
  });

  test('a start takes one exchange bundle, and no other file', () => {
    const start = commandOf('start');

    expect(readWords(['--no-window', 'From the city.clusterdesk'], start).kind).toBe('run');
    expect(readWords(['letter.pdf'], start).kind).toBe('wrong');
    expect(readWords(['a.clusterdesk', 'b.clusterdesk'], start).kind).toBe('wrong');
  });

  test('says with the help what it does not understand, and ends with code 2', () => {
    const { status, stdout, stderr } = run('tools/start.mjs', '--dat', 'folder');

    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^没有“--dat”这一选项。\n\n打开程序/u);
  });

  test('says what to type where no command was named', () => {
    expect(run()).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('npm start') });
  });
});
