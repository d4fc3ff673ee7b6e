import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import { fitToKnowledge } from '../../../core/model/fitToKnowledge.ts';
import { keepUnread } from '../../../core/model/keepUnread.ts';
import type { FieldName } from '../../../db/assessment/assessmentRecord.ts';
import type { Context } from '../context/context.ts';

type Saved = Pick<Assessment, 'updatedAt'>;

/** Some parts of an assessment as its knowledge base reads them. */
interface Readable<Name extends FieldName> {
  readonly present: Pick<Assessment, Name>;
  readonly kb: KnowledgeBase;
}

/** What is made of some parts of an assessment. */
export interface Change<Name extends FieldName> {
  readonly id: string;
  /** The parts that are looked at or changed. */
  readonly names: readonly Name[];
  readonly decide: (present: Pick<Assessment, Name>, kb: KnowledgeBase) => Partial<Pick<Assessment, Name>>;
}

/** An assessment as its knowledge base reads it: the screens show and change nothing else of it. */
export function openAssessment({ store, knowledge }: Context, id: string): Assessment {
  const assessment = store.assessments.get(id);
  return fitToKnowledge(assessment, knowledge.of(assessment)).fitted;
}

/** The same of some parts. */
export function readParts<Name extends FieldName>(
  { store, knowledge }: Context,
  { id, names }: Pick<Change<Name>, 'id' | 'names'>,
): Readable<Name> {
  const stored = store.assessments.read(id, withKnowledge(names));
  const kb = knowledge.of(stored);
  return { present: fitToKnowledge(stored, kb).fitted, kb };
}

/** One rating as its knowledge base reads it. */
export function readRating(
  { store, knowledge }: Context,
  id: string,
  indicator: string,
): Readable<'ratings'> {
  const stored = store.assessments.readRating(id, indicator);
  const kb = knowledge.of(stored);
  return { present: fitToKnowledge(stored, kb).fitted, kb };
}

/**
 * Stores what `decide` makes of some parts of an assessment, and answers with the time.
 *
 * It is given them as the knowledge base of the assessment reads them, and so compares and changes what is on the
 * screens. What cannot be read stays stored beside what it answers. What it throws leaves everything as it is.
 */
export function changeAssessment<Name extends FieldName>(
  { ports, store, knowledge }: Context,
  { id, names, decide }: Change<Name>,
): Saved {
  const updatedAt = ports.clock.now();
  store.assessments.change({
    id,
    names: withKnowledge(names),
    at: updatedAt,
    decide(stored) {
      const kb = knowledge.of(stored);
      return keepUnread(decide(fitToKnowledge(stored, kb).fitted, kb), stored, kb);
    },
  });
  return { updatedAt };
}

/** With the parts that say which knowledge base it is. */
const withKnowledge = <Name extends FieldName>(names: readonly Name[]) =>
  [...names, 'knowledgeBase', 'knowledgeHash'] as const;
