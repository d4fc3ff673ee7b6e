import * as v from 'valibot';
import { CaseFileSchema } from '../verification/caseFile.ts';
import { type Call, none } from './call.ts';

/** What the self-check of the method reads. */
export const methodChannels = {
  /** The published numeric cases that ship with the program, as text, in the order of their names. */
  'method.cases': { input: none, output: v.array(CaseFileSchema) },
} as const satisfies Record<string, Call>;
