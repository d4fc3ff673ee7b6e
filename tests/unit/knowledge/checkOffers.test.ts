import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkOwnVersion } from '../../../core/knowledge/checkOwnVersion.ts';
import { readKnowledgeFile } from '../../../core/knowledge/knowledgeFile.ts';
import { loadKnowledgeBase } from '../../../core/knowledge/load.ts';
import { type KnowledgeContent, contentOf } from '../../../core/knowledge/parts.ts';
import { isAdvice, pathOf } from '../../../core/knowledge/problem.ts';

const file = join(import.meta.dirname, '../../../assets/knowledge/versions/0.1.0.json');
// Loaded below, where it is checked.
const first = contentOf(readKnowledgeFile(readFileSync(file, 'utf8')).content as KnowledgeContent);

describe('0.1.0, which has been released with dead links', () => {
  test('is loaded all the same', () => {
    expect(loadKnowledgeBase(first, () => 'ab'.repeat(32)).version).toBe('0.1.0');
    expect(checkOwnVersion(first).filter((problem) => !isAdvice(problem))).toEqual([]);
  });

  test('names them as advice, each with its place', () => {
    const advice = checkOwnVersion(first).map((problem) => `${pathOf(problem)} ${problem.code}`);

    expect(advice).toEqual(
      expect.arrayContaining([
        'measures/gather-support-firms/prerequisites prerequisite-not-offered',
        'indicators/location-quotient/purpose indicator-unused',
      ]),
    );
    expect(advice.filter((line) => line.endsWith('offer-relieves-nothing'))).toHaveLength(8);
  });
});
