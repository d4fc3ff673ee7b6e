import { describe, expect, test } from 'vitest';
import { horizonIds } from '../../../core/knowledge/schema.ts';
import { phaseOfEach } from '../../../core/planning/phaseOfEach.ts';
import { planPhases } from '../../../core/planning/planPhases.ts';
import { problemOf } from './problems.ts';

describe('phases of measures', () => {
  test('are the horizons, but never before that of anything needed', () => {
    const phases = phaseOfEach([
      { id: 'm00', horizon: 'long', requires: [] },
      { id: 'm01', horizon: 'short', requires: ['m00'] },
      { id: 'm02', horizon: 'medium', requires: [] },
      { id: 'm03', horizon: 'long', requires: ['m02'] },
      { id: 'm04', horizon: 'short', requires: ['m01'] },
    ]);

    expect(Object.fromEntries(phases)).toEqual({
      m00: 'long',
      m01: 'long',
      m02: 'medium',
      m03: 'long',
      m04: 'long',
    });
  });

  test('are not delayed by prerequisites that are not offered', () => {
    expect(phaseOfEach([{ id: 'm01', horizon: 'short', requires: ['elsewhere'] }]).get('m01')).toBe('short');
  });

  test('do not depend on what else is in the plan', () => {
    const problem = problemOf(horizonIds.map((phase) => ({ phase })));

    expect(planPhases(problem, ['m01'])).toEqual({ m01: 'medium' });
    expect(planPhases(problem, ['m00', 'm01'])).toEqual({ m00: 'short', m01: 'medium' });
  });
});
