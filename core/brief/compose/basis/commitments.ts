import { leadBodyOf } from '../../../knowledge/meaning.ts';
import type { Language } from '../../../base/settings.ts';
import { compareKeys } from '../../../base/collation.ts';
import type { Horizon } from '../../../knowledge/schema.ts';
import type { PlannedMeasure } from '../../../model/planResult.ts';
import type { BriefContext } from './briefContext.ts';
import { costInCell } from './costWords.ts';
import { planDate } from './planDate.ts';
import type { Inline, Run } from '../../document/document.ts';
import { dateInCell, endOfPhase } from '../../document/format.ts';
import { phrase, sourced } from '../../document/phrase.ts';

/** One measure of the plan with who carries it, by when and at what cost. */
export interface Commitment {
  readonly id: string;
  readonly phase: Horizon;
  readonly title: Run;
  readonly who: Run;
  /** The body that leads, without those that help it: for page 1, where lines are scarce. */
  readonly lead: Run;
  readonly when: Inline;
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
      planned,
    }))
    .map(({ who, planned }) => ({
      id: planned.id,
      phase: planned.phase,
      title: measureTitle(context, planned.id),
      who,
      lead: who.source === `kb:${planned.id}.lead` ? leadOf(who, language) : who,
      when: byWhen(context, planned),
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

/** Helpers stand behind a comma in Chinese and behind "with" in English, and who stands in behind a semicolon in both languages. */
const leadOf = (who: Run, language: Language): Run => ({
  ...who,
  text: who.text.split(language === 'zh' ? /[，；]/u : /;|, with /u)[0] ?? who.text,
});

const actionOf = ({ actions }: BriefContext, measureId: string) =>
  actions.find((action) => action.measureId === measureId && action.status !== 'dropped');

function whoActs(context: BriefContext, id: string): Run {
  const { index, kb, say, t } = context;
  const owner = actionOf(context, id)?.owner.trim();
  if (owner) {
    return sourced(owner, `action:${id}.owner`);
  }
  const measure = index.measures.get(id);
  const body = measure && leadBodyOf(measure);
  if (body) {
    return sourced(say(body), `kb:${id}.lead`);
  }
  const lead = measure?.actors.find((actor) => actor.role === 'lead');
  const actor = kb.countermeasures.actors.find((candidate) => candidate.id === lead?.id);
  return actor ? sourced(say(actor.name), `kb:${actor.id}.name`) : { text: t('brief.nobodyYet') };
}

function byWhen(context: BriefContext, planned: PlannedMeasure): Inline {
  const { kb, language, t } = context;
  const action = actionOf(context, planned.id);
  if (action) {
    return [sourced(dateInCell(action.dueOn, language), `action:${planned.id}.dueOn`)];
  }
  const end = endOfPhase(planDate(context), planned.phase, kb.countermeasures.horizons);
  const month = sourced(dateInCell(end, language), `date:end-of-${planned.phase}`);
  return phrase((slot) => t('brief.endOf', { month: slot(month) }));
}
