import type { BundleAssessment } from '../../../../core/exchange/bundleItems.ts';
import type { KnowledgeBase } from '../../../../core/knowledge/schema.ts';
import type { AbsentEvidence } from '../../../../core/model/evidence/absentEvidence.ts';
import type { Context } from '../../context/context.ts';
import { absentAt } from '../absentEvidence.ts';
import type { Bundle } from './openBundle.ts';

interface Named {
  readonly cluster: { readonly en: string; readonly zh: string };
  readonly kb: KnowledgeBase | null;
}

/** Finds what an assessment of a bundle names, the bundle does not hold, and is not kept here either. */
export function createAbsentFinder({ evidence }: Context, { manifest }: Bundle) {
  const held = new Set(manifest.entries.map(({ name }) => name));

  return (
    { assessment, actions, attachments }: BundleAssessment,
    { cluster, kb }: Named,
  ): AbsentEvidence[] => {
    const titles = new Map(actions.map(({ id, title }) => [id, title]));
    const place = {
      cluster,
      assessmentId: assessment.id,
      assessedOn: assessment.assessedOn,
      kb,
      actionTitle: (id: string) => titles.get(id) ?? null,
    };
    return attachments
      .filter((file) => !held.has(`evidence/${file.sha256}`) && evidence.stateOf(file) !== 'kept')
      .map((attachment) => absentAt(place, attachment));
  };
}
