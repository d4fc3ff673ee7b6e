import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { dynamicImports } from './tools/dynamicImports.mjs';
import { floors } from './tools/floors.mjs';
import { liveFile } from './tools/liveFile.mjs';

/**
 * Who may import whom:
 *
 *   renderer → core ← db ← electron/backend ← electron/{desktop,loopback} ← electron/commands ← electron/cli.ts
 *   tests → anything
 *
 * Inside core the rooms stand on floors, see `tools/floors.mjs`: an import goes only downwards.
 */
function forbid(...rules) {
  const patterns = rules.map(([regex, message]) => ({ regex, message }));
  return {
    'no-restricted-imports': ['error', { patterns }],
    'house/dynamic-imports': ['error', ...patterns],
  };
}

const node = ['^node:', 'Core is pure: time, ids, hashes and files come in as arguments.'];
const library = '^(?:better-sqlite3|node:sqlite)$';
const database = [library, 'Only db/ knows SQLite: use a repository.'];
const driver = [library, 'Only db/driver/ knows what brings SQLite: use the types of db/driver/database.ts.'];
const electron = ['^electron$', 'Only electron/desktop knows Electron: use the ports of electron/backend.'];
const http = ['^node:https?$', 'Only electron/loopback knows HTTP.'];
const chart = ['^chart\\.js', 'Only renderer/ui/charts/ChartFigure.svelte touches Chart.js.'];
const files = [
  '^(?:node:)?fs(?:/|$)',
  'Works on an open store, whose file only SQLite touches: see tools/liveFile.mjs.',
];
const browser = ['^playwright', 'Only electron/loopback drives a browser.'];

/** What a room of core may not import: everything outside core, and the rooms above it. */
function floorRules(room, floor) {
  const above = floors.slice(floor + 1);
  return {
    files: [`core/${room}/**/*.ts`],
    rules: forbid(
      node,
      database,
      electron,
      chart,
      browser,
      ['/(db|electron|renderer)/', 'Core imports only core and the schema library.'],
      ['^svelte', 'Core imports only core and the schema library.'],
      ...above.map((higher) => [
        `^(?:\\.\\./)+${higher}/`,
        `core/${room} stands below core/${higher}: let ${higher} import ${room}, or move what both need down.`,
      ]),
    ),
  };
}

const openDatabase = {
  selector: 'NewExpression[callee.name=/^(Database|DatabaseSync)$/]',
  message: 'Only db/opening/connect.ts opens a database, by the driver that was chosen.',
};
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default exports: a name is found by searching.',
};
const barrel = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: import from the file that holds it.',
};
const limits = [
  "Property[key.name='timeout'] > Literal",
  'CallExpression[callee.property.name=/^(setTimeout|waitForTimeout)$/]',
  'CallExpression[callee.name=/^(test|(before|after)(All|Each))$/] > Literal[raw=/^\\d/]',
].map((selector) => ({ selector, message: 'How long tests wait stands in tests/support/patience.ts.' }));
/** A file's own `text()` takes every encoding for UTF-8 and says nothing where it is not. */
const fileText = {
  selector: "CallExpression[callee.property.name='text'][arguments.length=0]",
  message: 'Files of text are read by renderer/state/files/readTextFile.ts.',
};
const html = { selector: 'SvelteMustacheTag[kind="raw"]', message: 'No {@html}: show text as text.' };

export default ts.config(
  {
    ignores: [
      'out/',
      'dist/',
      'node_modules/',
      'tools/node-runtime/',
      '**/.install/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    plugins: { house: { rules: { 'dynamic-imports': dynamicImports, 'live-file': liveFile } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', openDatabase, defaultExport, barrel],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-params': ['error', 3],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  ...floors.map(floorRules),
  {
    // Schemas and dictionaries are lists: they grow with what they list.
    files: [
      'core/knowledge/schema.ts',
      'core/text/**/*.ts',
      'core/contract/**/*.ts',
      'tools/launcher/texts.mjs',
    ],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['db/**/*.ts'],
    rules: forbid(driver, electron, http, chart, browser, [
      '/(electron|renderer)/',
      'The database layer imports only core and what brings SQLite.',
    ]),
  },
  {
    // What runs on a connection; only the rooms around it know files, before it is open and after.
    files: [
      'db/{assessment,driver,repositories,trail}/**/*.ts',
      'db/*.ts',
      'db/identity/{contentDigest,identity}.ts',
      'db/opening/{checkStore,connect,expectedSchema,pragmas,storeFile}.ts',
    ],
    rules: forbid(driver, electron, http, chart, browser, files, [
      '/(electron|renderer)/',
      'The database layer imports only core and what brings SQLite.',
    ]),
  },
  {
    files: ['db/migrations/**/*.ts'],
    rules: forbid(driver, files, ['/core/', 'The past must not change: migrations never import core.']),
  },
  {
    files: ['db/driver/{betterSqlite3,nodeSqlite,nodeStatement}.ts'],
    rules: forbid(electron, http, chart, browser, files, [
      '/(electron|renderer)/',
      'The database layer imports only core and what brings SQLite.',
    ]),
  },
  {
    files: ['electron/{backend,pages,printing,terminal}/**/*.ts'],
    rules: forbid(database, electron, http, chart, browser, [
      '/(desktop|loopback|renderer)/',
      'What runs under any shell knows none: use a port.',
    ]),
  },
  {
    files: ['{db,electron}/**/*.ts'],
    rules: { 'house/live-file': 'error' },
  },
  {
    files: ['electron/desktop/**/*.ts'],
    rules: forbid(database, http, chart, browser, [
      '/(loopback|renderer)/',
      'A shell imports no other: what both need stands in electron/pages or electron/printing.',
    ]),
  },
  {
    files: ['electron/loopback/**/*.ts'],
    rules: forbid(database, electron, chart, [
      '/(desktop|renderer)/',
      'A shell imports no other: what both need stands in electron/pages or electron/printing.',
    ]),
  },
  {
    files: ['electron/commands/**/*.ts', 'electron/cli.ts'],
    rules: forbid(database, electron, http, chart, browser, [
      '/(desktop|renderer)/',
      'A command runs without a screen: it prints with the browser of electron/loopback.',
    ]),
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.svelte'],
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      ...forbid(node, database, electron, chart, browser, [
        '/(db|electron)/',
        'The renderer calls the backend through the contract.',
      ]),
      'no-restricted-syntax': ['error', openDatabase, defaultExport, barrel, fileText],
    },
  },
  {
    files: ['renderer/ui/**/*.ts', 'renderer/ui/**/*.svelte'],
    rules: forbid(node, database, electron, chart, browser, [
      '/(views|state|model|db|electron)/',
      'renderer/ui knows no domain: pass what it shows as props.',
    ]),
  },
  {
    files: ['renderer/ui/charts/ChartFigure.svelte', 'renderer/ui/charts/chart.ts'],
    rules: forbid(node, database, electron, browser, [
      '/(views|state|model|db|electron)/',
      'renderer/ui knows no domain.',
    ]),
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      'no-restricted-syntax': ['error', openDatabase, barrel, html, fileText],
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 250 }],
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', openDatabase, defaultExport, barrel, ...limits],
    },
  },
  {
    // Tools read configurations and reporters by their default export.
    files: ['*.config.ts', '*.config.js', 'tools/affected/moduleReporter.mjs'],
    rules: { 'no-restricted-syntax': ['error', barrel] },
  },
);
