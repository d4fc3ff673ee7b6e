import * as v from 'valibot';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AssessmentSchema } from '../../../core/model/assessment.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import { ClusterSchema } from '../../../core/model/cluster.ts';
import type { Cluster } from '../../../core/model/cluster.ts';
import { emptyFields } from '../../../core/model/copyAssessment.ts';
import { toEvaluationInput } from '../../../core/model/effectiveInput.ts';
import { readAssessmentFile } from '../../../core/model/readAssessment.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

const readSample = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../assets/knowledge/${name}.json`), 'utf8'));

const assessment: Assessment = v.parse(AssessmentSchema, {
  ...emptyFields(),
  id: 'a-1',
  clusterId: 'c-1',
  knowledgeBase: '0.1.0',
  knowledgeHash: 'a'.repeat(64),
  assessedOn: '2026-06-30',
  createdAt: '2026-06-01T08:00:00.000Z',
  updatedAt: '2026-06-30T08:00:00.000Z',
  typing: { answers: {}, override: null },
  ratings: {
    'regional-brand': { level: 3, grade: 'B' },
    'rd-intensity': { value: 9, grade: 'D', note: '初稿' },
  },
  context: { growthGap: 7, previousStage: 'growing' },
  seed: 3,
});

const cluster = (fields: Partial<Cluster> = {}): Cluster =>
  v.parse(ClusterSchema, {
    id: 'c-1',
    name: { en: '', zh: '某产业集群' },
    province: { en: '', zh: '吉林' },
    city: { en: 'Jilin', zh: '吉林市' },
    county: { en: '', zh: '' },
    divisionCode: '',
    industry: '',
    foundedYear: 2010,
    paperType: null,
    facts: [
      { year: 2025, fact: 'output', value: 50, grade: 'A' },
      { year: 2024, fact: 'output', value: 40, grade: 'A' },
      { year: 2025, fact: 'rd-spending', value: 1, grade: 'C' },
    ],
    recognition: { 'area-km2': 12 },
    ...fields,
  });

describe('input of an evaluation', () => {
  test('the profile wins for computed indicators; typed notes stay', () => {
    expect(toEvaluationInput(assessment, cluster()).ratings).toEqual({
      'regional-brand': { level: 3, grade: 'B' },
      'rd-intensity': { value: 2, grade: 'C', date: '2025', note: '初稿' },
      'output-growth': { value: 25, grade: 'A', date: '2025' },
    });
  });

  test('what the profile cannot say stays as typed', () => {
    const input = toEvaluationInput(assessment, cluster({ facts: [], foundedYear: null }));

    expect(input.ratings).toEqual(assessment.ratings);
    expect(input.context).toEqual(assessment.context);
  });

  test('an indicator that does not apply is not brought back by the profile', () => {
    const outside: Assessment = { ...assessment, ratings: { 'rd-intensity': { notApplicable: true } } };

    expect(toEvaluationInput(outside, cluster()).ratings['rd-intensity']).toEqual({ notApplicable: true });
  });

  test('age, growth gap and output for recognition come from the profile', () => {
    const facts = [
      ...cluster().facts,
      { year: 2024, fact: 'reference-output', value: 1000, grade: 'A' } as const,
      { year: 2025, fact: 'reference-output', value: 1050, grade: 'A' } as const,
    ];
    const input = toEvaluationInput(assessment, cluster({ facts }));

    // 25 % against 5 %.
    expect(input.context).toEqual({
      growthGap: 20,
      spanYears: 1,
      previousStage: 'growing',
      yearsSinceFounding: 16,
    });
    expect(input.recognition).toEqual({
      'area-km2': 12,
      'output-y1': 50,
      'output-y2': 40,
      'output-growth': 25,
    });
  });

  test('a growth gap that was typed keeps the span that was typed with it', () => {
    const typed = { ...assessment, context: { growthGap: 7, spanYears: 3 } };

    expect(toEvaluationInput(typed, cluster()).context).toMatchObject({ growthGap: 7, spanYears: 3 });
    expect(toEvaluationInput({ ...typed, context: { spanYears: 3 } }, cluster()).context).toMatchObject({
      spanYears: 1,
    });
  });

  test('a figure entered for recognition is not overwritten', () => {
    const input = toEvaluationInput(assessment, cluster({ recognition: { 'output-y1': 48 } }));

    expect(input.recognition?.['output-y1']).toBe(48);
  });

  test('the exported file can be read again and says the same', () => {
    for (const source of [cluster(), null]) {
      const input = toEvaluationInput(assessment, source);

      expect(readAssessmentFile(JSON.stringify(input), kb)).toEqual(input);
    }
  });
});

describe('sample', () => {
  const sampleFacts = readSample('sample-facts') as { foundedYear: number; facts: Cluster['facts'] };
  const sample = readAssessmentFile(JSON.stringify(readSample('sample-assessment')), kb);

  test('is marked as illustrative and rates every indicator with grade, note and source', () => {
    expect(sample.illustrative).toBe(true);
    for (const { id } of kb.instrument.indicators) {
      expect(sample.ratings[id], id).toMatchObject({
        grade: expect.any(String),
        note: expect.stringMatching(/./),
        source: expect.stringMatching(/./),
      });
    }
  });

  test('its yearly facts give the figures that its ratings state', () => {
    const stored: Assessment = {
      ...assessment,
      assessedOn: sample.assessedOn ?? '',
      ratings: {},
      context: {},
    };
    const derived = toEvaluationInput(
      stored,
      cluster({ facts: sampleFacts.facts, foundedYear: sampleFacts.foundedYear, recognition: {} }),
    );

    for (const [id, rating] of Object.entries(derived.ratings)) {
      expect([id, sample.ratings[id]?.value, sample.ratings[id]?.grade]).toEqual([
        id,
        rating.value,
        rating.grade,
      ]);
    }
    expect(Object.keys(derived.ratings)).toHaveLength(6);
    expect({ ...sample.context, ...derived.context }).toEqual(sample.context);
    expect(sample.recognition).toMatchObject(derived.recognition ?? {});
  });
});
