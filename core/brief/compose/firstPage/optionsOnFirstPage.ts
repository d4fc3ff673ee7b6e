import { listOf, type BriefContext } from '../basis/briefContext.ts';
import { decisionKind } from '../basis/plan/decisionKind.ts';
import { causeClause } from '../basis/findingSentence.ts';
import { whyNoPlan } from '../basis/plan/planConflict.ts';
import type { Block, Inline } from '../../document/document.ts';
import { money, moneyInCell, percent, points, widthInHanzi } from '../../document/format.ts';
import { phrase, plain, sourced, textOf } from '../../document/phrase.ts';
import type { Choice, OptionPlan, Other } from './choice.ts';
import type { RemedyChoice } from './remedies.ts';

const widths = { zh: [0.16, 0.205, 0.29, 0.345], en: [0.2, 0.22, 0.1, 0.13, 0.35] } as const;

/** In million CNY: less is no difference. */
const leastMoney = 0.005;

/** So many causes are named; of more, the worst two and how many there are. */
const mostNamed = 2;

/** Two lines of the last column, less what stands round the names. */
const roomOfNames = 12;

/** Two plans side by side; one plan, or none and why, in a sentence. */
export function optionsOnFirstPage(
  context: BriefContext,
  choice: Choice | null,
  remedies: readonly RemedyChoice[],
): Block {
  if (choice === null) {
    return { kind: 'paragraph', id: 'options-none', role: 'body', text: noPlan(context) };
  }
  return choice.other === null
    ? onlyOption(context, choice)
    : optionsTable(context, { proposed: choice.proposed, other: choice.other }, remedies);
}

/** Why a plan is proposed rather than the other, in the heading above the two; empty for a single plan. */
export function reasonToChoose(context: BriefContext, choice: Choice | null): Inline {
  const { language, t } = context;
  if (choice === null) {
    return plain(t('briefPage.optionsNone'));
  }
  const { proposed, isChosen, other } = choice;
  if (other === null) {
    return plain(t('briefPage.optionsOne'));
  }
  if (isChosen) {
    return plain(t('briefPage.optionsChosen'));
  }
  const fewer = other.plan.left.length - proposed.left.length;
  const more = Math.round(proposed.value) - Math.round(other.plan.value);
  const dearer = proposed.cost - other.plan.cost;
  const figure = (value: number, text: string, source: string) =>
    value > 0 ? sourced(text, `options:${source}`) : null;
  return phrase((slot) => {
    const shown = (run: ReturnType<typeof figure>) => (run === null ? '' : slot(run));
    return t('briefPage.optionsReason', {
      fewer: shown(figure(fewer, String(fewer), 'fewerCauses')),
      more: shown(figure(-fewer, String(-fewer), 'moreCauses')),
      oneCause: Math.abs(fewer) === 1,
      points: shown(figure(more, String(more), 'morePoints')),
      pointsLess: shown(figure(-more, String(-more), 'fewerPoints')),
      cheaper: shown(figure(-dearer - leastMoney, money(-dearer, language), 'cheaper')),
      dearer: shown(figure(dearer - leastMoney, money(dearer, language), 'dearer')),
    });
  });
}

function onlyOption(context: BriefContext, { proposed }: Choice): Block {
  const { t } = context;
  const text = phrase((slot) =>
    t('briefPage.onlyOption', {
      count: slot(sourced(String(proposed.ids.length), 'count:planned')),
      one: proposed.ids.length === 1,
      cost: slot(costOf(context, proposed, 'total')),
      value: slot(sourced(percent(proposed.value / 100), 'plan:total.value')),
      left: leftOf(context, { plan: proposed, from: 'total', slot }),
    }),
  );
  return { kind: 'paragraph', id: 'options-one', role: 'body', text };
}

function optionsTable(
  context: BriefContext,
  { proposed, other }: { readonly proposed: OptionPlan; readonly other: Other },
  remedies: readonly RemedyChoice[],
): Block {
  const { kb, language, t } = context;
  const target = points(kb.scoring.plan.reliefTarget);
  const right = { align: 'right' } as const;
  const left = { align: 'left' } as const;
  const heads = [
    { head: t('briefPage.option'), ...left },
    { head: t('briefPage.optionMeasures'), ...left },
    ...(language === 'zh'
      ? [{ head: t('briefPage.optionCost'), ...left }]
      : [
          { head: t('briefPage.optionCost'), ...right },
          { head: t('briefPage.optionEstimated'), ...right },
        ]),
    { head: t('briefPage.optionRemoved', { target }), ...left },
  ];
  return {
    kind: 'table',
    id: 'table-options-first',
    number: '',
    caption: plain(t('briefPage.optionsCaption')),
    size: 'page-one',
    columns: heads.map((column, index) => ({ ...column, width: widths[language][index] ?? 0 })),
    rows: [
      row(context, { name: 'proposed', plan: proposed, remedies, like: null }),
      row(context, { name: other.name, plan: other.plan, remedies, like: proposed }),
    ],
  };
}

interface Option {
  readonly name: 'proposed' | Other['name'];
  readonly plan: OptionPlan;
  readonly remedies: readonly RemedyChoice[];
  /** The plan in the row above. */
  readonly like: OptionPlan | null;
}

function row(context: BriefContext, option: Option) {
  const { language, t } = context;
  const { name, plan } = option;
  const from = name === 'proposed' ? 'total' : name;
  const label = {
    text: t('briefPage.optionName', { name, state: stateOf(context) }),
    ...(name === 'proposed' && { strong: true as const }),
  };
  const estimated = sourced(moneyInCell(plan.estimatedCost, language), `plan:${from}.estimatedCost`);
  const cost = costOf(context, plan, from);
  return {
    group: false,
    cells: [
      [label],
      contents(context, option, from),
      ...(language === 'zh'
        ? [cost]
        : [[sourced(moneyInCell(plan.cost, language), `plan:${from}.cost`)], [estimated]]),
      removed(context, option, from),
    ],
  };
}

/** A plan that is decided is not recommended again, and none is while something is to be known first. */
function stateOf(context: BriefContext): 'proposed' | 'accepted' | 'open' {
  const kind = decisionKind(context);
  return kind === 'choice' ? 'proposed' : kind === 'running' ? 'accepted' : 'open';
}

/** What the limits keep out: the plan that would be sufficient without them. */
export function beyondLimits(context: BriefContext, choice: Choice | null): readonly Block[] {
  const plan = choice?.beyond ?? null;
  const { t } = context;
  if (plan === null) {
    return [];
  }
  const text = phrase((slot) =>
    t('briefPage.beyondLimits', {
      count: slot(sourced(String(plan.ids.length), 'count:plan.unlimited')),
      cost: slot(costOf(context, plan, 'unlimited')),
      value: slot(sourced(percent(plan.value / 100), 'plan:unlimited.value')),
      left: plan.left.length === 0 ? '' : slot(sourced(String(plan.left.length), 'count:left.unlimited')),
    }),
  );
  return [{ kind: 'paragraph', id: 'beyond-limits', role: 'body', text }];
}

/** How many measures, and whether those of the findings above are among them. */
function contents({ t }: BriefContext, { plan, remedies }: Option, from: string): Inline {
  const ids = new Set(plan.ids);
  const above = remedies.filter((remedy) => remedy.kind === 'measure');
  const held = above.filter(({ commitment }) => ids.has(commitment.id));
  return phrase((slot) =>
    t('briefPage.optionContents', {
      count: slot(sourced(String(ids.size), `count:plan.${from}`)),
      one: ids.size === 1,
      held: held.length,
      above: above.length,
      nothingElse: held.length === ids.size,
    }),
  );
}

function costOf({ language, t }: BriefContext, plan: OptionPlan, from: string): Inline {
  const cost = moneyInCell(plan.cost, language);
  const estimated = moneyInCell(plan.estimatedCost, language);
  const isEstimated = plan.estimatedCost > 1e-6;
  const isWhole = plan.estimatedCost >= plan.cost - 1e-6;
  const unit = language === 'zh' && cost.slice(-2) === estimated.slice(-2) ? cost.slice(-2) : '';
  const bare = (text: string): string => text.slice(0, text.length - unit.length);
  return phrase((slot) =>
    t('briefPage.optionSum', {
      cost: slot(sourced(bare(cost), `plan:${from}.cost`)),
      estimated: isEstimated && !isWhole ? slot(sourced(bare(estimated), `plan:${from}.estimatedCost`)) : '',
      isWhole: isEstimated && isWhole,
      unit,
    }),
  );
}

function removed(context: BriefContext, { plan, like }: Option, from: string): Inline {
  const value = sourced(percent(plan.value / 100), `plan:${from}.value`);
  const same = like !== null && [...like.left].sort().join() === [...plan.left].sort().join();
  return phrase((slot) =>
    context.t('briefPage.optionRemoves', {
      value: slot(value),
      left: same && plan.left.length > 0 ? '' : leftOf(context, { plan, from, slot }),
      same: same && plan.left.length > 0,
    }),
  );
}

interface Left {
  readonly plan: OptionPlan;
  readonly from: string;
  readonly slot: (content: Inline) => string;
}

/** The causes that stay above the target: all of them by name, or the worst of them and how many. */
function leftOf(context: BriefContext, { plan, from, slot }: Left): string {
  const { evaluation, kb, language, t } = context;
  const left = evaluation.causes.filter(({ id }) => plan.left.includes(id));
  if (left.length === 0) {
    return t('briefPage.leftNone');
  }
  const names = left
    .slice(0, mostNamed)
    .map(({ id }): Inline => [sourced(causeClause(id, kb, language), `kb:${id}.clause`)]);
  const isLong = language === 'zh' && widthInHanzi(textOf(listOf(context, names))) > roomOfNames;
  const named = isLong ? names.slice(0, 1) : names;
  return t('briefPage.left', {
    count: slot([sourced(String(left.length), `count:left.${from}`)]),
    one: left.length === 1,
    names: slot(listOf(context, named)),
    all: named.length === left.length,
  });
}

function noPlan(context: BriefContext): Inline {
  return decisionKind(context) === 'answers' ? plain(context.t('briefPage.planLater')) : whyNoPlan(context);
}
