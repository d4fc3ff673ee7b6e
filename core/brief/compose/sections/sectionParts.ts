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

export const withNumber = ({ t }: BriefContext, name: Run, number: Run): Inline =>
  phrase((slot) => t('brief.withNumber', { name: slot(name), number: slot(number) }));
