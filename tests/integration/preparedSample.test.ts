import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Evaluation } from '../../core/model/evaluation.ts';
import { createEvaluationMemory } from '../../electron/backend/context/evaluationMemory.ts';
import { preparedIn } from '../../electron/backend/context/preparedEvaluations.ts';
import { evaluatedSample } from '../support/testWorkspace.ts';

test('a result that was prepared is the one that would be computed, to the last figure', async () => {
  const { evaluation } = await evaluatedSample();
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-prepared-'));
  const known = 'a'.repeat(64);
  writeFileSync(join(folder, `${known}.json`), JSON.stringify(evaluation));
  const memory = createEvaluationMemory(2, preparedIn(folder));
  const never = (): Evaluation => {
    throw new Error('It is computed anew.');
  };

  expect(memory.of(known, never)).toStrictEqual(evaluation);
  expect(() => memory.of('b'.repeat(64), never)).toThrow('It is computed anew.');
});
