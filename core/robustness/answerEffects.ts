import { stageIds } from '../knowledge/schema.ts';
import type { StageId } from '../knowledge/schema.ts';
import type {
  AnswerEffect,
  CauseEffect,
  CompositeEffect,
  PlanEffect,
  StageEffect,
} from '../model/reports/robustnessReport.ts';
import { planOutcome } from './outcome.ts';
import type { MovedInput, MovedSteps, PresentOutcome } from './oneWay.ts';

const listed = 5;
const topCauses = 5;
/** Effects below this are rounding. */
const smallest = 1e-9;

interface Search<Effect> {
  readonly effectOf: (moved: MovedInput, answer: AnswerEffect) => Effect | null;
  /** Decides between effects of one size. */
  readonly second?: (effect: Effect) => number;
}

/** The farther of the two steps of each answer, the five farthest first; ties in the order of the questions. */
function farthest<Effect extends AnswerEffect>(
  answers: readonly MovedSteps[],
  { effectOf, second = () => 0 }: Search<Effect>,
): Effect[] {
  const byEffect = (a: Effect, b: Effect) => b.size - a.size || second(b) - second(a);
  return answers
    .flatMap(({ steps, down, up }) => {
      if (steps.input.kind !== 'answer' || steps.now === null) {
        return [];
      }
      const { indicator } = steps.input;
      const { now } = steps;
      const effects = [down, up].flatMap((moved) => {
        const effect = moved && effectOf(moved, { indicator, now, to: moved.to, size: 0 });
        return effect === null || effect.size <= smallest ? [] : [effect];
      });
      return effects.toSorted(byEffect).slice(0, 1);
    })
    .toSorted(byEffect)
    .slice(0, listed);
}

/** The answers that move the composite most, by points. */
export const compositeEffects = (
  answers: readonly MovedSteps[],
  present: PresentOutcome,
): CompositeEffect[] =>
  farthest(answers, {
    effectOf({ diagnosed: { composite } }, answer) {
      const now = present.diagnosed.composite;
      return composite === null || now === null
        ? null
        : { ...answer, composite, size: Math.abs(composite - now) };
    },
  });

/** The answers that move the probabilities of the stages most: half the sum of their changes, 0–1. */
export const stageEffects = (answers: readonly MovedSteps[], present: PresentOutcome): StageEffect[] =>
  farthest(answers, {
    effectOf: ({ diagnosed }, answer) => ({
      ...answer,
      stage: diagnosed.stage,
      size: distance(diagnosed.stageProbabilities, present.diagnosed.stageProbabilities),
    }),
  });

const distance = (a: Readonly<Record<StageId, number>>, b: Readonly<Record<StageId, number>>): number =>
  stageIds.reduce((sum, id) => sum + Math.abs(a[id] - b[id]), 0) / 2;

/**
 * The answers that move the worst causes most: by the largest change of severity among the five most severe, before
 * or after, and by which causes come in and go.
 */
export function causeEffects(answers: readonly MovedSteps[], present: PresentOutcome): CauseEffect[] {
  const severityOf = ({ causes }: Pick<PresentOutcome['diagnosed'], 'causes'>) =>
    new Map(causes.map(({ id, severity }) => [id, severity]));
  const worst = ({ causes }: Pick<PresentOutcome['diagnosed'], 'causes'>) =>
    causes.slice(0, topCauses).map(({ id }) => id);
  const before = severityOf(present.diagnosed);
  const wasWorst = worst(present.diagnosed);
  const effectOf = ({ diagnosed }: MovedInput, answer: AnswerEffect): CauseEffect | null => {
    const after = severityOf(diagnosed);
    const isWorst = worst(diagnosed);
    const changes = [...new Set([...wasWorst, ...isWorst])].map((id) => ({
      id,
      size: Math.abs((after.get(id) ?? 0) - (before.get(id) ?? 0)),
    }));
    const [most] = changes.toSorted((a, b) => b.size - a.size);
    return most === undefined
      ? null
      : {
          ...answer,
          size: most.size,
          cause: most.id,
          entered: isWorst.filter((id) => !wasWorst.includes(id)),
          left: wasWorst.filter((id) => !isWorst.includes(id)),
        };
  };
  return farthest(answers, { effectOf });
}

/** The answers that change the best plan most: by the number of measures that come in or go, then by value. */
export function planEffects(answers: readonly MovedSteps[], present: PresentOutcome): PlanEffect[] {
  const now = planOutcome(present.measures);
  return farthest<PlanEffect>(answers, {
    effectOf({ plan }, answer) {
      if (plan === null) {
        return null;
      }
      const added = plan.ids.filter((id) => !now.ids.includes(id));
      const removed = now.ids.filter((id) => !plan.ids.includes(id));
      const valueChange = plan.value - now.value;
      return { ...answer, added, removed, valueChange, size: added.length + removed.length };
    },
    second: ({ valueChange }) => Math.abs(valueChange),
  });
}
