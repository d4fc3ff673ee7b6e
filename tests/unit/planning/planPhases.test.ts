import { describe, expect, test } from 'vitest';
import { planPhases } from '../../../core/planning/planPhases.ts';
import { problemOf } from './problems.ts';

describe('phases of a plan', () => {
  const problem = problemOf([
    { horizon: 'long' },
    { horizon: 'short', requires: ['m00'] },
    { horizon: 'medium' },
    { horizon: 'long', requires: ['m02'] },
    { horizon: 'short', requires: ['m01'] },
  ]);

  test('are the horizons, but never before that of anything needed', () => {
    expect(planPhases(problem, ['m00', 'm01', 'm02', 'm03', 'm04'])).toEqual({
      m00: 'long',
      m01: 'long',
      m02: 'medium',
      m03: 'long',
      m04: 'long',
    });
  });

  test('are not delayed by prerequisites that a hand-made plan leaves out', () => {
    expect(planPhases(problem, ['m01'])).toEqual({ m01: 'short' });
  });
});
