import { actionGroups, classifyActions, type ClassifiedAction } from '../followup/classify.ts';
import type { BriefContext } from './briefContext.ts';
import { body } from './causesSection.ts';
import type { Block, TableRow } from './document.ts';
import { dateInCell } from './format.ts';
import { phrase, plain, sourced } from './phrase.ts';

/** The follow-up, late actions first; nothing before there are actions. */
export function followUpSection(context: BriefContext): readonly Block[] {
  const { actions, date, language, t } = context;
  if (actions.length === 0) {
    return [];
  }
  const groups = classifyActions(actions, date);
  const count = (name: (typeof actionGroups)[number]) =>
    sourced(String(groups[name].length), `count:actions.${name}`);
  const summary = phrase((slot) =>
    t('brief.followUpSummary', {
      total: slot(sourced(String(actions.length), 'count:actions')),
      one: actions.length === 1,
      late: slot(count('late')),
      stalled: slot(count('stalled')),
      due: slot(count('due')),
      done: slot(count('done')),
    }),
  );
  return [
    {
      kind: 'heading',
      id: 'follow-up',
      level: 2,
      number: t('brief.section', { n: 6 }),
      text: plain(t('brief.followUp')),
    },
    body('follow-up-summary', summary),
    {
      kind: 'table',
      id: 'table-actions',
      number: t('brief.table', { n: 2 }),
      caption: plain(t('brief.followUpCaption')),
      size: 'body',
      columns: [
        { head: t('brief.action'), width: 0.33, align: 'left' },
        { head: t('brief.who'), width: 0.22, align: 'left' },
        { head: t('brief.by'), width: language === 'zh' ? 0.22 : 0.16, align: 'left' },
        { head: t('brief.progress'), width: 0.11, align: 'right' },
        { head: t('brief.state'), width: language === 'zh' ? 0.12 : 0.18, align: 'left' },
      ],
      rows: actionGroups.flatMap((name) => groups[name].map((item) => row(context, item))),
    },
  ];
}

function row({ language, t }: BriefContext, { action, group }: ClassifiedAction): TableRow {
  const from = `action:${action.id}`;
  const owner = action.owner.trim();
  const dropped = action.status === 'dropped';
  return {
    group: false,
    cells: [
      [sourced(action.title, `${from}.title`)],
      owner ? [sourced(owner, `${from}.owner`)] : plain(t('brief.nobodyYet')),
      [sourced(dateInCell(action.dueOn, language), `${from}.dueOn`)],
      [sourced(`${action.progress}%`, `${from}.progress`)],
      plain(t('brief.actionState', { state: dropped ? 'dropped' : group })),
    ],
  };
}
