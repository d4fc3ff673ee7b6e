import type { Assessment, Rating } from '../../../core/model/assessment.ts';
import { emptyFields } from '../../../core/model/copyAssessment.ts';
import type { Journey } from '../../../core/journey/questions.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

export const knowledge = shippedKnowledgeBase;

const empty: Assessment = {
  ...emptyFields(),
  id: 'a-1',
  clusterId: 'c-1',
  knowledgeBase: knowledge.version,
  knowledgeHash: knowledge.hash,
  assessedOn: '2026-06-30',
  createdAt: '2026-06-01T08:00:00.000Z',
  updatedAt: '2026-06-01T08:00:00.000Z',
};

/** A journey through an assessment that is empty but for what a test is about. */
export const journeyWith = (given: Partial<Assessment> = {}, rest: Partial<Journey> = {}): Journey => ({
  knowledge,
  assessment: { ...empty, ...given },
  cluster: { facts: [] },
  scan: 'full',
  ...rest,
});

/** The same rating for every indicator that is not computed, or for those that are named. */
export function ratingsFor(rating: (kind: 'rating' | 'quantitative') => Rating, only?: readonly string[]) {
  return Object.fromEntries(
    knowledge.instrument.indicators
      .filter(({ id }) => only === undefined || only.includes(id))
      .map(({ id, kind }) => [id, rating(kind)]),
  );
}

/** Six questions answered for one type, the three decisive ones among them: enough for a suggestion. */
export const typedAnswers = {
  'founding-actor': 'outside-firm',
  'resource-base': 'absent',
  'control-of-output': 'outside',
  'first-know-how': 'parent',
  'network-shape': 'hub-thin',
  portability: 'little',
};
