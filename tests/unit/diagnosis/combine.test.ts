import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../core/diagnosis/diagnose.ts';
import { severityOf } from '../../../core/diagnosis/severity.ts';
import { emptyInputs } from '../../../core/evaluation/drawInputs.ts';
import { fillSeverities } from '../../../core/evaluation/fillSeverities.ts';
import { diagnoseAnswers } from '../../../core/evaluation/pipeline.ts';
import type { FormationType } from '../../../core/knowledge/schema.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { scoreIndicators } from '../../../core/scoring/scoreIndicators.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

type Ratings = AssessmentFile['ratings'];

const causeFrom = (ratings: Ratings, id: string, type: FormationType) => {
  const indicators = scoreIndicators(kb, ratings, type);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return diagnose(kb, byId, [{ type, share: 1 }]).causes.find((cause) => cause.id === id);
};

const complacency = (ties: 1 | 2 | 3 | 4 | 5, innovation: 1 | 2 | 3 | 4 | 5) =>
  causeFrom(
    { 'local-network-ties': { level: ties }, 'innovation-commitment': { level: innovation } },
    'cause-network-complacency',
    'primary',
  );

describe('a cause of which all must be so', () => {
  test('is the geometric mean: strong ties and weak innovation make complacency', () => {
    // Presence 75 and lack 75, of equal weight.
    expect(complacency(4, 2)?.severity).toBeCloseTo(75, 10);
    expect(complacency(5, 1)?.severity).toBeCloseTo(100, 10);
  });

  test('is nothing as soon as one part is absent', () => {
    expect(complacency(1, 1)).toMatchObject({ severity: 0, raised: false });
    expect(complacency(5, 5)).toMatchObject({ severity: 0, raised: false });
  });

  test('is not judged while a part of it is unanswered', () => {
    const weakInnovation: Ratings = { 'innovation-commitment': { level: 1 }, 'rd-intensity': { value: 0.2 } };

    expect(causeFrom(weakInnovation, 'cause-network-complacency', 'primary')).toBeUndefined();
  });

  test('says of its evidence which answers count by their presence', () => {
    expect(complacency(4, 2)?.evidence).toEqual([
      expect.not.objectContaining({ reads: 'presence' }),
      expect.objectContaining({ indicator: 'local-network-ties', score: 75, reads: 'presence' }),
    ]);
  });
});

test('the mean stays what it was for evidence that counts by its lack', () => {
  const evidence = [
    { indicator: 'a', weight: 1, score: 20, grade: 'A' as const },
    { indicator: 'b', weight: 0.5, score: 80, grade: 'A' as const },
  ];

  expect(severityOf(evidence)).toBeCloseTo((80 + 0.5 * 20) / 1.5, 10);
  expect(severityOf(evidence, 'all')).toBeCloseTo(Math.exp((Math.log(80) + 0.5 * Math.log(20)) / 1.5), 10);
});

test('draws read evidence as the headline does', () => {
  const ratings: Ratings = Object.fromEntries(
    kb.instrument.indicators.map((indicator, at) => [
      indicator.id,
      indicator.kind === 'rating'
        ? { level: ((at % 4) + 1) as 1 | 2 | 3 | 4, grade: 'A' as const }
        : { value: (indicator.lower + indicator.upper) / 2, grade: 'A' as const },
    ]),
  );
  const input: AssessmentFile = {
    format: 'cluster-desk.assessment/1',
    cluster: { name: { zh: '试验集群' } },
    ratings,
    typing: { answers: {}, override: { type: 'primary', reason: 'test' } },
  };
  const diagnosed = diagnoseAnswers({ kb, input });
  const { causes } = diagnosed.diagnosis;
  const model = diagnosed.drawModel();
  const score = Float64Array.from(diagnosed.answers.indicators, ({ score }) => score ?? Number.NaN);
  const out = new Float64Array(model.causeIds.length);

  fillSeverities(model.causes, { model, inputs: emptyInputs(model), score }, { out, offset: 0 });

  expect(causes.length).toBeGreaterThan(25);
  causes.forEach((cause, at) => expect(out[at], cause.id).toBeCloseTo(cause.severity, 9));
});
