import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '../../core/base/settings.ts';

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
}

/** Where a program runs: its folders, and the computer and window that it finds. */
export interface Surroundings {
  /** Holds the others; made for this program. */
  readonly folder: string;
  readonly dataFolder: string;
  /** Where exports are written. */
  readonly exportsFolder: string;
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
export function makeSurroundings({ language, theme }: Pick<Options, 'language' | 'theme'>): Surroundings {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-e2e-'));
  const [dataFolder, exportsFolder] = [join(folder, 'data'), join(folder, 'exports')];
  mkdirSync(exportsFolder);
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const environment = {
    ...definedEnvironment(),
    CLUSTER_DESK_DATA: dataFolder,
    CLUSTER_DESK_EXPORTS: exportsFolder,
    LC_ALL: `${locale.replace('-', '_')}.UTF-8`,
  };
  return { folder, dataFolder, exportsFolder, environment, theme, locale };
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
