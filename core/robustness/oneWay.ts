import { criterionIds } from '../knowledge/schema.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile } from '../model/assessment.ts';
import type { MovedOutcome, OneWayEffect } from '../model/reports/robustnessReport.ts';
import { moveWeight } from '../weighting/moveWeight.ts';
import { acceptanceInputs, answerInputs, ownScoreInputs, weightInputs, withMoved } from './moveInput.ts';
import type { InputSteps } from './moveInput.ts';
import { byCriterion, diagnoseOutcome, planOutcome, rankOutcome } from './outcome.ts';
import type { DiagnosedOutcome, MeasuresOutcome } from './outcome.ts';

/** One input moved, with everything that follows from it. */
export interface MovedInput {
  readonly to: number;
  readonly diagnosed: DiagnosedOutcome;
  readonly measures: MeasuresOutcome;
  /** Only for answers. */
  readonly plan: { readonly ids: readonly string[]; readonly value: number } | null;
}

export interface MovedSteps {
  readonly steps: InputSteps;
  readonly down: MovedInput | null;
  readonly up: MovedInput | null;
}

export interface PresentOutcome {
  readonly diagnosed: DiagnosedOutcome;
  readonly measures: MeasuresOutcome;
}

interface Moving {
  readonly kb: KnowledgeBase;
  readonly input: AssessmentFile;
  readonly present: PresentOutcome;
}

/** Every input with the steps it can move: answers, then acceptance, own scores and criterion weights. */
export function inputSteps({ kb, input, present }: Moving): InputSteps[] {
  const offered = present.measures.judged?.ranking.map(({ id }) => id) ?? [];
  return [
    ...answerInputs(kb, input),
    ...acceptanceInputs(input, offered),
    ...ownScoreInputs(input, offered),
    ...(offered.length === 0 ? [] : weightInputs(kb, input, present.diagnosed.weights)),
  ];
}

/** What follows when one input moves a step down and a step up, all others staying as they are. */
export function moveOne(moving: Moving, steps: InputSteps): MovedSteps {
  const at = (to: number | null) => (to === null ? null : outcomeAt(moving, steps, to));
  return { steps, down: at(steps.down), up: at(steps.up) };
}

function outcomeAt({ kb, input, present }: Moving, { input: moved }: InputSteps, to: number): MovedInput {
  const changed = withMoved(kb, input, { ...moved, to });
  const leader = present.measures.first ?? undefined;
  // Only answers bear on the diagnosis; it is by far the longer part of the work.
  const diagnosed =
    moved.kind === 'answer'
      ? diagnoseOutcome(kb, changed)
      : moved.kind === 'weight'
        ? withWeight(present.diagnosed, criterionIds.indexOf(moved.criterion), to)
        : present.diagnosed;
  const measures = rankOutcome(kb, changed, { judgement: diagnosed, leader });
  return { to, diagnosed, measures, plan: moved.kind === 'answer' ? planOutcome(measures) : null };
}

function withWeight(diagnosed: DiagnosedOutcome, criterion: number, to: number): DiagnosedOutcome {
  const weights = criterionIds.map((id) => diagnosed.weights[id]);
  return { ...diagnosed, weights: byCriterion(moveWeight(weights, criterion, to)) };
}

const movedOutcome = (moved: MovedInput | null): MovedOutcome | null =>
  moved && {
    to: moved.to,
    composite: moved.diagnosed.composite,
    lead: moved.measures.lead,
    first: moved.measures.first,
  };

/** Distance between the lowest and the highest; what is not known does not count. */
function spread(values: readonly (number | null | undefined)[]): number {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
}

/** The bar of the tornado for one input. */
export function oneWayEffect({ steps, down, up }: MovedSteps, present: PresentOutcome): OneWayEffect {
  const [below, above] = [movedOutcome(down), movedOutcome(up)];
  return {
    input: steps.input,
    now: steps.now,
    down: below,
    up: above,
    compositeWidth: spread([below?.composite, present.diagnosed.composite, above?.composite]),
    leadWidth: spread([below?.lead, present.measures.lead, above?.lead]),
  };
}
