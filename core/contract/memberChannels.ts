import * as v from 'valibot';
import { errorCodes } from '../base/errors.ts';
import { ErrorDetailsSchema, IdSchema, KnowledgeIdSchema, LevelSchema } from '../base/fields.ts';
import { AssessmentSchema, MemberSchema, mostMembers, RatingSchema } from '../model/assessment.ts';
import { PrioritiesSchema } from '../model/priorities.ts';
import { type Call, replacing } from './call.ts';
import { ChosenFilesSchema, groupTwice, textFiles } from './carries.ts';

/** A file that was left out, and why, in the terms of `AppError`. */
const RefusedFileSchema = v.strictObject({
  file: v.string(),
  code: v.picklist(errorCodes),
  details: ErrorDetailsSchema,
});

const LevelsSchema = v.record(KnowledgeIdSchema, LevelSchema);

/** What acts of a group put in place of what was there, or are made from; what is left out stays, or is not compared. */
const groupPart = v.strictObject({
  members: v.optional(v.pipe(v.array(MemberSchema), v.maxLength(mostMembers))),
  priorities: v.optional(v.nullable(PrioritiesSchema)),
  answers: v.optional(
    v.strictObject({ ratings: v.record(KnowledgeIdSchema, RatingSchema), acceptance: LevelsSchema }),
  ),
});

/** The members as the window knows them, from which an act makes something. */
const replacingMembers = replacing(v.pick(groupPart, ['members']));

/** Several assessors of one assessment: their files, their combined answers and weights, and all of it undone. */
export const memberChannels = {
  /**
   * Takes assessment files into the group, each checked by itself: the good ones join, the others are named with the
   * reason. Files of another cluster join only with `otherClusters`.
   */
  'assessment.addMembers': {
    input: v.strictObject({
      id: IdSchema,
      files: ChosenFilesSchema,
      otherClusters: v.boolean(),
      ...replacingMembers,
    }),
    carries: groupTwice,
    output: v.strictObject({
      assessment: AssessmentSchema,
      added: v.number(),
      refused: v.array(RefusedFileSchema),
    }),
  },
  /** Takes out the one who is the same person as `member`, wherever he or she stands. */
  'assessment.removeMember': {
    input: v.strictObject({ id: IdSchema, member: MemberSchema, ...replacingMembers }),
    carries: groupTwice,
    output: AssessmentSchema,
  },
  /**
   * The group's ratings and acceptance become the assessment's own; agreed levels stand in place of the median. Of
   * the answers that are named only those are compared that the group's replace.
   */
  'assessment.combine': {
    input: v.strictObject({
      id: IdSchema,
      agreed: v.strictObject({ ratings: LevelsSchema, acceptance: LevelsSchema }),
      ...replacing(v.pick(groupPart, ['members', 'answers'])),
    }),
    carries: textFiles,
    output: AssessmentSchema,
  },
  /** The group's weights become the assessment's own, as direct points. */
  'assessment.takeGroup': {
    input: v.strictObject({
      id: IdSchema,
      by: v.picklist(['mean', 'judgements']),
      ...replacing(v.pick(groupPart, ['members', 'priorities'])),
    }),
    carries: textFiles,
    output: AssessmentSchema,
  },
  /** Undo of the four before: puts back what they replaced; what is left out stays. */
  'assessment.putBack': {
    input: v.strictObject({
      id: IdSchema,
      ...groupPart.entries,
      ...replacing(groupPart),
    }),
    carries: groupTwice,
    output: AssessmentSchema,
  },
  /** Makes a new group assessment of several files of one cluster. One that is refused stops it: nothing is stored. */
  'assessment.combineFiles': {
    input: v.strictObject({ files: ChosenFilesSchema, otherClusters: v.boolean() }),
    carries: textFiles,
    output: v.strictObject({ assessment: v.nullable(AssessmentSchema), refused: v.array(RefusedFileSchema) }),
  },
} as const satisfies Record<string, Call>;
