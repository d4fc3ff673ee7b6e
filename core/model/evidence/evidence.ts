import * as v from 'valibot';
import { IdSchema, RequiredTextSchema, ShortTextSchema, TimestampSchema } from '../../base/fields.ts';
import type { CheckReason } from '../../base/reasons.ts';
import { type EvidenceType, evidenceTypes, type RefusedContent } from './fileType.ts';

/** Files that are attached to an answer or an action: kept whole beside the store, told of by rows in it. */

/** The most bytes of a file: 20 MB. */
export const evidenceLimit = 20 * 1024 * 1024;

export const evidenceSubjects = ['rating', 'type-answer', 'action'] as const;

/** What a file is attached to: an indicator, a question of the type, or an action of the assessment. */
export const EvidenceSubjectSchema = v.strictObject({ kind: v.picklist(evidenceSubjects), key: IdSchema });
export type EvidenceSubject = v.InferOutput<typeof EvidenceSubjectSchema>;

/** A file as it was called. A separator would make a path of it. */
export const FileNameSchema = v.pipe(
  RequiredTextSchema,
  v.check(
    (name) => !/[/\\\n\t]/u.test(name) && name !== '.' && name !== '..',
    'path-characters' satisfies CheckReason,
  ),
);

export const isFileName = (name: string): boolean => v.is(FileNameSchema, name);

/** SHA-256 as 64 lower-case digits: what a file is kept under. */
export const Sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** How a kept file was found when it was last looked at. */
export const evidenceStates = ['kept', 'missing', 'changed'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

export const AttachmentSchema = v.strictObject({
  id: IdSchema,
  assessmentId: IdSchema,
  subject: EvidenceSubjectSchema,
  name: FileNameSchema,
  sha256: Sha256Schema,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(evidenceLimit)),
  type: v.picklist(evidenceTypes),
  attachedAt: TimestampSchema,
  /** Who attached it, as the settings named them then. */
  attachedBy: v.strictObject({ name: ShortTextSchema, unit: ShortTextSchema }),
});
export type Attachment = v.InferOutput<typeof AttachmentSchema>;

/** An attachment as screens show it. */
export const ShownAttachmentSchema = v.strictObject({
  ...AttachmentSchema.entries,
  state: v.picklist(evidenceStates),
});
export type ShownAttachment = v.InferOutput<typeof ShownAttachmentSchema>;

/** What the list of actions says of a file that is attached to one of them. */
export const ActionFileSchema = v.strictObject({
  actionId: IdSchema,
  name: FileNameSchema,
  attachedAt: TimestampSchema,
});
export type ActionFile = v.InferOutput<typeof ActionFileSchema>;

export const isOfSubject = (a: EvidenceSubject, b: EvidenceSubject): boolean =>
  a.kind === b.kind && a.key === b.key;

/** The endings under which systems know each type; the first is given to a name that has none of them. */
const endings: Readonly<Record<EvidenceType, readonly [string, ...string[]]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg', 'jfif'],
  webp: ['webp'],
  tiff: ['tif', 'tiff'],
  heic: ['heic', 'heif'],
  docx: ['docx', 'wps'],
  xlsx: ['xlsx', 'et'],
  pptx: ['pptx', 'ppsx', 'dps'],
  odt: ['odt'],
  ods: ['ods'],
  odp: ['odp'],
  ofd: ['ofd'],
  doc: ['doc', 'wps'],
  xls: ['xls', 'et'],
  ppt: ['ppt', 'pps', 'dps'],
  mail: ['eml'],
  message: ['msg'],
  text: ['txt', 'csv', 'tsv', 'md', 'log'],
};

const endingOf = (name: string): string => /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** The name with an ending that opens what the file is, whatever it pretended to be. */
export function nameWithEnding(name: string, type: EvidenceType): string {
  const [usual] = endings[type];
  return endings[type].includes(endingOf(name)) ? name : `${name}.${usual}`;
}

/** Why a file is not kept: what it is, how large it is, or what it is called. */
export type RefusedEvidence = RefusedContent | 'too-large' | 'run-by-name';

/** Programs of text have no sign in their content: they are known by how systems run them. */
const runEndings: ReadonlySet<string> = new Set(
  `bat cmd com ps1 psm1 vbs vbe js jse mjs cjs ts wsf wsh hta sh bash zsh csh command py pyw rb pl php lua tcl
   reg inf scf url lnk desktop html htm xhtml shtml mht mhtml svg xml xsl jar class exe dll scr msi msp cpl
   appref-ms application gadget settingcontent-ms iqy slk`.split(/\s+/u),
);

/** Whether systems would run or show as a page what is called so. */
export const isRunByName = (name: string): boolean => runEndings.has(endingOf(name));
