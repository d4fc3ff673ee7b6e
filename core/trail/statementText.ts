import type { Statement, StatementPart } from './statement.ts';
import type { TrailWords } from './trailWords.ts';

type Words = Pick<TrailWords, 't'>;

/** One part: "rating 2 → 4"; what was empty before is told by what stands there now. */
export const partText = ({ t }: Words, { field, before, after }: StatementPart): string =>
  before === null
    ? t('trail.only', { field, value: after ?? t('trail.empty') })
    : t('trail.fromTo', { field, before, after: after ?? t('trail.empty') });

/** A statement in one line: "Trust among firms: rating 2 → 4; evidence C → B". */
export function statementText(words: Words, { subject, kind, parts }: Statement): string {
  const { t } = words;
  if (kind !== 'changed' && kind !== 'new') {
    return t('trail.statement', { subject, told: t('trail.kindNames', { kind }) });
  }
  const told = parts.map((part) => partText(words, part));
  return t('trail.statement', {
    subject,
    told:
      told.length === 0 && kind === 'new' ? t('trail.kindNames', { kind }) : told.join(t('brief.semicolon')),
  });
}
