import type { Channel, Handlers } from '../../../core/contract/channels.ts';
import type { Context } from '../context/context.ts';
import { createAboutHandlers } from './aboutHandlers.ts';
import { createAcceptanceHandlers } from './acceptanceHandlers.ts';
import { createActionHandlers } from './actionHandlers.ts';
import { createAnswerHandlers } from './answerHandlers.ts';
import { createAppHandlers } from './appHandlers.ts';
import { createAssessmentHandlers } from './assessmentHandlers.ts';
import type { BatchJobs } from '../brief/batchJobs.ts';
import type { BundleDesk } from '../exchange/bundle/bundleDesk.ts';
import { createExportJobs } from '../brief/exportJobs.ts';
import { createBackupHandlers } from './backupHandlers.ts';
import { createBinHandlers } from './binHandlers.ts';
import { createBriefBatchHandlers } from './briefBatchHandlers.ts';
import { createBriefCheckHandlers } from './briefCheckHandlers.ts';
import { createBriefHandlers } from './briefHandlers.ts';
import { createClusterHandlers } from './clusterHandlers.ts';
import { createExchangeHandlers } from './exchangeHandlers.ts';
import { createEvidenceHandlers } from './evidenceHandlers.ts';
import { createFigureHandlers } from './tables/figureHandlers.ts';
import { createFileHandlers } from './fileHandlers.ts';
import { createListHandlers } from './listHandlers.ts';
import { createReferenceHandlers } from './referenceHandlers.ts';
import { createMemberHandlers } from './memberHandlers.ts';
import { createMethodHandlers } from './methodHandlers.ts';
import { createKnowledgeHandlers } from './knowledgeHandlers.ts';
import { createNoticeHandlers } from './noticeHandlers.ts';
import { createOverrideHandlers } from './overrideHandlers.ts';
import { createPlanHandlers } from './planHandlers.ts';
import { createPortfolioHandlers } from './portfolioHandlers.ts';
import { createSheetHandlers } from './tables/sheetHandlers.ts';
import { createTableHandlers } from './tables/tableHandlers.ts';
import { createTrailHandlers } from './trailHandlers.ts';
import { createYearHandlers } from './yearHandlers.ts';

/** All channels but those that lead to a store. */
export type StoreHandlers = Omit<Handlers, Extract<Channel, `recovery.${string}`>>;

/** One handler for every channel of the contract that works on an open store. */
export function createHandlers(context: Context, jobs: BatchJobs, desk: BundleDesk): StoreHandlers {
  const documents = createExportJobs();
  return {
    ...createAppHandlers(context),
    ...createAboutHandlers(context),
    ...createClusterHandlers(context),
    ...createAssessmentHandlers(context),
    ...createAnswerHandlers(context),
    ...createOverrideHandlers(context),
    ...createPlanHandlers(context),
    ...createMemberHandlers(context),
    ...createActionHandlers(context),
    ...createAcceptanceHandlers(context),
    ...createBriefHandlers(context, documents),
    ...createMethodHandlers(context),
    ...createListHandlers(context),
    ...createReferenceHandlers(context),
    ...createKnowledgeHandlers(context),
    ...createBriefCheckHandlers(context),
    ...createBriefBatchHandlers(context, jobs),
    ...createExchangeHandlers(context, desk),
    ...createTableHandlers(context, jobs),
    ...createFigureHandlers(context),
    ...createPortfolioHandlers(context, documents),
    ...createSheetHandlers(context, createExportJobs()),
    ...createEvidenceHandlers(context),
    ...createFileHandlers(context),
    ...createNoticeHandlers(context),
    ...createBackupHandlers(context),
    ...createTrailHandlers(context),
    ...createBinHandlers(context),
    ...createYearHandlers(context),
  };
}
