import type { Evaluation } from '../../../../model/evaluation.ts';
import type { KnowledgeBase } from '../../../../knowledge/schema.ts';
import { inLanguage } from '../../../../text/message.ts';
import type { Language } from '../../../../base/settings.ts';
import { createTranslate } from '../../../../text/translate.ts';
import { wordsOfEditionOne } from '../editionWords.ts';
import { longestHeading } from '../findingSentence.ts';

/** What the sentence is made of: an evaluation, or one whose plan the budget slider has just recomputed. */
export type PlanView = Pick<Evaluation, 'type' | 'ranking' | 'plan'>;

/**
 * The finding at the head of the plan, without a full stop: that it breaks the conditions, or how many measures fit and
 * what the highest ranked is about, in the words of the knowledge base where it has any.
 */
export function planSentence(view: PlanView, language: Language, kb: KnowledgeBase): string {
  const t = createTranslate(language);
  const { plan } = view;
  if (view.type.used === null) {
    return t('brief.planNoType');
  }
  if (plan.infeasible) {
    return t(plan.infeasible.reason === 'budget' ? 'brief.planOverBudget' : 'brief.planInfeasible');
  }
  const count = plan.measures.length;
  if (plan.none === 'no-trouble' || plan.none === 'not-judged') {
    return t(plan.none === 'no-trouble' ? 'brief.planNoTrouble' : 'brief.planNotJudged');
  }
  if (count === 0) {
    return t('brief.planEmpty');
  }
  if (plan.broken.length > 0) {
    return t('brief.planBreaks', { count });
  }
  const chosen = new Set(plan.measures.map((measure) => measure.id));
  const first = view.ranking.find((measure) => chosen.has(measure.id));
  const focus = first ? focusIn(kb, first.id, language) : '';
  if (!focus) {
    return t('brief.planCount', { count });
  }
  const full = t('brief.planFirst', { count, focus });
  return full.length <= longestHeading[language] ? full : t('brief.planFirstShort', { count, focus });
}

function focusIn(kb: KnowledgeBase, measure: string, language: Language): string {
  const entry = kb.countermeasures.countermeasures.find(({ id }) => id === measure);
  return entry?.focus
    ? inLanguage(entry.focus, language)
    : wordsOfEditionOne(kb, entry && { id: entry.id, name: entry.title }, () =>
        createTranslate(language)('brief.measureFocus', { id: measure }),
      );
}
