import { about } from './zh/about.ts';
import { assessors } from './zh/plan/assessors.ts';
import { backups } from './zh/backups.ts';
import { bin } from './zh/bin.ts';
import { brief } from './zh/brief/brief.ts';
import { briefAnnex } from './zh/brief/briefAnnex.ts';
import { briefBatch } from './zh/brief/briefBatch.ts';
import { briefCheck } from './zh/brief/briefCheck.ts';
import { briefFacts } from './zh/brief/briefFacts.ts';
import { briefMeasures } from './zh/brief/briefMeasures.ts';
import { briefOffice } from './zh/brief/briefOffice.ts';
import { briefOpen } from './zh/brief/briefOpen.ts';
import { briefPage } from './zh/brief/briefPage.ts';
import { briefPlan } from './zh/brief/briefPlan.ts';
import { briefReasons } from './zh/brief/briefReasons.ts';
import { briefScreen } from './zh/brief/briefScreen.ts';
import { briefProgress } from './zh/brief/briefProgress.ts';
import { briefSpoken } from './zh/brief/briefSpoken.ts';
import { changes } from './zh/changes.ts';
import { clusters } from './zh/clusters.ts';
import { commands } from './zh/commands.ts';
import { common } from './zh/common.ts';
import { crossChecks } from './zh/plan/crossChecks.ts';
import { data } from './zh/data.ts';
import { diagnosis } from './zh/diagnosis.ts';
import { errors } from './zh/errors.ts';
import { evidence } from './zh/evidence.ts';
import { exchange } from './zh/exchange.ts';
import { exports } from './zh/exports.ts';
import { explain } from './zh/plan/explain.ts';
import { figures } from './zh/figures.ts';
import { followUp } from './zh/followUp.ts';
import { frame } from './zh/frame.ts';
import { help } from './zh/help.ts';
import { indicators } from './zh/indicators.ts';
import { keys } from './zh/keys.ts';
import { knowledge } from './zh/knowledge/knowledge.ts';
import { knowledgeProblems } from './zh/knowledge/knowledgeProblems.ts';
import { method } from './zh/method/method.ts';
import { office } from './zh/office.ts';
import { plan } from './zh/plan/plan.ts';
import { planOptions } from './zh/plan/planOptions.ts';
import { plans } from './zh/plan/plans.ts';
import { portfolio, programme } from './zh/portfolio/portfolio.ts';
import { recognised } from './zh/portfolio/recognised.ts';
import { viewFile } from './zh/portfolio/viewFile.ts';
import { priorities } from './zh/plan/priorities.ts';
import { profile } from './zh/profile.ts';
import { reassess } from './zh/years/reassess.ts';
import { recovery } from './zh/recovery.ts';
import { robustness } from './zh/plan/robustness.ts';
import { schedule } from './zh/years/schedule.ts';
import { sheets } from './zh/table/sheets.ts';
import { shell } from './zh/shell.ts';
import { tables } from './zh/table/tables.ts';
import { tasks } from './zh/tasks.ts';
import { templates } from './zh/table/templates.ts';
import { trail } from './zh/trail.ts';
import { typing } from './zh/typing.ts';
import { who } from './zh/who.ts';
import { years } from './zh/years/years.ts';
import type { en } from './en.ts';
import type { Translation } from './message.ts';

/** Every text that the user reads, in Simplified Chinese. */
export const zh = {
  about,
  assessors,
  backups,
  bin,
  brief,
  briefAnnex,
  briefBatch,
  briefCheck,
  briefFacts,
  briefMeasures,
  briefOffice,
  briefOpen,
  briefPage,
  briefPlan,
  briefReasons,
  briefScreen,
  briefProgress,
  briefSpoken,
  changes,
  clusters,
  commands,
  common,
  crossChecks,
  data,
  diagnosis,
  errors,
  evidence,
  exchange,
  explain,
  exports,
  figures,
  followUp,
  frame,
  help,
  indicators,
  keys,
  knowledge,
  knowledgeProblems,
  method,
  office,
  plan,
  planOptions,
  plans,
  priorities,
  portfolio,
  recognised,
  viewFile,
  programme,
  profile,
  reassess,
  recovery,
  robustness,
  schedule,
  sheets,
  shell,
  tables,
  tasks,
  templates,
  trail,
  typing,
  who,
  years,
} as const satisfies Translation<typeof en>;
