import type { Database } from '../driver/database.ts';
import { createActionRepository } from './actions.ts';
import { createActionScopeRepository } from './actionScope.ts';
import { createAssessmentRepository } from './assessments.ts';
import { createAttachmentRepository } from './attachments.ts';
import { createBinRepository } from './bin.ts';
import { createBriefEditRepository } from './briefEdits.ts';
import { createBriefOptionRepository } from './briefOptions.ts';
import { createBriefRecordRepository } from './briefRecords.ts';
import { createClusterRepository } from './clusters.ts';
import { createClusterSummaryRepository } from './clusterSummaries.ts';
import { createClusterYearsRepository } from './clusterYears.ts';
import { createContentRepository } from './contents.ts';
import { createFigureSetRepository } from './figureSets.ts';
import { createHeadlineRepository } from './headlines.ts';
import { createKnowledgeBaseRepository } from './knowledgeBases.ts';
import { createKnowledgeDraftRepository } from './knowledgeDraft.ts';
import { createNoticeRepository } from './notices.ts';
import { createPortfolioOfficeRepository } from './portfolioOffice.ts';
import { createPortfolioRepository } from './portfolio.ts';
import { createPortfolioResultRepository } from './portfolioResults.ts';
import { createProgrammePlanRepository } from './programmePlans.ts';
import { createSettingRepository } from './settings.ts';
import { createTableLayoutRepository } from './tableLayouts.ts';
import { createTrailQueries } from './trailQueries.ts';
import { createTrailRepository } from './trail.ts';

/** What the store keeps, each kind with its own questions and changes. */
export const createRepositories = (db: Database) => ({
  clusters: createClusterRepository(db),
  clusterSummaries: createClusterSummaryRepository(db),
  clusterYears: createClusterYearsRepository(db),
  contents: createContentRepository(db),
  assessments: createAssessmentRepository(db),
  headlines: createHeadlineRepository(db),
  portfolio: createPortfolioRepository(db),
  portfolioResults: createPortfolioResultRepository(db),
  portfolioOffice: createPortfolioOfficeRepository(db),
  programmePlans: createProgrammePlanRepository(db),
  actions: createActionRepository(db),
  actionScope: createActionScopeRepository(db),
  attachments: createAttachmentRepository(db),
  bin: createBinRepository(db),
  briefEdits: createBriefEditRepository(db),
  briefOptions: createBriefOptionRepository(db),
  briefRecords: createBriefRecordRepository(db),
  tableLayouts: createTableLayoutRepository(db),
  figureSets: createFigureSetRepository(db),
  knowledgeBases: createKnowledgeBaseRepository(db),
  knowledgeDraft: createKnowledgeDraftRepository(db),
  notices: createNoticeRepository(db),
  settings: createSettingRepository(db),
  trail: { ...createTrailRepository(db), ...createTrailQueries(db) },
});
