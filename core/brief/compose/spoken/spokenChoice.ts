import type { Inline } from '../../document/document.ts';
import { joined, phrase, plain, sourced } from '../../document/phrase.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import { decisionKind } from '../basis/plan/decisionKind.ts';
import { causeClause } from '../basis/findingSentence.ts';
import type { Choice, OptionPlan, Other } from '../firstPage/choice.ts';
import { roundMoney, roundShare } from './forTheEar.ts';
import type { SpokenPart } from './spokenPart.ts';

/** The options: with numbers of measures, without, as a reference to the print. */
export function spokenOptions(context: BriefContext, choice: Choice | null): SpokenPart {
  const { t } = context;
  const part = (forms: readonly Inline[]): SpokenPart => ({ name: 'options', place: 0, forms });
  if (choice === null) {
    return part([plain(t('briefSpoken.noPlan', { kind: decisionKind(context) }))]);
  }
  const { other } = choice;
  const inPrint = plain(t('briefSpoken.optionsInPrint', { isOne: other === null }));
  if (other === null) {
    return part([one(context, choice.proposed), inPrint]);
  }
  const proposal = decisionKind(context) === 'choice' ? [propose(context, choice, other)] : [];
  const say = (first: Inline) => joined([first, ...proposal], context.gap);
  return part([
    say(two(context, choice, { other, counted: true })),
    say(two(context, choice, { other, counted: false })),
    say(inPrint),
  ]);
}

function two(
  { language, t }: BriefContext,
  { proposed }: Choice,
  { other, counted }: { readonly other: Other; readonly counted: boolean },
): Inline {
  const cost = ({ cost: million }: OptionPlan, source: string) =>
    sourced(roundMoney(million, language), `${source}.cost`);
  const share = ({ value }: OptionPlan, source: string) =>
    sourced(roundShare(value, language), `${source}.value`);
  const beside = `plans:${other.name}`;
  return phrase((slot) =>
    t('briefSpoken.two', {
      count: counted ? proposed.ids.length : 0,
      otherCount: other.plan.ids.length,
      cost: slot(cost(proposed, 'plan:total')),
      otherCost: slot(cost(other.plan, beside)),
      share: slot(share(proposed, 'plan:total')),
      otherShare: slot(share(other.plan, beside)),
    }),
  );
}

function propose({ t }: BriefContext, { proposed, isChosen }: Choice, { plan }: Other): Inline {
  return plain(
    t('briefSpoken.propose', {
      isChosen,
      causes: Math.max(0, plan.left.length - proposed.left.length),
      more: Math.round(proposed.value) > Math.round(plan.value),
      cheaper: proposed.cost < plan.cost,
    }),
  );
}

const one = ({ language, t }: BriefContext, { cost, ids, value }: OptionPlan): Inline =>
  phrase((slot) =>
    t('briefSpoken.one', {
      count: ids.length,
      cost: slot(sourced(roundMoney(cost, language), 'plan:total.cost')),
      share: slot(sourced(roundShare(value, language), 'plan:total.value')),
    }),
  );

/** What stays above the target after the plan, and the worst of it by name; none where nothing does. */
export function spokenLeft({ kb, language, t }: BriefContext, choice: Choice | null): readonly SpokenPart[] {
  const left = choice?.proposed.left ?? [];
  const [first] = left;
  if (first === undefined) {
    return [];
  }
  const named = phrase((slot) =>
    t('briefSpoken.left', {
      count: left.length,
      name: left.length === 1 ? slot(sourced(causeClause(first, kb, language), `kb:${first}.clause`)) : '',
    }),
  );
  return [{ name: 'left', place: 0, forms: [named, []] }];
}
