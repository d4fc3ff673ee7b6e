import {
  classifyActions,
  type ClassifiedAction,
  type ClassifiedActions,
} from '../../../followup/classify.ts';
import type { ActionStatus } from '../../../model/action.ts';
import type { Block, BriefDocument, Inline, ParagraphBlock } from '../../document/document.ts';
import { dateInWords } from '../../document/format.ts';
import { joined, phrase, sourced, textOf } from '../../document/phrase.ts';
import { roomOnPage } from '../../html/progressRoom.ts';
import { type BriefContext, briefContext, type BriefSource, clusterName } from '../basis/briefContext.ts';
import { metaOf } from '../composeBrief.ts';
import { marking } from '../firstPage/firstPage.ts';
import { withUnit } from '../firstPage/letterhead.ts';
import { recordLine } from '../firstPage/recordLine.ts';
import { indicatorsMoved, type LaterYear } from './indicatorsMoved.ts';
import { type ActionTable, actionTables, type ProgressPart, progressTable } from './progressTables.ts';
import { spending } from './spending.ts';

/**
 * How the actions of an assessment stand, on one page for a superior: the finding as the title, what was spent of what was
 * planned, what is late, stalled or blocked, what comes next and what is done, and which indicators have moved by a later
 * assessment.
 */
export function progressDocument(source: BriefSource, later: LaterYear | null): BriefDocument {
  const context = briefContext(source);
  const groups = groupsOf(classifyActions(context.actions, context));
  const { late, blocked, stalled, due, done, dropped } = groups;
  const counts: Counts = {
    late: late.length,
    blocked: blocked.length,
    stalled: stalled.length,
    due: due.length,
    done: done.length,
    dropped: dropped.length,
  };
  const title = titleOf(context, counts);
  const head: readonly Block[] = [
    {
      kind: 'label',
      left: withUnit(context, sourced(marking(context), 'input:marking')),
      right: [sourced(dateInWords(context.date, context.language), 'date:brief')],
    },
    { kind: 'heading', id: 'title', level: 1, number: '', text: title },
    body('progress-summary', joined([summary(context, counts), spending(context)], context.gap)),
  ];
  const foot = [...indicatorsMoved(context, later), recordLine(context)];
  const parts = actionTables
    .map((name): ProgressPart => ({ name, items: groups[name] }))
    .filter(({ items }) => items.length > 0);
  const room = roomOnPage([...head, ...foot], context.language);
  return {
    meta: metaOf(context, textOf(title)),
    blocks: [...head, ...(parts.length === 0 ? [] : [progressTable(context, parts, room)]), ...foot],
  };
}

const body = (id: string, text: Inline): ParagraphBlock => ({ kind: 'paragraph', id, role: 'body', text });

type Counts = Readonly<Record<ActionTable, number>>;

/** The cluster on the first line, how its actions stand on the second. */
function titleOf(context: BriefContext, { late, blocked, stalled }: Counts): Inline {
  const { t } = context;
  const name = t('briefProgress.titleCluster', { name: clusterName(context) });
  return [
    { ...sourced(name, 'input:cluster.name'), lineEnd: true },
    sourced(t('briefProgress.title', { late, blocked, stalled }), 'count:actions'),
  ];
}

/** The same numbers as stand over the groups below it. */
function summary({ actions, t }: BriefContext, counts: Counts): Inline {
  return phrase((slot) => {
    const count = (name: ActionTable) => slot(sourced(String(counts[name]), `count:actions.${name}`));
    return t('briefProgress.summary', {
      total: slot(sourced(String(actions.length), 'count:actions')),
      one: actions.length === 1,
      late: count('late'),
      blocked: counts.blocked === 0 ? '' : count('blocked'),
      stalled: count('stalled'),
      due: count('due'),
      done: count('done'),
      dropped: counts.dropped === 0 ? '' : count('dropped'),
    });
  });
}

/** The groups in the order of how pressing they are. What was given up is not done. */
function groupsOf(groups: ClassifiedActions): Readonly<Record<ActionTable, readonly ClassifiedAction[]>> {
  const having = (items: readonly ClassifiedAction[], status: ActionStatus, is: boolean) =>
    items.filter(({ action }) => (action.status === status) === is);
  return {
    late: groups.late,
    blocked: having([...groups.stalled, ...groups.due], 'blocked', true),
    stalled: having(groups.stalled, 'blocked', false),
    due: having(groups.due, 'blocked', false),
    done: having(groups.done, 'dropped', false),
    dropped: having(groups.done, 'dropped', true),
  };
}
