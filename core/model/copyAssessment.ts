import {
  type Assessment,
  type AssessmentFields,
  type AssessmentFile,
  assessmentFields,
} from './assessment.ts';
import { type FileField, fileFields, isEmpty } from './fieldTable.ts';

/** A value of its own each time; empty values are plain data. */
const copyOf = (empty: unknown): unknown => JSON.parse(JSON.stringify(empty));

/** The fields that a new assessment does not have to be given. */
type EmptyField = {
  [Name in keyof AssessmentFields]: AssessmentFields[Name] extends { readonly empty: unknown } ? Name : never;
}[keyof AssessmentFields];

/** What a new assessment has before anything is answered. */
export function emptyFields(): Pick<Assessment, EmptyField> {
  const empties = Object.entries(assessmentFields).flatMap(([name, field]) =>
    'empty' in field ? [[name, copyOf(field.empty)]] : [],
  );
  // Object.fromEntries forgets which value is whose.
  return Object.fromEntries(empties) as Pick<Assessment, EmptyField>;
}

/** What an assessment says in a file: every field that a file has, those that may be left out only where given. */
export function toFileFields(
  assessment: Assessment,
): Pick<AssessmentFile, FileField<AssessmentFields>> & { readonly knowledgeBase: string } {
  const values: Readonly<Record<string, unknown>> = assessment;
  const given = fileFields(assessmentFields).flatMap(([name, field]) =>
    field.file === 'unless-empty' && isEmpty(values[name], field) ? [] : [[name, values[name]]],
  );
  // As above.
  return Object.fromEntries(given) as ReturnType<typeof toFileFields>;
}

/** A new assessment with what a file says; what it leaves out is empty, or as `start` has it where nothing is. */
export function withFileFields(start: Assessment, file: AssessmentFile): Assessment {
  const [values, before]: readonly Readonly<Record<string, unknown>>[] = [file, start];
  const given = fileFields(assessmentFields).map(([name, field]) => [
    name,
    values?.[name] ?? ('empty' in field ? copyOf(field.empty) : before?.[name]),
  ]);
  return { ...start, ...Object.fromEntries(given) };
}
