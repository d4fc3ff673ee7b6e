import { expect, test } from 'vitest';
import type { StageResult } from '../../../core/model/stage.ts';
import { withOverride } from '../../../core/scoring/stageOverride.ts';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { inputOf } from '../evaluation/answered.ts';

const computed: StageResult = {
  ...evaluate(kb, inputOf({}), { draws: 10 }).stage,
  id: 'growing',
  flags: ['grown-on-weak-foundations', 'margins-falling'],
};

test.each([
  ['growing', ['grown-on-weak-foundations', 'margins-falling']],
  ['leading', ['margins-falling']],
  ['declining', []],
] as const)('an own stage of %s keeps the flags that can be said of it: %j', (stage, flags) => {
  const own = withOverride(kb, computed, { stage, reason: 'Seen on site.' });

  expect(own.flags).toEqual(flags);
  expect(own.override).toEqual({ stage, reason: 'Seen on site.', computed: 'growing' });
});
