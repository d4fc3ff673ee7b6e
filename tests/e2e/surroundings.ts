import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '../../core/base/settings.ts';
import { testBrowser } from '../support/testBrowser.ts';

export interface Options {
  /** The language of the computer, which the program follows until it is told otherwise. */
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** What the store holds: what ships with the program, or no cluster at all. */
  readonly store: 'sample' | 'empty';
  /**
   * Whether the test changes nothing in the store.
   *
   * It then gets a new window of a program that other tests use as well, and fails when the store has changed.
   */
  readonly isReadOnly: boolean;
  /** What the browser that prints does first, as lines of a shell; `null`: it is the one that is found, unchanged. */
  readonly beforePrinting: string | null;
}

/** Where a program runs: its folders, and the computer and window that it finds. */
export interface Surroundings {
  /** Holds the others; made for this program. */
  readonly folder: string;
  readonly dataFolder: string;
  /** Where exports are written. */
  readonly exportsFolder: string;
  /** Names a line each of what the system was told to open, which it does not open. */
  readonly openedFile: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly theme: Options['theme'];
  readonly locale: string;
}

/** A started shell. */
export interface Shell {
  readonly page: Page;
  readonly origin: string;
  /** What it wrote on its terminal. */
  output(): string;
  kill(): Promise<void>;
  /** Kills the program behind the page. */
  killProgram(): Promise<void>;
  /** Tells the program to end, as Ctrl+C does; resolves when it has. */
  endProgram(): Promise<void>;
  close(): Promise<void>;
}

/** New folders, and the environment of a computer that speaks a language. */
export function makeSurroundings({
  language,
  theme,
  beforePrinting = null,
}: Pick<Options, 'language' | 'theme'> & Partial<Options>): Surroundings {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-e2e-'));
  const [dataFolder, exportsFolder] = [join(folder, 'data'), join(folder, 'exports')];
  const [programs, openedFile] = [join(folder, 'programs'), join(folder, 'opened')];
  mkdirSync(exportsFolder);
  mkdirSync(programs);
  program(join(programs, 'xdg-open'), [`echo "$1" >> '${openedFile}'`]);
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const environment = {
    ...definedEnvironment(),
    CLUSTER_DESK_DATA: dataFolder,
    CLUSTER_DESK_EXPORTS: exportsFolder,
    LC_ALL: `${locale.replace('-', '_')}.UTF-8`,
    PATH: [programs, process.env['PATH']].join(delimiter),
    ...(beforePrinting !== null && {
      CLUSTER_DESK_BROWSER: program(join(programs, 'browser'), printing(beforePrinting)),
    }),
  };
  return { folder, dataFolder, exportsFolder, openedFile, environment, theme, locale };
}

/** Writes a program of the shell, and gives its path. */
export function program(path: string, lines: readonly string[]): string {
  writeFileSync(path, ['#!/bin/sh', ...lines].join('\n'));
  chmodSync(path, 0o755);
  return path;
}

/** The browser of the tests, after something else. */
function printing(first: string): string[] {
  const { executablePath, env = {} } = testBrowser();
  const exported = Object.entries(env).map(([name, value]) => `export ${name}='${value}'`);
  return [first, ...exported, `exec '${executablePath}' "$@"`];
}

export const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
