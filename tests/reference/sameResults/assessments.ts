import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { criterionIds, stageIds } from '../../../core/knowledge/schema.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { readAssessmentFile } from '../../../core/model/readAssessment.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { anyAssessment, readCase, readSample } from '../../unit/evaluation/support.ts';

const briefCases = join(import.meta.dirname, '..', '..', 'support', 'briefCases');
const clusters = [
  'young-embedded',
  'brand-torn-primary',
  'trade-born-derivative',
  'declining-resource',
  'leading-thin-evidence',
].map((name) => readAssessmentFile(readFileSync(join(briefCases, `${name}.json`), 'utf8'), kb));

/** What an official may have set besides the answers; another part of it with every index. */
function settingsOf(index: number): Partial<AssessmentFile> {
  const measures = kb.countermeasures.countermeasures.map(({ id }) => id);
  const measure = (step: number) => measures[(index * step) % measures.length] ?? '';
  const [first, ...others] = criterionIds.toSpliced(0, index % criterionIds.length);
  const weighted: Partial<AssessmentFile>[] = [
    {},
    { priorities: { method: 'direct', points: { relief: 40, speed: 10 + index, acceptance: 5 } } },
    { priorities: { method: 'rank-order', order: [...(first ? [first] : []), ...others] } },
    { priorities: { method: 'swing', order: [...criterionIds], certainty: 'order' } },
    {
      priorities: {
        method: 'pairwise',
        judgements: [
          { more: 'relief', less: 'speed', ratio: 3 },
          { more: 'stage-fit', less: 'acceptance', ratio: 2 },
        ],
      },
    },
  ];
  return {
    ...weighted[index % weighted.length],
    ...(index % 2 === 0 && { plan: { budget: 4 + index, largest: 6, must: [measure(3)] } }),
    ...(index % 3 === 0 && { costs: { [measure(1)]: 0.5 + index } }),
    ...(index % 4 === 0 && { acceptance: { [measure(2)]: 4 } }),
    ...(index % 5 === 0 && {
      scoreOverrides: { [measure(5)]: { feasibility: { score: 35, reason: 'Seen before.' } } },
    }),
    ...(index % 7 === 0 && { stageOverride: { stage: stageIds[index % 5] ?? 'growing', reason: 'Known.' } }),
  };
}

/** Fifty assessments: the sample, three worked by hand, five unlike clusters, the rest random with all settings. */
export const fiftyAssessments: readonly AssessmentFile[] = [
  readSample(),
  readCase('embedded'),
  readCase('primary'),
  readCase('derivative'),
  ...clusters,
  ...fc
    .sample(anyAssessment, { seed: 20_261_128, numRuns: 41 })
    .map((input, index): AssessmentFile => ({ ...input, ...settingsOf(index) })),
];
