import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyCase } from '../../core/verification/verifyCase.ts';

const folder = join(import.meta.dirname, '..', '..', 'assets', 'reference-cases');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => {
    const json = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { id: string; method: string };
    return { name, json };
  });

describe('published numeric cases', () => {
  test.for(cases)('$name: the computed figures are the published ones', ({ json }) => {
    const result = verifyCase(json);

    expect(result).toEqual({ id: json.id, method: json.method, status: 'passed', differences: [] });
  });
});
