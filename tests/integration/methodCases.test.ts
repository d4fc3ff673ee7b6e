import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCaseFile } from '../../core/verification/caseFile.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { startBackend } from '../support/storeBackend.ts';

describe('method.cases', () => {
  test('gives every shipped case once, in the order of the names, each with its source', async () => {
    const cases = await startBackend().call('method.cases');

    expect(cases.map(({ name }) => name)).toEqual(readdirSync(findResources().referenceCases).sort());
    expect(cases.filter((file) => checkCaseFile(file).source === '')).toEqual([]);
  });
});
