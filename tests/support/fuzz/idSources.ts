import fc from 'fast-check';
import { IdSchema, KnowledgeIdSchema } from '../../../core/base/fields.ts';
import { RatingSchema } from '../../../core/model/assessment.ts';
import { knowledgeBase } from '../storeBackend.ts';
import { hostileText } from './hostile.ts';
import type { Sources } from './schemaArbitrary.ts';

const { instrument, causes, countermeasures, recognition } = knowledgeBase;

const knowledgeIds = [
  ...instrument.indicators.map(({ id }) => id),
  ...countermeasures.countermeasures.map(({ id }) => id),
  ...instrument.typing.questions.flatMap(({ id, answers }) => [id, ...answers.map((answer) => answer.id)]),
  ...recognition.fields.map(({ id }) => id),
  ...causes.causes.slice(0, 3).map(({ id }) => id),
];

const answer = fc.oneof(
  fc.constantFrom(1, 2, 3, 4, 5).map((level) => ({ level })),
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => ({ value })),
  fc.constant({ unknown: true }),
  fc.constant({ notApplicable: true }),
);
const evidence = fc.record(
  { note: hostileText, grade: fc.constantFrom('A', 'D'), date: fc.constantFrom('2026', '2026-05') },
  { requiredKeys: [] },
);

export interface SourceWish {
  /** Ids that the store has. */
  readonly ids: readonly string[];
  /** Of so many ids one is of the store: where a right call costs a second. */
  readonly oneIn: number;
}

/** Ids of which many are there, and answers of which each is one. */
export function idSources({ ids, oneIn }: SourceWish): Sources {
  const other = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/u);
  const id = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ids) },
    { weight: 4 * (oneIn - 1) + 1, arbitrary: other },
  );
  const knowledgeId = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...knowledgeIds) },
    { weight: 1, arbitrary: id },
  );
  return new Map<unknown, fc.Arbitrary<unknown>>([
    [IdSchema, id],
    [KnowledgeIdSchema, knowledgeId],
    [RatingSchema, fc.tuple(answer, evidence).map(([given, more]) => ({ ...given, ...more }))],
  ]);
}
