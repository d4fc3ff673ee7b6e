import type { TablePreview } from '../../../core/table/preview/preview.ts';
import type { Translate } from '../../../core/text/translate.ts';

/** How much a table holds and how much of it can be imported, in one sentence. */
export function ledeOf({ name, content, refused, unknown, asked }: TablePreview, t: Translate): string {
  const { added, same, differing } = content.counts;
  const taken = added + same + differing;
  if (content.kind === 'clusters') {
    return t('tables.clustersLede', { file: name, rows: added + differing, figures: content.figures });
  }
  if (content.kind === 'actions') {
    const { asking } = content.counts;
    return content.returned === null
      ? t('tables.actionsLede', { file: name, rows: added + differing, same })
      : t('tables.returnedLede', { file: name, changed: differing, asking, same });
  }
  if (content.kind === 'reference') {
    const open = content.open.filter(({ isLeftOut }) => !isLeftOut).length;
    return t('tables.referenceLede', { file: name, rows: taken, years: content.years.length, open });
  }
  const all = taken + refused.values + unknown.count + asked.count;
  return t('tables.factsLede', { file: name, years: content.years, facts: content.facts, all, taken });
}
