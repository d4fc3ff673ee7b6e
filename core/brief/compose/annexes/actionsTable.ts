import { actionGroups, classifyActions, type ClassifiedAction } from '../../../followup/classify.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import type { TableBlock, TableRow } from '../../document/document.ts';
import { dateInCell } from '../../document/format.ts';
import { plain, sourced } from '../../document/phrase.ts';
import { annexLetter } from '../basis/sectionNumbers.ts';

/** Annex: every action with owner, start, due date, progress and state, the most urgent first. */
export function actionsTable(context: BriefContext, number: number): TableBlock {
  const { actions, language, options, t } = context;
  const groups = classifyActions(actions, context);
  return {
    kind: 'table',
    id: 'table-actions',
    number: t('brief.annexTable', { annex: annexLetter(options, 'plan'), n: number }),
    caption: plain(t('briefPlan.followUpCaption')),
    size: 'annex',
    columns: [
      { head: t('briefPlan.action'), width: language === 'zh' ? 0.32 : 0.31, align: 'left' },
      { head: t('brief.who'), width: language === 'zh' ? 0.17 : 0.18, align: 'left' },
      { head: t('briefPlan.start'), width: language === 'zh' ? 0.17 : 0.14, align: 'left' },
      { head: t('brief.by'), width: language === 'zh' ? 0.17 : 0.14, align: 'left' },
      { head: t('briefPlan.progress'), width: language === 'zh' ? 0.08 : 0.12, align: 'right' },
      { head: t('briefPlan.state'), width: language === 'zh' ? 0.09 : 0.11, align: 'left' },
    ],
    rows: actionGroups.flatMap((name) => groups[name].map((item) => row(context, item))),
  };
}

function row({ date, language, t }: BriefContext, { action, group }: ClassifiedAction): TableRow {
  const from = `action:${action.id}`;
  const owner = action.owner.trim();
  const isDropped = action.status === 'dropped';
  const isAhead = action.startOn !== null && action.startOn > date && action.progress === 0;
  const hasNotBegun = group === 'due' && (isAhead || action.status === 'not-started');
  const dated = (day: string | null, field: string) =>
    day === null ? plain(t('brief.undecided')) : [sourced(dateInCell(day, language), `${from}.${field}`)];
  return {
    group: false,
    cells: [
      [sourced(action.title, `${from}.title`)],
      owner ? [sourced(owner, `${from}.owner`)] : plain(t('brief.undecided')),
      dated(action.startOn, 'startOn'),
      dated(action.dueOn, 'dueOn'),
      [sourced(`${action.progress}%`, `${from}.progress`)],
      plain(
        hasNotBegun
          ? t('briefAnnex.notBegun')
          : t('briefPlan.actionState', { state: isDropped ? 'dropped' : group }),
      ),
    ],
  };
}
