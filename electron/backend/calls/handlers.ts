import type { Handlers } from '../../../core/contract/channels.ts';
import type { Context } from '../context/context.ts';
import { createAcceptanceHandlers } from './acceptanceHandlers.ts';
import { createActionHandlers } from './actionHandlers.ts';
import { createAnswerHandlers } from './answerHandlers.ts';
import { createAppHandlers } from './appHandlers.ts';
import { createAssessmentHandlers } from './assessmentHandlers.ts';
import type { BatchJobs } from '../brief/batchJobs.ts';
import { createExportJobs } from '../brief/exportJobs.ts';
import { createBinHandlers } from './binHandlers.ts';
import { createBriefBatchHandlers } from './briefBatchHandlers.ts';
import { createBriefCheckHandlers } from './briefCheckHandlers.ts';
import { createBriefHandlers } from './briefHandlers.ts';
import { createClusterHandlers } from './clusterHandlers.ts';
import { createFileHandlers } from './fileHandlers.ts';
import { createMemberHandlers } from './memberHandlers.ts';
import { createMethodHandlers } from './methodHandlers.ts';
import { createKnowledgeHandlers } from './knowledgeHandlers.ts';
import { createOverrideHandlers } from './overrideHandlers.ts';
import { createPlanHandlers } from './planHandlers.ts';
import { createTrailHandlers } from './trailHandlers.ts';

/** One handler for every channel of the contract. */
export const createHandlers = (context: Context, jobs: BatchJobs): Handlers => ({
  ...createAppHandlers(context),
  ...createClusterHandlers(context),
  ...createAssessmentHandlers(context),
  ...createAnswerHandlers(context),
  ...createOverrideHandlers(context),
  ...createPlanHandlers(context),
  ...createMemberHandlers(context),
  ...createActionHandlers(context),
  ...createAcceptanceHandlers(context),
  ...createBriefHandlers(context, createExportJobs()),
  ...createMethodHandlers(context),
  ...createKnowledgeHandlers(context),
  ...createBriefCheckHandlers(context),
  ...createBriefBatchHandlers(context, jobs),
  ...createFileHandlers(context),
  ...createTrailHandlers(context),
  ...createBinHandlers(context),
});
