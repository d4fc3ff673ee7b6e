import type { Handlers } from '../../core/contract/channels.ts';
import type { Context } from './context.ts';
import { createActionHandlers } from './handlers/actionHandlers.ts';
import { createAnswerHandlers } from './handlers/answerHandlers.ts';
import { createAppHandlers } from './handlers/appHandlers.ts';
import { createAssessmentHandlers } from './handlers/assessmentHandlers.ts';
import type { BatchJobs } from './brief/batchJobs.ts';
import { createBriefBatchHandlers } from './handlers/briefBatchHandlers.ts';
import { createBriefCheckHandlers } from './handlers/briefCheckHandlers.ts';
import { createBriefHandlers } from './handlers/briefHandlers.ts';
import { createClusterHandlers } from './handlers/clusterHandlers.ts';
import { createMemberHandlers } from './handlers/memberHandlers.ts';
import { createMethodHandlers } from './handlers/methodHandlers.ts';
import { createKnowledgeHandlers } from './handlers/knowledgeHandlers.ts';
import { createOverrideHandlers } from './handlers/overrideHandlers.ts';
import { createPlanHandlers } from './handlers/planHandlers.ts';

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
  ...createBriefHandlers(context),
  ...createMethodHandlers(context),
  ...createKnowledgeHandlers(context),
  ...createBriefCheckHandlers(context),
  ...createBriefBatchHandlers(context, jobs),
});
