// What each command of package.json takes, by the file that it runs. What it is for stands in helpTexts.mjs.
// `passesOn` names the tool that all further words go to; `older` marks a command that may run the previous version of
// the program where this one cannot be made ready. `places` says what may stand without dashes.

const text = 'string';
const flag = 'boolean';

export const commands = {
  'tools/start.mjs': {
    name: 'start',
    older: true,
    options: {
      shell: { type: text, of: ['electron', 'loopback'] },
      data: { type: text, value: 'FOLDER' },
      'no-window': { type: flag },
    },
    places: { value: 'FILE.clusterdesk', ending: '.clusterdesk', most: 1 },
  },
  'tools/clusterDesk.mjs': { name: 'cluster-desk', older: true, passesOn: 'Cluster Desk', ownHelp: true },
  'tools/dev.mjs': { name: 'dev' },
  'tools/test.mjs': { name: 'test' },
  'node_modules/vitest/vitest.mjs': { name: 'test:unit', passesOn: 'Vitest', fixed: 1 },
  'tools/nodeSqlite.mjs': { name: 'test:node-sqlite', passesOn: 'Vitest' },
  'tools/e2e.mjs': { name: 'e2e', passesOn: 'Playwright' },
  'tools/check.mjs': { name: 'check' },
  'node_modules/prettier/bin/prettier.cjs': { name: 'format', passesOn: 'Prettier', fixed: 2 },
  'tools/build.mjs': {
    name: 'build',
    options: { 'if-needed': { type: flag } },
    places: { of: ['main', 'preload', 'loopback', 'cli', 'renderer', 'sample'], value: 'PART' },
  },
  'tools/bench.mjs': { name: 'bench', options: { json: { type: flag } } },
  'tools/soak.mjs': { name: 'soak', places: { number: true, value: 'ROUNDS', most: 1 } },
  'tools/fuzz.mjs': {
    name: 'fuzz',
    options: {
      runs: { type: text, number: true, value: 'N' },
      seed: { type: text, number: true, value: 'N' },
      testNamePattern: { type: text, short: 't', value: 'NAME' },
    },
  },
  'tools/guide.mjs': { name: 'guide', places: { value: 'NAME' } },
  'tools/fonts.mjs': { name: 'fonts' },
  'tools/icons.mjs': { name: 'icons' },
  'tools/referenceData.mjs': { name: 'reference-data', places: { value: 'FOLDER', least: 1, most: 1 } },
  'tools/torture.mjs': { name: 'torture' },
  'tools/sentences.mjs': { name: 'sentences' },
  'tools/words.mjs': { name: 'words', places: { value: 'KEY', most: 1 } },
  'tools/package.mjs': { name: 'package', passesOn: 'electron-builder' },
  'tools/portable.mjs': {
    name: 'portable',
    places: { of: ['linux-x64', 'linux-arm64', 'win-x64'], value: 'SYSTEM' },
  },
};
