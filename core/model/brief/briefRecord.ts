import * as v from 'valibot';
import { stageIds } from '../../knowledge/schema.ts';
import type { Text } from '../../knowledge/schema.ts';
import type { Action } from '../action.ts';
import type { AssessmentFile } from '../assessment.ts';
import { type BriefEdit } from './briefEdit.ts';
import type { YearlyFact } from '../cluster.ts';
import type { EvidenceSubject } from '../evidence/evidence.ts';
import type { Office } from './office.ts';
import { DateSchema, TimestampSchema } from '../../base/fields.ts';
import { type Language, languages } from '../../base/settings.ts';

/** The kinds of file that a brief is written as. */
export const briefFormats = ['pdf', 'docx'] as const;
export type BriefFormat = (typeof briefFormats)[number];

const NameSchema = v.strictObject({ en: v.string(), zh: v.string() });

/** The results that a reader remembers of a brief. Names as they stood on it: knowledge bases change. */
export const BriefHeadlineSchema = v.strictObject({
  /** 0–100; `null` below the coverage minimum. */
  maturity: v.nullable(v.number()),
  stage: v.nullable(v.strictObject({ id: v.picklist(stageIds), name: NameSchema })),
  /** At most three, the worst first. */
  causes: v.array(v.strictObject({ id: v.string(), name: NameSchema })),
  /** At most three of the plan, in its order. */
  measures: v.array(v.strictObject({ id: v.string(), name: NameSchema })),
});
export type BriefHeadline = v.InferOutput<typeof BriefHeadlineSchema>;

/** Where the trail of changes stood when a brief was made: its last entry about the assessment or its cluster. */
export interface RecordedHead {
  readonly seq: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

export type RecordedAction = Pick<Action, 'id' | 'title' | 'owner' | 'dueOn' | 'status' | 'progress'>;
export type RecordedFact = Pick<YearlyFact, 'fact' | 'year' | 'value' | 'source'>;
/** An attached file: what it is attached to, what it is called and which it is. */
export interface RecordedFile {
  readonly subject: EvidenceSubject;
  readonly name: string;
  readonly sha256: string;
}
export type RecordedEdit = Pick<BriefEdit, 'block' | 'text'>;

/**
 * What a brief was made from.
 *
 * `input`, `engine` and `knowledgeBase` are what its fingerprint is over; the rest is what the brief says beside it.
 */
export interface BriefContent {
  readonly input: AssessmentFile;
  readonly engine: string;
  readonly knowledgeBase: { readonly version: string; readonly hash: string };
  readonly actions: readonly RecordedAction[];
  /** The paragraphs in the official's own words, of the language of the brief. */
  readonly edits: readonly RecordedEdit[];
  readonly marking: string;
  /** Missing in records of programs without a letterhead. */
  readonly office?: Office;
  /** The yearly facts that a brief tells of; missing in records of programs that told of none. */
  readonly facts?: readonly RecordedFact[];
  /** The attached files; missing where there are none. */
  readonly files?: readonly RecordedFile[];
  readonly clusterName: Text;
  readonly headline: BriefHeadline;
  readonly appVersion: string;
  /** Missing in records of programs without a trail. */
  readonly trail?: RecordedHead;
}

/** A brief that has left the program. Rows are added, never changed. */
export interface BriefRecord {
  readonly assessmentId: string;
  /** 64 hexadecimal digits. */
  readonly fingerprint: string;
  readonly language: Language;
  readonly format: BriefFormat;
  /** The date on the brief. */
  readonly printedOn: string;
  readonly recordedAt: string;
  readonly content: BriefContent;
}

/** A record without what the brief was made from. */
export const BriefPrintSchema = v.strictObject({
  language: v.picklist(languages),
  format: v.picklist(briefFormats),
  printedOn: DateSchema,
  recordedAt: TimestampSchema,
});
export type BriefPrint = v.InferOutput<typeof BriefPrintSchema>;
