import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormationType, StageId } from '../../core/knowledge/schema.ts';
import type { AssessmentFile } from '../../core/model/assessment.ts';
import { readAssessmentFile } from '../../core/model/readAssessment.ts';
import { shippedKnowledgeBase as kb } from './shippedKnowledgeBase.ts';

/** What the literature says of a cluster: `tests/reference/clusters/README.md`. */
export interface Expectation {
  readonly type: FormationType;
  readonly secondType?: FormationType;
  readonly stage: StageId;
  readonly acceptableStages?: readonly StageId[];
  readonly causes: readonly { readonly id: string }[];
  readonly notCauses: readonly { readonly id: string }[];
  readonly measures: readonly { readonly id: string; readonly reason: string }[];
}

export interface ClusterCase {
  readonly id: string;
  readonly text: string;
  readonly input: AssessmentFile;
  readonly expected: Expectation;
}

const suffix = '.expected.json';

/** The twenty clusters from the literature, or those held out, with what is expected of them, by id. */
export function readClusterCases(set: 'clusters' | 'clusters-held-out' = 'clusters'): ClusterCase[] {
  const folder = join(import.meta.dirname, '../reference', set);
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .sort()
    .map((file) => {
      const id = file.slice(0, -suffix.length);
      const text = readFileSync(join(folder, `${id}.json`), 'utf8');
      // Written by hand beside the assessments; the report would fail on another shape.
      const expected = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expectation;
      return { id, text, input: readAssessmentFile(text, kb), expected };
    });
}
