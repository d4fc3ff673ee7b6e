import { classifyActions, type ActionGroup, type ClassifiedAction } from '../../../followup/classify.ts';
import { annexLink } from '../basis/annexHead.ts';
import { type BriefContext, listOf } from '../basis/briefContext.ts';
import { body } from './sectionParts.ts';
import type { Block, Inline, Run } from '../../document/document.ts';
import { dateInWords } from '../../document/format.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import { hasAnnex, sectionNumber } from '../basis/sectionNumbers.ts';

/** Section 6: how many actions stand where, which are overdue and which is due next; nothing before there are actions. */
export function followUpSection(context: BriefContext): readonly Block[] {
  const { actions, gap, options, t } = context;
  if (actions.length === 0) {
    return [];
  }
  const groups = classifyActions(actions, context);
  const open = [...groups.due, ...groups.stalled].filter(isDated).toSorted((a, b) => a.daysLeft - b.daysLeft);
  const next = open.filter(({ daysLeft }) => daysLeft === open[0]?.daysLeft);
  return [
    {
      kind: 'heading',
      id: 'follow-up',
      level: 2,
      number: t('brief.section', { n: sectionNumber(options, 'followUp') }),
      text: plain(t('briefPlan.followUp')),
    },
    body(
      'follow-up-summary',
      joined(
        [
          summary(context, (name) => groups[name].length),
          overdue(context, groups.late),
          nextDue(context, next),
          hasAnnex(options, 'plan')
            ? phrase((slot) => t('briefPlan.allActions', { annex: slot(annexLink(context, 'plan')) }))
            : [],
        ],
        gap,
      ),
    ),
  ];
}

function summary({ actions, t }: BriefContext, size: (name: ActionGroup) => number): Inline {
  const count = (name: ActionGroup) => sourced(String(size(name)), `count:actions.${name}`);
  return phrase((slot) =>
    t('briefPlan.followUpSummary', {
      total: slot(sourced(String(actions.length), 'count:actions')),
      one: actions.length === 1,
      late: slot(count('late')),
      stalled: slot(count('stalled')),
      due: slot(count('due')),
      done: slot(count('done')),
    }),
  );
}

function ownerOf({ t }: BriefContext, { action }: ClassifiedAction): Run {
  const owner = action.owner.trim();
  return owner ? sourced(owner, `action:${action.id}.owner`) : { text: t('briefPlan.nobodyYet') };
}

/** In quotation marks: it is the official's and may hold a comma. */
const titleOf = ({ t }: BriefContext, { action }: ClassifiedAction): Inline =>
  phrase((slot) =>
    t('briefPlan.quoted', { title: slot(sourced(action.title, `action:${action.id}.title`)) }),
  );

/** All of them: an overdue action that is not named would be the one nobody asks about. */
function overdue(context: BriefContext, late: readonly ClassifiedAction[]): Inline {
  const { t } = context;
  if (late.length === 0) {
    return [];
  }
  const named = late.map((item) =>
    phrase((slot) =>
      t('briefPlan.overdueBy', {
        title: slot(titleOf(context, item)),
        owner: slot(ownerOf(context, item)),
        days: slot(sourced(String(-(item.daysLeft ?? 0)), `action:${item.action.id}.daysLate`)),
        one: item.daysLeft === -1,
      }),
    ),
  );
  return phrase((slot) => t('briefPlan.overdue', { names: slot(joined(named, t('brief.semicolon'))) }));
}

type DatedAction = ClassifiedAction & { readonly daysLeft: number };

const isDated = (item: ClassifiedAction): item is DatedAction => item.daysLeft !== null;

const ownersNamed = 3;

/** Those that are due on one day are counted, and so are their owners. */
function nextDue(context: BriefContext, next: readonly DatedAction[]): Inline {
  const { language, t } = context;
  const [item] = next;
  if (item === undefined) {
    return [];
  }
  const { action } = item;
  const dueOn = action.dueOn ?? '';
  const owners = new Map(next.map((each) => [ownerOf(context, each).text, ownerOf(context, each)]));
  const andOthers = (names: Inline, count: number, source: string): Inline =>
    phrase((slot) =>
      t('briefReasons.andOthers', {
        names: slot(names),
        count: slot(sourced(String(count), source)),
        annex: '',
      }),
    );
  const title = titleOf(context, item);
  return phrase((slot) =>
    t('briefPlan.nextDue', {
      title: slot(next.length === 1 ? title : andOthers(title, next.length, `count:actions.on.${dueOn}`)),
      owner: slot(
        owners.size > ownersNamed
          ? andOthers([ownerOf(context, item)], owners.size, `count:actions.on.${dueOn}.owners`)
          : listOf(
              context,
              [...owners.values()].map((owner): Inline => [owner]),
            ),
      ),
      date: slot(sourced(dateInWords(dueOn, language), `action:${action.id}.dueOn`)),
    }),
  );
}
