import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { type Connection, type OpenOptions, openDatabase } from './open.ts';
import { createActionRepository } from './repositories/actions.ts';
import { createAssessmentRepository } from './repositories/assessments.ts';
import { createBriefEditRepository } from './repositories/briefEdits.ts';
import { createBriefOptionRepository } from './repositories/briefOptions.ts';
import { createBriefRecordRepository } from './repositories/briefRecords.ts';
import { createClusterRepository } from './repositories/clusters.ts';
import { createClusterSummaryRepository } from './repositories/clusterSummaries.ts';
import { createHeadlineRepository } from './repositories/headlines.ts';
import { createKnowledgeBaseRepository } from './repositories/knowledgeBases.ts';
import { createKnowledgeDraftRepository } from './repositories/knowledgeDraft.ts';
import { createSettingRepository } from './repositories/settings.ts';

export type Store = ReturnType<typeof createStore>;

/** Opens the store at a path, brings it up to date, and gives its repositories. Throws like `openDatabase`. */
export function openStore(path: string, options: OpenOptions): Store {
  const connection = openDatabase(path, options);
  try {
    migrate(connection.db, migrations);
    if (connection.readOnly) {
      connection.db.pragma('query_only = ON');
    }
    return createStore(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function createStore(connection: Connection) {
  const { db } = connection;
  return {
    readOnly: connection.readOnly,
    clusters: createClusterRepository(db),
    clusterSummaries: createClusterSummaryRepository(db),
    assessments: createAssessmentRepository(db),
    headlines: createHeadlineRepository(db),
    actions: createActionRepository(db),
    briefEdits: createBriefEditRepository(db),
    briefOptions: createBriefOptionRepository(db),
    briefRecords: createBriefRecordRepository(db),
    knowledgeBases: createKnowledgeBaseRepository(db),
    knowledgeDraft: createKnowledgeDraftRepository(db),
    settings: createSettingRepository(db),
    /** All of it or nothing: what is written inside is kept only when `work` returns. */
    transaction: <Result>(work: () => Result): Result => db.transaction(work).immediate(),
    close(): void {
      connection.close();
    },
  };
}
