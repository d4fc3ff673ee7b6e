import type { EvidenceGrade } from '../../core/knowledge/schema.ts';
import type { AssessmentFile, Rating } from '../../core/model/assessment.ts';
import { shippedKnowledgeBase as kb } from './shippedKnowledgeBase.ts';

type Level = 1 | 2 | 3 | 4 | 5;

interface YearFile {
  readonly assessedOn: string;
  readonly level: Level;
  readonly grade?: EvidenceGrade;
  /** Answers that differ from the level of all others. */
  readonly but?: Readonly<Record<string, Rating>>;
  readonly assessor?: string;
  /** How many indicators are answered, the first of the knowledge base; all unless given. */
  readonly answered?: number;
}

/** The cluster that the files of this module are about. */
export const yearsCluster = {
  name: { en: 'Ceramics of Siping', zh: '四平陶瓷产业集群' },
  province: '吉林省',
  city: '四平市',
  foundedYear: 2001,
  // No indicator follows from exports alone.
  facts: [2, 2.2, 2.1, 2.6].map((value, place) => ({
    year: 2022 + place,
    fact: 'exports' as const,
    value,
    grade: 'B' as const,
  })),
};

function answer(
  indicator: (typeof kb.instrument.indicators)[number],
  level: Level,
  grade: EvidenceGrade,
): Rating {
  if (indicator.kind === 'rating') {
    return { level, grade };
  }
  const { lower, upper, direction } = indicator;
  const share = (level - 1) / 4;
  return { value: lower + (upper - lower) * (direction === 'higher' ? share : 1 - share), grade };
}

/** An assessment file of that cluster, everything at one level but what is said. */
export function yearFile({ assessedOn, level, grade = 'A', but = {}, ...more }: YearFile): string {
  const { indicators } = kb.instrument;
  const asked = indicators.slice(0, more.answered ?? indicators.length);
  const file: AssessmentFile = {
    format: 'cluster-desk.assessment/1',
    knowledgeBase: kb.version,
    cluster: yearsCluster,
    assessedOn,
    assessor: { name: more.assessor ?? '王敏' },
    typing: { answers: {}, override: { type: 'embedded', reason: 'Parts makers followed.' } },
    ratings: {
      ...Object.fromEntries(asked.map((indicator) => [indicator.id, answer(indicator, level, grade)])),
      ...but,
    },
    context: { outsideShocks: ['demand-drop'] },
  };
  return JSON.stringify(file);
}

/** Three years of that cluster: the second like the first, in the third trust and government follow-up have risen. */
export const threeYears: readonly string[] = [
  yearFile({ assessedOn: '2024-11-06', level: 2 }),
  yearFile({ assessedOn: '2025-10-30', level: 2 }),
  yearFile({
    assessedOn: '2026-11-12',
    level: 2,
    but: {
      'inter-firm-trust': { level: 4, grade: 'A' },
      'price-discipline': { level: 4, grade: 'A' },
      'government-follow-up': { level: 3, grade: 'A' },
    },
  }),
];
