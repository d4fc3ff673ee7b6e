import fc from 'fast-check';
import type { Member, Rating } from '../../../core/model/assessment.ts';
import type { Priorities } from '../../../core/model/priorities.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { anyAssessment } from '../evaluation/support.ts';

export const levelOf = (level: 1 | 2 | 3 | 4 | 5, grade?: Rating['grade']): Rating => ({
  level,
  ...(grade && { grade }),
});

/** A member with ratings and nothing else. */
export const rater = (ratings: Record<string, Rating>): Member => ({ assessor: {}, ratings });

/** A member who gives points to the criteria. */
export const weigher = (points: Priorities['points']): Member => ({
  assessor: {},
  ratings: {},
  priorities: { method: 'direct', points },
});

const point = fc.integer({ min: 0, max: 100 });

const anyPriorities: fc.Arbitrary<Priorities> = fc.record({
  method: fc.constant('direct' as const),
  points: fc.record({
    relief: fc.integer({ min: 1, max: 100 }),
    'stage-fit': point,
    feasibility: point,
    speed: point,
    acceptance: point,
  }),
});

const anyAcceptance = fc.dictionary(
  fc.constantFrom(...kb.countermeasures.countermeasures.slice(0, 6).map(({ id }) => id)),
  fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
);

export const anyMember: fc.Arbitrary<Member> = fc
  .tuple(anyAssessment, fc.option(anyPriorities, { nil: undefined }), anyAcceptance)
  .map(([{ ratings }, priorities, acceptance]) => ({
    assessor: {},
    ratings,
    ...(priorities && { priorities }),
    acceptance,
  }));

export const someMembers = fc.array(anyMember, { minLength: 2, maxLength: 6 });

/** A list and the same list in another order. */
export const shuffled = <T>(items: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> =>
  items.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  );
