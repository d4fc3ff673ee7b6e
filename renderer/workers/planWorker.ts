import type { PlanReport } from '../../core/model/reports/planReport.ts';
import type { PlanProblem } from '../../core/planning/planProblem.ts';
import { planReport, type PlanReportSource } from '../../core/planning/planReport.ts';
import { answerTasks } from './protocol.ts';

/** What the page of other plans sends. */
export interface PlanReportTask extends PlanReportSource {
  readonly problem: PlanProblem;
}

answerTasks<PlanReportTask, PlanReport>(({ problem, ...source }, report) =>
  planReport(problem, source, report),
);
