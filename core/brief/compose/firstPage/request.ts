import { classifyActions } from '../../../followup/classify.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { newestYear } from '../basis/dataDate.ts';
import { decisionKind } from '../basis/plan/decisionKind.ts';
import { noPlanReason } from '../basis/plan/planConflict.ts';
import type { Inline, ParagraphBlock } from '../../document/document.ts';
import { money } from '../../document/format.ts';
import { phrase, plain, sourced } from '../../document/phrase.ts';
import type { Choice } from './choice.ts';
import type { RemedyChoice } from './remedies.ts';

/** What the page asks of its reader, in one line. It is no formal request: nobody is addressed, nothing closes it. */
export function request(
  context: BriefContext,
  remedies: readonly RemedyChoice[],
  choice: Choice | null,
): ParagraphBlock {
  const head = { text: context.t('briefPage.requestHead'), strong: true } as const;
  return {
    kind: 'paragraph',
    id: 'request',
    role: 'request',
    text: [head, ...asked(context, remedies, choice)],
  };
}

function asked(context: BriefContext, remedies: readonly RemedyChoice[], choice: Choice | null): Inline {
  const { evaluation, t } = context;
  const isOne = choice?.other === null;
  switch (decisionKind(context)) {
    case 'answers':
      return plain(t('briefPage.requestAnswers', { hasType: evaluation.type.used !== null }));
    case 'none':
      return plain(t('briefPage.requestNone'));
    case 'conditions':
      return conditions(context);
    case 'update':
      return phrase((slot) => t('briefPage.requestUpdate', { newest: slot(newestYear(context)) }));
    case 'evidence':
      return plain(t('briefPage.requestEvidence', { isOne }));
    case 'running':
      return running(context);
    case 'choice':
      return choosing(context, remedies, isOne);
  }
}

function running(context: BriefContext): Inline {
  const { actions, t } = context;
  const { done, due, late, stalled } = classifyActions(actions, context);
  const count = (name: 'late' | 'stalled', size: number) =>
    size === 0 ? '' : sourced(String(size), `count:actions.${name}`);
  return phrase((slot) => {
    const shown = (run: ReturnType<typeof count>) => (run === '' ? '' : slot(run));
    return t('briefPage.requestRunning', {
      late: shown(count('late', late.length)),
      stalled: shown(count('stalled', stalled.length)),
      hasOthers: due.length > 0,
      isAllDone: late.length + stalled.length + due.length === 0 && done.length > 0,
    });
  });
}

/** Which condition is to give way: the budget by name where it pays for nothing. */
function conditions(context: BriefContext): Inline {
  const { evaluation, input, language, t } = context;
  const budget = sourced(money(input.plan?.budget ?? 0, language), 'input:plan.budget');
  return phrase((slot) =>
    t('briefPage.requestConditions', {
      clash: evaluation.plan.infeasible !== null,
      isMoney: noPlanReason(context) === 'no-money',
      budget: slot(budget),
    }),
  );
}

/** With what the remedies on the page cost that fall due within the next year of the calendar; without any, no sum. */
function choosing(context: BriefContext, remedies: readonly RemedyChoice[], isOne: boolean): Inline {
  const { date, evaluation, language, t } = context;
  const year = String(Number(date.slice(0, 4)) + 1);
  const due = remedies.flatMap((remedy) =>
    remedy.kind === 'measure' && remedy.commitment.due !== null && remedy.commitment.due.slice(0, 4) <= year
      ? evaluation.plan.measures.filter(({ id }) => id === remedy.commitment.id)
      : [],
  );
  if (due.length === 0) {
    return plain(t('briefPage.requestOption', { isOne }));
  }
  const cost = due.reduce((sum, measure) => sum + measure.cost, 0);
  return phrase((slot) =>
    t('briefPage.requestSum', {
      isOne,
      year: slot(sourced(year, 'date:next-year')),
      isEstimated: due.some(({ estimated }) => estimated),
      cost: slot(sourced(money(cost, language), 'plan:due.cost')),
    }),
  );
}
