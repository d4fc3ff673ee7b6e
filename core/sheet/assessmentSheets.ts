import type { Today } from '../base/dayOf.ts';
import { questionsOf } from '../journey/questions.ts';
import type { Lists } from '../lists/lists.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Cluster } from '../model/cluster.ts';
import type { Evaluation } from '../model/evaluation.ts';
import type { Sheet } from './sheet.ts';
import { actionsSheet, type ListedAction, recordsSheet } from './tables/actions.ts';
import { changesSheet, type ToldEntry } from './tables/changes.ts';
import { causesSheet, problemsSheet, scoresSheet, typeAndStageSheet } from './tables/diagnosis.ts';
import { derivedSheet, factsSheet, factSourcesSheet } from './tables/facts.ts';
import { criteriaSheet, planSheet, prioritiesSheet } from './tables/plan.ts';
import { profileSheet } from './tables/profile.ts';
import { ratingsSheet } from './tables/ratings.ts';
import type { SheetWords } from './words.ts';

/** All that is known of an assessment. */
export interface SheetSource {
  readonly assessment: Assessment;
  readonly cluster: Cluster;
  readonly evaluation: Evaluation;
  readonly actions: readonly ListedAction[];
  readonly changes: readonly ToldEntry[];
  readonly lists: Lists;
  /** Actions are late by its date, and have their records on its days. */
  readonly today: Today;
}

/** A whole assessment as tables, from the profile to its changes; one that has nothing in it keeps its head. */
export function assessmentSheets(words: SheetWords, source: SheetSource): readonly Sheet[] {
  const { actions, assessment, changes, cluster, evaluation, lists, today } = source;
  const questions = questionsOf({ knowledge: words.kb, assessment, cluster, scan: 'full' });
  const { must = [], mustNot = [] } = assessment.plan;
  const phases = new Map(evaluation.plan.measures.map(({ id, phase }) => [id, phase]));
  return [
    profileSheet(words, cluster, lists),
    factsSheet(words, cluster),
    factSourcesSheet(words, cluster),
    derivedSheet(words, cluster, Number(assessment.assessedOn.slice(0, 4))),
    ratingsSheet(words, questions, evaluation.indicators),
    typeAndStageSheet(words, evaluation),
    scoresSheet(words, evaluation),
    causesSheet(words, evaluation),
    problemsSheet(words, evaluation),
    prioritiesSheet(words, evaluation.weights),
    criteriaSheet(words, evaluation.ranking),
    planSheet(words, evaluation.ranking, { phases, must, mustNot }),
    actionsSheet(words, actions, today),
    recordsSheet(words, actions, today.dayOf),
    changesSheet(words, changes),
  ];
}
