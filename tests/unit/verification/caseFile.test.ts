import { describe, expect, test } from 'vitest';
import { checkCaseFile } from '../../../core/verification/caseFile.ts';
import { largestDifference } from '../../../core/verification/compareFigures.ts';

const wsm = {
  id: 'two-rows',
  method: 'wsm',
  source: 'a table of a paper',
  input: { matrix: [[1], [3]], weights: [1], types: [1], normalisation: 'none' },
  expected: { score: [1, 3.004] },
  tolerance: 0.01,
};

const check = (json: unknown) => checkCaseFile({ name: 'own.json', text: JSON.stringify(json) });

describe('checking the case of a file', () => {
  test('every expected figure stands beside the computed one, with its tolerance', () => {
    expect(check(wsm)).toEqual({
      file: 'own.json',
      id: 'two-rows',
      method: 'wsm',
      source: 'a table of a paper',
      status: 'passed',
      figures: [
        { path: 'expected.score[0]', expected: 1, computed: 1, tolerance: 0.01, passed: true },
        { path: 'expected.score[1]', expected: 3.004, computed: 3, tolerance: 0.01, passed: true },
      ],
    });
  });

  test('a figure out of tolerance fails the case, the others stay passed', () => {
    const { status, figures } = check({ ...wsm, expected: { score: [1, 4] } });

    expect(status).toBe('failed');
    expect(figures.map(({ passed }) => passed)).toEqual([true, false]);
  });

  test('the largest difference is that of numbers; without any there is none', () => {
    expect(largestDifference(check(wsm).figures)).toBeCloseTo(0.004, 12);
    expect(largestDifference(check({ ...wsm, method: 'tea-leaves' }).figures)).toBeNull();
  });

  test('text that is no JSON is an invalid case, called after its file', () => {
    const { id, status, figures } = checkCaseFile({ name: 'half.json', text: '{"id": ' });

    expect([id, status]).toEqual(['half', 'invalid']);
    expect(figures).toEqual([
      {
        path: '',
        expected: undefined,
        computed: null,
        tolerance: 0,
        passed: false,
        fault: { reason: 'not-json', line: 1 },
      },
    ]);
  });
});
