import { classifyActions } from '../../../followup/classify.ts';
import type { Inline } from '../../document/document.ts';
import { phrase, plain, sourced, textOf } from '../../document/phrase.ts';
import { clusterName, inSentence, listOf, type BriefContext } from '../basis/briefContext.ts';
import { isOld } from '../basis/dataDate.ts';
import { decisionKind } from '../basis/plan/decisionKind.ts';
import { unitOf } from '../firstPage/letterhead.ts';
import { stageName } from '../basis/stageWords.ts';
import { answerItems } from '../firstPage/answerItems.ts';
import type { Choice } from '../firstPage/choice.ts';
import { trustLevel } from '../firstPage/trustLine.ts';
import { roundPoints } from './forTheEar.ts';
import type { SpokenPart } from './spokenPart.ts';

/** Who asks for what: without the unit, without the name of the cluster. */
export function spokenAsk(context: BriefContext, choice: Choice | null): SpokenPart {
  const { evaluation, t } = context;
  const unit = unitOf(context);
  const { late, stalled } = classifyActions(context.actions, context);
  const cluster = clusterName(context);
  const ask = (withUnit: boolean, withCluster: boolean): Inline =>
    phrase((slot) =>
      t('briefSpoken.ask', {
        unit: withUnit && unit ? slot(unit) : '',
        cluster: withCluster && cluster !== '' ? slot(sourced(cluster, 'input:cluster.name')) : '',
        kind: decisionKind(context),
        isOne: choice?.other === null,
        hasType: evaluation.type.used !== null,
        isBehind: late.length + stalled.length > 0,
      }),
    );
  return { name: 'ask', place: 0, forms: [ask(true, true), ask(false, true), ask(false, false)] };
}

/** From this probability on the stage is said without a hedge. */
const sureFrom = 0.8;

/** Where the cluster stands: with its maturity, without. */
export function spokenStanding(context: BriefContext): SpokenPart {
  const { evaluation, t } = context;
  const { id, override, probabilities } = evaluation.stage;
  const standing = t('briefSpoken.standing', {
    stage: id === null ? '' : stageName(context, id),
    isSure: id !== null && (override !== null || probabilities[id] >= sureFrom),
  });
  const { composite } = evaluation.maturity;
  const full = phrase((slot) =>
    t('briefSpoken.maturity', {
      standing,
      maturity: composite === null ? '' : slot(sourced(String(roundPoints(composite)), 'maturity:composite')),
    }),
  );
  return { name: 'standing', place: 0, forms: [full, plain(t('briefSpoken.stop', { text: standing }))] };
}

/** How the actions stand, where the plan has become some. */
export function spokenRunning(context: BriefContext): readonly SpokenPart[] {
  const { actions, t } = context;
  if (actions.length === 0) {
    return [];
  }
  const { late, stalled, done } = classifyActions(actions, context);
  const counts = { total: actions.length, late: late.length, stalled: stalled.length, done: done.length };
  return [{ name: 'fixed', place: 0, forms: [plain(t('briefSpoken.running', counts))] }];
}

const answersNamed = 3;

/** Where nothing can be judged: how much is answered, and the answers most needed. */
export function spokenAnswers(context: BriefContext): SpokenPart {
  const { evaluation, t } = context;
  const names = answerItems(context)
    .items.slice(0, answersNamed)
    .flatMap(({ text: [name] }) => (name ? [[inSentence(context, name)]] : []));
  const form = (most: number): Inline =>
    phrase((slot) => {
      const list = listOf(context, names.slice(0, most));
      return t('briefSpoken.answers', {
        answered: slot(sourced(String(evaluation.answered), 'evaluation:answered')),
        applicable: slot(sourced(String(evaluation.applicable), 'evaluation:applicable')),
        names: textOf(list) === '' ? '' : slot(list),
      });
    });
  return { name: 'answers', place: 0, forms: [form(answersNamed), form(1), form(0)] };
}

/** How sure this is: with what it rests on, without. */
export function spokenSure(context: BriefContext): SpokenPart {
  const { evaluation, t } = context;
  const { cost, estimatedCost } = evaluation.plan;
  const sure = t('briefSpoken.sure', { level: trustLevel(context) });
  const full = phrase((slot) =>
    t('briefSpoken.basis', {
      sure,
      answered: slot(sourced(String(evaluation.answered), 'evaluation:answered')),
      applicable: slot(sourced(String(evaluation.applicable), 'evaluation:applicable')),
      all: evaluation.answered === evaluation.applicable,
      isEstimated: cost > 0 && estimatedCost > cost / 2,
      isOld: isOld(context),
    }),
  );
  return { name: 'sure', place: 0, forms: [full, plain(t('briefSpoken.stop', { text: sure }))] };
}
