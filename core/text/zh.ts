import { assessors } from './zh/assessors.ts';
import { brief } from './zh/brief.ts';
import { briefAnnex } from './zh/briefAnnex.ts';
import { briefBatch } from './zh/briefBatch.ts';
import { briefCheck } from './zh/briefCheck.ts';
import { briefFacts } from './zh/briefFacts.ts';
import { briefPage } from './zh/briefPage.ts';
import { briefPlan } from './zh/briefPlan.ts';
import { briefReasons } from './zh/briefReasons.ts';
import { briefScreen } from './zh/briefScreen.ts';
import { changes } from './zh/changes.ts';
import { clusters } from './zh/clusters.ts';
import { commands } from './zh/commands.ts';
import { common } from './zh/common.ts';
import { crossChecks } from './zh/crossChecks.ts';
import { diagnosis } from './zh/diagnosis.ts';
import { errors } from './zh/errors.ts';
import { explain } from './zh/explain.ts';
import { followUp } from './zh/followUp.ts';
import { frame } from './zh/frame.ts';
import { indicators } from './zh/indicators.ts';
import { knowledge } from './zh/knowledge.ts';
import { knowledgeProblems } from './zh/knowledgeProblems.ts';
import { method } from './zh/method.ts';
import { plan } from './zh/plan.ts';
import { planOptions } from './zh/planOptions.ts';
import { priorities } from './zh/priorities.ts';
import { profile } from './zh/profile.ts';
import { robustness } from './zh/robustness.ts';
import { shell } from './zh/shell.ts';
import { tasks } from './zh/tasks.ts';
import { typing } from './zh/typing.ts';
import type { en } from './en.ts';
import type { Translation } from './message.ts';

/** Every text that the user reads, in Simplified Chinese. */
export const zh = {
  assessors,
  brief,
  briefAnnex,
  briefBatch,
  briefCheck,
  briefFacts,
  briefPage,
  briefPlan,
  briefReasons,
  briefScreen,
  changes,
  clusters,
  commands,
  common,
  crossChecks,
  diagnosis,
  errors,
  explain,
  followUp,
  frame,
  indicators,
  knowledge,
  knowledgeProblems,
  method,
  plan,
  planOptions,
  priorities,
  profile,
  robustness,
  shell,
  tasks,
  typing,
} as const satisfies Translation<typeof en>;
