import { changedSubjects } from '../../../core/brief/check/compareBriefs.ts';
import type { BriefCheck } from '../../../core/model/brief/briefCheck.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** What a check has found, in one sentence. */
export function findingOf({ t, format, nameOf }: Workspace, check: BriefCheck): string {
  if (check.result === 'unknown') {
    return t('briefCheck.unknown');
  }
  if (check.result === 'removed') {
    return t('briefCheck.removed', { cluster: nameOf(check.clusterName) });
  }
  if (check.result === 'entry') {
    return t('briefCheck.entry', { seq: check.trail.seq });
  }
  const [latest] = check.prints;
  const date = latest === undefined ? '' : format.date(latest.printedOn);
  if (check.result === 'unchanged') {
    return latest === undefined ? t('briefCheck.unchangedElsewhere') : t('briefCheck.unchanged', { date });
  }
  const answers = changedSubjects(check.changes, 'answers');
  if (answers > 0) {
    return t('briefCheck.answersChanged', { count: answers, date });
  }
  const isBesideResults = check.changes.every(({ group }) => group === 'actions' || group === 'wording');
  return t(isBesideResults ? 'briefCheck.followUpChanged' : 'briefCheck.othersChanged', { date });
}
