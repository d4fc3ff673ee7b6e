import type { KnowledgeBase } from '../../core/knowledge/schema.ts';
import type { Assessment } from '../../core/model/assessment.ts';
import type { SampleTexts } from './samples/sampleTexts.ts';
import type { DocumentPorts } from './saving/subjectDocument.svelte.ts';
import type { StatePorts } from './statePorts.ts';

/** What an open assessment takes of the workspace that it belongs to. */
export interface SessionPorts extends StatePorts, DocumentPorts {
  /** How the texts of an assessment are shown and stored where it is the sample. */
  readonly sample?: SampleTexts;
  /** What the assessment is computed with when it is opened. */
  readonly knowledge: KnowledgeBase;
  /** The same once it has been moved. Rejects with `AppError`. */
  readonly knowledgeOf: (assessment: Assessment) => Promise<KnowledgeBase>;
}
