import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createBackend } from '../../electron/backend/createBackend.ts';
import { readKnowledgeBase } from '../../electron/backend/knowledge/knowledgeFiles.ts';
import type { BackendPorts } from '../../electron/backend/ports.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { readSample } from '../../electron/backend/reference/sampleFiles.ts';
import { systemClock } from '../../electron/backend/start/systemClock.ts';
import { readClusterCases } from '../support/clusterCases.ts';
import { testBrowser } from '../support/testBrowser.ts';
import { batching } from './batch.ts';
import { time, type Benchmark, type Timing } from './benchmark.ts';
import { computing, planOf } from './computing.ts';
import { finding } from './finding.ts';
import { opening } from './opening.ts';
import { planning } from './planning.ts';
import { portfolio } from './portfolio.ts';
import { printing } from './printing.ts';
import { ranking } from './ranking.ts';
import { sampling } from './sampling.ts';
import { starting } from './starting.ts';
import { saving } from './saving.ts';
import { storing } from './storing.ts';
import { trail } from './trail.ts';

/** `npm run bench`: medians with the bare machine's time beside each; `--json` prints one object. */
const isJson = process.argv.includes('--json');
const resources = findResources();
const kb = readKnowledgeBase(resources.knowledge);
const sample = readSample(resources.knowledge, kb, 'zh');

/** A backend without a window. */
const ports: Omit<BackendPorts, 'storePath'> = {
  knowledgeBase: kb,
  desktop: {
    shell: 'test',
    systemLanguage: 'zh',
    printer: {
      print: () => Promise.reject(new Error('Nothing is printed here.')),
      pictures: () => Promise.reject(new Error('Nothing is printed here.')),
      close: async () => undefined,
    },
    openWritten: () => Promise.resolve(true),
    chooseExportPath: async () => null,
    chooseExportFolder: async () => null,
  },
  clock: systemClock,
  newId: () => crypto.randomUUID(),
  log: { write: () => undefined, path: null },
};

/** The brief of the worked sample, made as the program makes it. */
async function sampleBrief(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-brief-'));
  const backend = createBackend({ ...ports, storePath: join(folder, 'store.db') });
  const html = await backend.briefHtml(`sample-${sample.clusterId}`, 'zh');
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
  return html;
}

const choice = testBrowser();
const browser = await chromium.launch({
  executablePath: choice.executablePath,
  args: [...choice.args],
  // Playwright takes the whole environment or none.
  env: { ...(process.env as Record<string, string>), ...choice.env },
});
const sampled = sampling();
const store = storing();
const saved = await saving(ports);
const changes = trail();
const start = starting(browser);
const print = await printing({
  html: await sampleBrief(),
  fontsFolder: resources.fonts,
  choice,
  browser,
  properties: {
    title: 'Brief',
    author: 'Unit',
    language: 'zh-CN',
    date: '2026-06-30',
    tool: 'Cluster Desk',
    fingerprint: '0'.repeat(64),
    places: new Map(),
    hiddenCaptions: [],
  },
});
const batch = await batching({
  knowledgeBase: kb,
  sample: JSON.parse(readFileSync(join(resources.knowledge, 'sample-assessment.json'), 'utf8')),
  fontsFolder: resources.fonts,
  choice,
});
const open = await opening(browser, `sample-${sample.clusterId}`);
const many = await portfolio(browser);
const benchmarks: Benchmark[] = [
  ...computing(kb, sample.assessment),
  ...finding(),
  ranking(),
  ...planning(
    planOf(kb, sample.assessment),
    readClusterCases().map(({ input }) => planOf(kb, input)),
  ),
  ...sampled.benchmarks,
  ...start.benchmarks,
  ...open.benchmarks,
  ...many.benchmarks,
  ...print.benchmarks,
  batch.benchmark,
  ...store.benchmarks,
  ...saved.benchmarks,
  ...changes.benchmarks,
];

const results: Record<string, Timing> = {};
for (const benchmark of benchmarks) {
  const timing = await time(benchmark);
  results[benchmark.name] = timing;
  if (!isJson) {
    const [median, p95, worst, baseline] = [timing.median, timing.p95, timing.worst, timing.baseline].map(
      (s) => `${(s * 1000).toFixed(1)} ms`.padStart(11),
    );
    console.log(
      `${benchmark.name.padEnd(36)}${median}  95 % ${p95}  worst ${worst}  bare ${baseline}  ${timing.ratio.toFixed(2)} x`,
    );
    console.log(`${' '.repeat(36)}bare: ${benchmark.baselineIs}`);
  }
}
if (!isJson && process.platform === 'linux') {
  const { program, bare } = await start.idleMemory();
  console.log(
    `idle memory of the program ${program.toFixed(0)} MB, of a bare Node server ${bare.toFixed(0)} MB`,
  );
}
if (isJson) {
  console.log(JSON.stringify(results));
}
await sampled.close();
store.close();
await saved.close();
changes.close();
start.close();
await open.close();
await many.close();
await print.close();
await batch.close();
await browser.close();
