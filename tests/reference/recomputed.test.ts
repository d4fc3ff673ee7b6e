import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnoseAnswers } from '../../core/evaluation/pipeline.ts';
import { formationTypeIds } from '../../core/knowledge/schema.ts';
import { readAssessmentFile } from '../../core/model/readAssessment.ts';
import { scoreMaturity } from '../../core/scoring/maturity.ts';
import { decideStage } from '../../core/scoring/stageRule.ts';
import { shippedKnowledgeBase as kb } from '../support/shippedKnowledgeBase.ts';

/** What `recompute.py`, which shares no code with the program, makes of the sample: "name = value" line by line. */
const recomputed = new Map(
  readFileSync(join(import.meta.dirname, 'recompute.expected.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line): [string, string] => {
      const at = line.indexOf(' = ');
      return [line.slice(0, at), line.slice(at + 3)];
    }),
);
const sample = readFileSync(
  join(import.meta.dirname, '../../assets/knowledge/sample-assessment.json'),
  'utf8',
);

test('the sample is what an independent computation makes of it', () => {
  const { type, answers, diagnosis } = diagnoseAnswers({ kb, input: readAssessmentFile(sample, kb) });
  const { dimensions, coverage, context } = answers;
  const { composite, balance } = scoreMaturity(kb, dimensions, coverage);
  const { stage, number } = decideStage(kb, context);
  const figures: readonly (readonly [string, number | null])[] = [
    ...formationTypeIds.map((id) => [`type share ${id}`, type.shares[id]] as const),
    ['coverage', coverage],
    ...dimensions.map(({ id, score }) => [`dimension ${id}`, score] as const),
    ['composite', composite],
    ['balance', balance],
    ['structural maturity', context.structuralMaturity],
    ...diagnosis.causes.map(({ id, severity }) => [`cause ${id}`, severity] as const),
    ...diagnosis.problems.map(({ id, severity }) => [`problem ${id}`, severity] as const),
  ];

  for (const [name, value] of figures) {
    expect(Number(recomputed.get(name)), name).toBeCloseTo(value ?? Number.NaN, 5);
  }
  for (const { id } of diagnosis.notJudged) {
    expect(recomputed.get(`cause ${id}`)).toBe('not judged');
  }
  expect(recomputed.get('stage by rule on what is known')).toBe(`${stage}, rule ${number}`);
});
