import type { BriefContext } from '../basis/briefContext.ts';
import type { Inline, ParagraphBlock, Run } from '../../document/document.ts';
import { phrase, sourced } from '../../document/phrase.ts';

export const body = (id: string, text: Inline): ParagraphBlock => ({
  kind: 'paragraph',
  id,
  role: 'body',
  text,
});

export function causeName({ index, say }: BriefContext, id: string): Run {
  const cause = index.causes.get(id);
  return sourced(cause ? say(cause.name) : id, `kb:${id}.name`);
}

export function dimensionName({ index, say }: BriefContext, id: string): Run {
  const known = index.dimensions.get(id);
  return sourced(known ? say(known.name) : id, `kb:${id}.name`);
}

export const withNumber = ({ t }: BriefContext, name: Run, number: Run): Inline =>
  phrase((slot) => t('brief.withNumber', { name: slot(name), number: slot(number) }));

/**
 * Names that stand beside each other in a list, in quotation marks where one of them holds the joint of the list itself:
 * three causes are read as three.
 */
export function listedNames({ t }: BriefContext, names: readonly Run[]): readonly Inline[] {
  const isAmbiguous = names.some(({ text }) => text.includes(t('brief.comma')));
  return names.map((name) =>
    isAmbiguous ? phrase((slot) => t('briefPlan.quoted', { title: slot(name) })) : [name],
  );
}
