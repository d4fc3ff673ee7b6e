import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import { composeBrief } from '../../core/brief/compose/composeBrief.ts';
import { renderBriefHtml } from '../../core/brief/html/renderBriefHtml.ts';
import { batchIds, runBatch } from '../../electron/backend/brief/runBatch.ts';
import { briefSource } from '../../electron/backend/brief/briefSource.ts';
import { createBackend } from '../../electron/backend/createBackend.ts';
import { openContext } from '../../electron/backend/context/openContext.ts';
import type { BackendPorts } from '../../electron/backend/ports.ts';
import { systemClock } from '../../electron/backend/start/systemClock.ts';
import type { BrowserChoice } from '../../electron/loopback/findBrowser.ts';
import { createChromiumPrinter } from '../../electron/loopback/printer.ts';
import type { Benchmark } from './benchmark.ts';

/** More than the evaluations that are remembered, so that each round computes every one. */
const briefs = 10;

export interface BatchOptions {
  readonly knowledgeBase: KnowledgeBase;
  /** An assessment file. */
  readonly sample: Readonly<Record<string, unknown>>;
  readonly fontsFolder: string;
  readonly choice: BrowserChoice;
}

/** Ten briefs from the store to files with their records, against ten prints of a finished document in a row. */
export async function batching({ knowledgeBase, sample, fontsFolder, choice }: BatchOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-batch-'));
  const printer = createChromiumPrinter({ fontsFolder, findBrowser: () => choice });
  const ports: BackendPorts = {
    storePath: join(folder, 'store.db'),
    knowledgeBase,
    desktop: {
      shell: 'test',
      systemLanguage: 'zh',
      printer,
      openWritten: () => Promise.resolve(true),
      chooseExportPath: async () => null,
      chooseExportFolder: async () => null,
    },
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    log: { write: () => undefined, path: null },
  };
  await fill(ports, sample);
  const context = openContext({ ...ports });
  const ids = batchIds(context, { ids: null }).slice(0, briefs);
  const [first = ''] = ids;
  const html = renderBriefHtml(composeBrief(briefSource(context, first, 'zh')));
  let round = 0;
  const benchmark: Benchmark = {
    name: `${briefs} briefs in one batch`,
    baselineIs: `${briefs} prints of a finished document, one after the other`,
    runs: 3,
    async run() {
      const out = join(folder, String(round++));
      mkdirSync(out);
      await runBatch(context, {
        ids,
        languages: ['zh'],
        formats: ['pdf'],
        annexes: true,
        folder: out,
        signal: new AbortController().signal,
        tell: () => undefined,
      });
    },
    async baseline() {
      for (let print = 0; print < briefs; print++) {
        await printer.print({ html, title: 'Brief', language: 'zh' });
      }
    },
  };
  return {
    benchmark,
    async close() {
      context.store.close();
      await printer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A store with so many clusters that have the answers of the sample. */
async function fill(ports: BackendPorts, sample: BatchOptions['sample']): Promise<void> {
  const backend = createBackend(ports);
  for (let at = 1; at < briefs; at++) {
    const cluster = { id: `cluster-${at}`, name: { zh: `第${at}个集群` } };
    await backend.dispatch('assessment.import', { text: JSON.stringify({ ...sample, cluster }) });
  }
  await backend.close();
}
