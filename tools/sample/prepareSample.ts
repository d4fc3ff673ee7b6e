// Evaluates the sample once, in both languages: a new store takes the result from here instead of computing it anew.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '../../core/base/settings.ts';
import { createBackend } from '../../electron/backend/createBackend.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { readKnowledgeBase } from '../../electron/backend/knowledge/knowledgeFiles.ts';
import type { EvaluationMemory } from '../../electron/backend/ports.ts';
import { systemClock } from '../../electron/backend/start/systemClock.ts';

const { knowledge, prepared } = findResources();
const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-sample-'));

const writing: EvaluationMemory = {
  of(fingerprint, evaluate) {
    const evaluation = evaluate();
    writeFileSync(join(prepared, `${fingerprint}.json`), JSON.stringify(evaluation));
    return evaluation;
  },
};

const nothingIsPrinted = () => Promise.reject(new Error('Nothing is printed here.'));

rmSync(prepared, { recursive: true, force: true });
mkdirSync(prepared, { recursive: true });
for (const systemLanguage of languages) {
  const backend = createBackend({
    storePath: join(folder, systemLanguage, 'cluster-desk.db'),
    knowledgeBase: readKnowledgeBase(knowledge),
    evaluationMemory: writing,
    desktop: {
      shell: 'test',
      systemLanguage,
      printer: { print: nothingIsPrinted, pictures: nothingIsPrinted, close: async () => undefined },
      openWritten: async () => false,
      chooseExportPath: async () => null,
      chooseExportFolder: async () => null,
    },
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    log: { path: null, write: () => undefined },
  });
  await backend.close();
}
rmSync(folder, { recursive: true, force: true });
