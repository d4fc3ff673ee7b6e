import { about } from './en/about.ts';
import { assessors } from './en/plan/assessors.ts';
import { backups } from './en/backups.ts';
import { bin } from './en/bin.ts';
import { brief } from './en/brief/brief.ts';
import { briefAnnex } from './en/brief/briefAnnex.ts';
import { briefBatch } from './en/brief/briefBatch.ts';
import { briefCheck } from './en/brief/briefCheck.ts';
import { briefFacts } from './en/brief/briefFacts.ts';
import { briefMeasures } from './en/brief/briefMeasures.ts';
import { briefOffice } from './en/brief/briefOffice.ts';
import { briefOpen } from './en/brief/briefOpen.ts';
import { briefPage } from './en/brief/briefPage.ts';
import { briefPlan } from './en/brief/briefPlan.ts';
import { briefReasons } from './en/brief/briefReasons.ts';
import { briefScreen } from './en/brief/briefScreen.ts';
import { briefProgress } from './en/brief/briefProgress.ts';
import { briefSpoken } from './en/brief/briefSpoken.ts';
import { changes } from './en/changes.ts';
import { clusters } from './en/clusters.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { crossChecks } from './en/plan/crossChecks.ts';
import { data } from './en/data.ts';
import { diagnosis } from './en/diagnosis.ts';
import { errors } from './en/errors.ts';
import { evidence } from './en/evidence.ts';
import { exchange } from './en/exchange.ts';
import { exports } from './en/exports.ts';
import { explain } from './en/plan/explain.ts';
import { figures } from './en/figures.ts';
import { followUp } from './en/followUp.ts';
import { frame } from './en/frame.ts';
import { help } from './en/help.ts';
import { indicators } from './en/indicators.ts';
import { keys } from './en/keys.ts';
import { knowledge } from './en/knowledge/knowledge.ts';
import { knowledgeProblems } from './en/knowledge/knowledgeProblems.ts';
import { method } from './en/method/method.ts';
import { office } from './en/office.ts';
import { plan } from './en/plan/plan.ts';
import { planOptions } from './en/plan/planOptions.ts';
import { plans } from './en/plan/plans.ts';
import { portfolio, programme } from './en/portfolio/portfolio.ts';
import { recognised } from './en/portfolio/recognised.ts';
import { viewFile } from './en/portfolio/viewFile.ts';
import { priorities } from './en/plan/priorities.ts';
import { profile } from './en/profile.ts';
import { reassess } from './en/years/reassess.ts';
import { recovery } from './en/recovery.ts';
import { robustness } from './en/plan/robustness.ts';
import { schedule } from './en/years/schedule.ts';
import { sheets } from './en/table/sheets.ts';
import { shell } from './en/shell.ts';
import { tables } from './en/table/tables.ts';
import { tasks } from './en/tasks.ts';
import { templates } from './en/table/templates.ts';
import { trail } from './en/trail.ts';
import { typing } from './en/typing.ts';
import { who } from './en/who.ts';
import { years } from './en/years/years.ts';

/** Every text that the user reads, in English: the source of the keys. One section a screen or room. */
export const en = {
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
} as const;
