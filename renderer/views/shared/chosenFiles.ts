import type { Output } from '../../../core/contract/channels.ts';
import { textFiles } from '../../../core/contract/carries.ts';
import { mostMembers } from '../../../core/model/assessment.ts';
import type { Translate } from '../../../core/text/translate.ts';

/** An assessment file as the official chose it. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

export type RefusedFile = Output<'assessment.addMembers'>['refused'][number];

/** The longest name that the contract takes. */
const longestName = 200;

/** What is wrong with a choice before any file is read; `null` where it can be sent. */
export function choiceProblem(files: readonly ChosenFile[]): 'tooMany' | 'tooLarge' | null {
  if (files.length > mostMembers) {
    return 'tooMany';
  }
  return files.reduce((sum, { text }) => sum + text.length, 0) > textFiles.characters ? 'tooLarge' : null;
}

export const problemText = (problem: 'tooMany' | 'tooLarge', t: Translate): string =>
  problem === 'tooMany' ? t('assessors.tooMany', { most: mostMembers }) : t('assessors.tooLarge');

/** The files as the contract takes them. */
export const toSend = (files: readonly ChosenFile[]): ChosenFile[] =>
  files.map(({ name, text }) => ({ name: name.slice(0, longestName), text }));
