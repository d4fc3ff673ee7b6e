import type { Output } from '../../../core/contract/channels.ts';
import { textFiles } from '../../../core/contract/carries.ts';
import { mostMembers } from '../../../core/model/assessment.ts';
import type { ReadFile } from '../../state/files/readTextFile.ts';
import type { Translate } from '../../../core/text/translate.ts';

/** An assessment file as the official chose it. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

export type RefusedFile = Output<'assessment.addMembers'>['refused'][number];

/** The longest name that the contract takes. */
const longestName = 200;

/** Files that were chosen, before any is sent. */
interface Choice {
  readonly texts: readonly ChosenFile[];
  /** Those that could not be read, as the backend names what it refuses. */
  readonly unread: readonly RefusedFile[];
  /** `null` where the texts can be sent. */
  readonly problem: 'tooMany' | 'tooLarge' | null;
}

export function choiceOf(files: readonly ReadFile[]): Choice {
  const texts = files.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
  const unread = files.flatMap(({ name, failure }) =>
    failure === undefined ? [] : [{ file: name, code: failure.code, details: failure.details }],
  );
  return { texts, unread, problem: problemOf(texts) };
}

function problemOf(texts: readonly ChosenFile[]): Choice['problem'] {
  if (texts.length > mostMembers) {
    return 'tooMany';
  }
  return texts.reduce((sum, { text }) => sum + text.length, 0) > textFiles.characters ? 'tooLarge' : null;
}

export const problemText = (problem: 'tooMany' | 'tooLarge', t: Translate): string =>
  problem === 'tooMany' ? t('assessors.tooMany', { most: mostMembers }) : t('assessors.tooLarge');

/** The files as the contract takes them. */
export const toSend = (files: readonly ChosenFile[]): ChosenFile[] =>
  files.map(({ name, text }) => ({ name: name.slice(0, longestName), text }));
