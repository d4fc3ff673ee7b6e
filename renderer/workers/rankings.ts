import { rankFromAnswers, type MeasureValue } from '../../core/evaluation/rankFromAnswers.ts';
import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { AssessmentFile } from '../../core/model/assessment.ts';
import { answerTasks } from './protocol.ts';

/** Several sets of answers whose measures are ranked, each for itself. */
export interface RankingTask {
  readonly knowledge: KnowledgeBase;
  readonly inputs: readonly AssessmentFile[];
}

/** One ranking for each input, in their order. */
export type Rankings = readonly (readonly MeasureValue[])[];

answerTasks<RankingTask, Rankings>(({ knowledge, inputs }, report) =>
  inputs.map((input, at) => {
    report(at, inputs.length);
    return rankFromAnswers(knowledge, input);
  }),
);
