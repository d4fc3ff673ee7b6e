import { leadBodyOf } from '../../../../knowledge/meaning.ts';
import type { Language } from '../../../../base/settings.ts';
import { compareKeys } from '../../../../base/collation.ts';
import type { Horizon } from '../../../../knowledge/schema.ts';
import type { Action } from '../../../../model/action.ts';
import type { PlannedMeasure } from '../../../../model/planResult.ts';
import type { BriefContext } from '../briefContext.ts';
import { costInCell } from './costWords.ts';
import type { Inline, Run } from '../../../document/document.ts';
import { dateInCell, endOfPhase } from '../../../document/format.ts';
import { planDate } from './planDate.ts';
import { phrase, sourced } from '../../../document/phrase.ts';

/** One measure of the plan with who carries it, by when and at what cost. */
export interface Commitment {
  readonly id: string;
  readonly phase: Horizon;
  readonly title: Run;
  readonly who: Run;
  /** The body that leads, without those that help it: for page 1, where lines are scarce. */
  readonly lead: Run;
  /** The day or month by which it is to be done, or that nobody has set one. */
  readonly when: Inline;
  /** ISO date or month of `when`; `null` where none is set, or the one counted from the plan's beginning has passed. */
  readonly due: string | null;
  /** The action that carries it out; `null` before the plan is accepted. */
  readonly action: Action | null;
  readonly cost: Run;
  readonly share: number;
}

/** The measures of the plan, highest ranked first. Owner and date come from the action once the plan was accepted. */
export function commitments(context: BriefContext): readonly Commitment[] {
  const { evaluation, language } = context;
  const rank = new Map(evaluation.ranking.map((measure) => [measure.id, measure.rank]));
  return evaluation.plan.measures
    .toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0) || compareKeys(a.id, b.id))
    .map((planned) => ({
      who: whoActs(context, planned.id),
      action: actionOf(context, planned.id) ?? null,
      due: dueOf(context, planned),
      planned,
    }))
    .map(({ who, action, due, planned }) => ({
      id: planned.id,
      phase: planned.phase,
      title: measureTitle(context, planned.id),
      who,
      lead: who.source === `kb:${planned.id}.lead` ? leadOf(who, language) : who,
      when: byWhen(context, planned, due),
      due,
      action,
      cost: sourced(costInCell(planned, language), `plan:${planned.id}.cost`),
      share: planned.share,
    }));
}

export function measureTitle({ index, say }: BriefContext, id: string): Run {
  const measure = index.measures.get(id);
  return sourced(measure ? say(measure.title) : id, `kb:${id}.title`);
}

/** Whether the plan has become actions. */
export const isAccepted = ({ actions }: BriefContext): boolean =>
  actions.some((action) => action.measureId !== null);

/** Helpers stand behind a comma in Chinese and behind "with" or "helped by" in English, who stands in behind a semicolon in both. */
const helpersFrom = { zh: /[，；]/u, en: /;|, (?:with|helped by|guided by) /u } as const;

/** Without an office of the body in brackets. */
const leadOf = (who: Run, language: Language): Run => ({
  ...who,
  text: (who.text.split(helpersFrom[language])[0] ?? who.text).replace(
    language === 'zh' ? /（[^）]*）/gu : / \([^)]*\)/gu,
    '',
  ),
});

/** The bodies that help the one that leads, as the knowledge base names them; empty where it names none. */
export function supportOf({ language }: BriefContext, { id, who }: Pick<Commitment, 'id' | 'who'>): string {
  const place = who.source === `kb:${id}.lead` ? who.text.search(helpersFrom[language]) : -1;
  return place < 0 ? '' : who.text.slice(place).replace(helpersFrom[language], '').trim();
}

const actionOf = ({ actions }: BriefContext, measureId: string) =>
  actions.find((action) => action.measureId === measureId && action.status !== 'dropped');

/** What nobody has settled yet: bold, and named on the screen before the brief is printed. */
const undecided = ({ t }: BriefContext, what: 'owner' | 'date'): Run => ({
  ...sourced(t('brief.undecided'), `undecided:${what}`),
  strong: true,
});

function whoActs(context: BriefContext, id: string): Run {
  const { index, say } = context;
  const action = actionOf(context, id);
  if (action) {
    const owner = action.owner.trim();
    return owner ? sourced(owner, `action:${id}.owner`) : undecided(context, 'owner');
  }
  const measure = index.measures.get(id);
  const body = measure && leadBodyOf(measure);
  return body ? sourced(say(body), `kb:${id}.lead`) : suggestedActor(context, id);
}

/** One of the three kinds of actors; government as a whole is nobody whom one could ask. */
function suggestedActor(context: BriefContext, id: string): Run {
  const { index, kb, say } = context;
  const lead = index.measures.get(id)?.actors.find((actor) => actor.role === 'lead');
  const actor = kb.countermeasures.actors.find((candidate) => candidate.id === lead?.id);
  return actor && actor.id !== 'government'
    ? sourced(say(actor.name), `kb:${actor.id}.name`)
    : undecided(context, 'owner');
}

function dueOf(context: BriefContext, { id, phase }: PlannedMeasure): string | null {
  const action = actionOf(context, id);
  if (action) {
    return action.dueOn;
  }
  const end = endOfPhase(planDate(context), phase, context.kb.countermeasures.horizons);
  return end < context.date.slice(0, 7) ? null : end;
}

function byWhen(context: BriefContext, { id, phase }: PlannedMeasure, due: string | null): Inline {
  const { language, t } = context;
  if (due === null) {
    return [undecided(context, 'date')];
  }
  if (actionOf(context, id)) {
    return [sourced(dateInCell(due, language), `action:${id}.dueOn`)];
  }
  const month = sourced(dateInCell(due, language), `date:end-of-${phase}`);
  return phrase((slot) => t('brief.endOf', { month: slot(month) }));
}
