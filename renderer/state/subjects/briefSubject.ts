import * as v from 'valibot';
import { briefShape } from '../../../core/change/shapes.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { BriefDesk } from '../../../core/model/brief/briefDesk.ts';
import { BriefOptionsSchema } from '../../../core/model/brief/briefOptions.ts';
import { NoteSchema } from '../../../core/base/fields.ts';
import { languages } from '../../../core/base/settings.ts';
import type { SaveCall, Subject } from '../saving/subject.ts';
import { callTo } from './callTo.ts';

const wording = v.optional(v.record(v.string(), NoteSchema));

const BriefStateSchema = v.strictObject({
  options: BriefOptionsSchema,
  /** Own wording by language and paragraph. */
  texts: v.strictObject({ en: wording, zh: wording }),
});
/** What the official chose and wrote for the brief of an assessment, in the languages that have been opened. */
export type BriefState = v.InferOutput<typeof BriefStateSchema>;

export const briefSubjectId = (id: string): string => `brief ${id}`;

/** Own wording as the page of the brief shows it; of paragraphs that the brief does not have now, too. */
export function textsOf({ paragraphs, unplaced }: BriefDesk): Readonly<Record<string, string>> {
  const shown = paragraphs.flatMap(({ id, own }) => (own === null ? [] : [[id, own] as const]));
  return Object.fromEntries([...shown, ...unplaced.map(({ block, text }) => [block, text] as const)]);
}

interface BriefPorts {
  readonly client: Client;
  readonly id: string;
}

export const briefSubject = ({ client, id }: BriefPorts): Subject<BriefState> => ({
  id: briefSubjectId(id),
  shape: briefShape,
  schema: BriefStateSchema,
  slotOf: (field) => (field.startsWith('options/') ? 'options' : field),
  callFor: (slot, before, after) => callFor({ id, slot }, before, after),
  afterSave: (state) => state,
  // Wording in a language that has not been read is not known; there may be some.
  isCompared: ({ texts }, field) => {
    const [part, language] = field.split('/');
    return part !== 'texts' || Object.keys(texts).some((read) => read === language);
  },
  merged: (known, { options, texts }) => ({ options, texts: { ...known.texts, ...texts } }),
  async load({ options, texts }) {
    const wanted = languages.filter((language) => texts[language] !== undefined);
    const desks = await Promise.all(wanted.map((language) => client.call('brief.open', { id, language })));
    return {
      options: desks.at(-1)?.options ?? options,
      texts: Object.fromEntries(desks.map((desk, index) => [wanted[index], textsOf(desk)])),
    };
  },
});

function callFor(
  { id, slot }: { id: string; slot: string },
  before: BriefState,
  after: BriefState,
): SaveCall {
  if (slot === 'options') {
    return callTo('brief.saveOptions', { id, options: after.options, replaces: before.options });
  }
  const [, spoken, block = ''] = slot.split('/');
  const language = languages.find((known) => known === spoken) ?? 'en';
  const textOf = ({ texts }: BriefState): string | null => texts[language]?.[block] ?? null;
  return callTo('brief.saveEdit', { id, language, block, text: textOf(after), replaces: textOf(before) });
}
