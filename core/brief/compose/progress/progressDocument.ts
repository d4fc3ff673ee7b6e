import {
  classifyActions,
  type ClassifiedAction,
  type ClassifiedActions,
} from '../../../followup/classify.ts';
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
import { type ProgressPart, progressTable } from './progressTables.ts';
import { spending } from './spending.ts';

/**
 * How the actions of an assessment stand, on one page for a superior: the finding as the title, what was spent of what was
 * planned, what is late, stalled or blocked, what comes next and what is done, and which indicators have moved by a later
 * assessment.
 */
export function progressDocument(source: BriefSource, later: LaterYear | null): BriefDocument {
  const context = briefContext(source);
  const groups = classifyActions(context.actions, context);
  const title = titleOf(context, groups);
  const head: readonly Block[] = [
    {
      kind: 'label',
      left: withUnit(context, sourced(marking(context), 'input:marking')),
      right: [sourced(dateInWords(context.date, context.language), 'date:brief')],
    },
    { kind: 'heading', id: 'title', level: 1, number: '', text: title },
    body('progress-summary', joined([summary(context, groups), spending(context)], context.gap)),
  ];
  const foot = [...indicatorsMoved(context, later), recordLine(context)];
  const parts = partsOf(groups);
  const room = roomOnPage([...head, ...foot], context.language);
  return {
    meta: metaOf(context, textOf(title)),
    blocks: [...head, ...(parts.length === 0 ? [] : [progressTable(context, parts, room)]), ...foot],
  };
}

const body = (id: string, text: Inline): ParagraphBlock => ({ kind: 'paragraph', id, role: 'body', text });

/** The cluster on the first line, how its actions stand on the second. */
function titleOf(context: BriefContext, { late, stalled }: ClassifiedActions): Inline {
  const { t } = context;
  const name = t('briefProgress.titleCluster', { name: clusterName(context) });
  return [
    { ...sourced(name, 'input:cluster.name'), lineEnd: true },
    sourced(t('briefProgress.title', { late: late.length, stalled: stalled.length }), 'count:actions'),
  ];
}

function summary({ actions, t }: BriefContext, groups: ClassifiedActions): Inline {
  const count = (name: string, size: number) => sourced(String(size), `count:actions.${name}`);
  return phrase((slot) =>
    t('briefProgress.summary', {
      total: slot(sourced(String(actions.length), 'count:actions')),
      one: actions.length === 1,
      late: slot(count('late', groups.late.length)),
      stalled: slot(count('stalled', groups.stalled.length)),
      due: slot(count('due', groups.due.length)),
      done: slot(count('done', groups.done.length)),
    }),
  );
}

/** The groups in the order of how pressing they are; one without actions is left out. */
function partsOf(groups: ClassifiedActions): readonly ProgressPart[] {
  const open = [...groups.stalled, ...groups.due];
  const isBlocked = ({ action }: ClassifiedAction): boolean => action.status === 'blocked';
  const parts: readonly ProgressPart[] = [
    { name: 'late', items: groups.late },
    { name: 'blocked', items: open.filter(isBlocked) },
    { name: 'stalled', items: groups.stalled.filter((item) => !isBlocked(item)) },
    { name: 'due', items: groups.due.filter((item) => !isBlocked(item)) },
    { name: 'done', items: groups.done },
  ];
  return parts.filter(({ items }) => items.length > 0);
}
