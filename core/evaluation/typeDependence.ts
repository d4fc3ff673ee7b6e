import type { FormationType } from '../knowledge/schema.ts';
import type { AssessmentFile, Typing } from '../model/assessment.ts';
import type { TypeDependence } from '../model/typeDependence.ts';
import { choosePlan } from '../planning/choosePlan.ts';
import { type Assessed, diagnoseAnswers, judgeMeasures, type Judgement } from './pipeline.ts';

/** The same answers with one formation type alone. */
const withTypeAlone = (input: AssessmentFile, type: FormationType): AssessmentFile => {
  const typing: Typing = { answers: input.typing?.answers ?? {}, override: { type, reason: 'alone' } };
  return { ...input, typing };
};

/** The best plan as if the cluster were of one type alone, with the stage and weights of the judgement. */
function planWith({ kb, input }: Assessed, judgement: Judgement, type: FormationType): readonly string[] {
  const assessed = { kb, input: withTypeAlone(input, type) };
  const diagnosed = diagnoseAnswers(assessed);
  const judged = judgeMeasures(assessed, {
    ...judgement,
    type: diagnosed.type,
    causes: diagnosed.diagnosis.causes,
    indicators: diagnosed.answers.byId,
  });
  return judged === null ? [] : choosePlan(judged.problem).ids;
}

/**
 * How far the plan depends on which of two close types the cluster is: the plans of each type alone, and which measures
 * of the plan both have. `null` where one type leads clearly or the official has decided.
 */
export function typeDependence(
  assessed: Assessed,
  judgement: Judgement,
  plan: readonly string[],
): TypeDependence | null {
  const { used, usedSecond } = judgement.type;
  if (used === null || usedSecond === null || assessed.input.typing?.override) {
    return null;
  }
  const [first, second] = [planWith(assessed, judgement, used), planWith(assessed, judgement, usedSecond)];
  const inBoth = plan.filter((id) => first.includes(id) && second.includes(id));
  return {
    first: { type: used, measures: first },
    second: { type: usedSecond, measures: second },
    inBoth,
    share: plan.length === 0 ? 1 : inBoth.length / plan.length,
  };
}
