import { indexKnowledgeBase } from '../../../core/knowledge/lookup.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { AbsentEvidence } from '../../../core/model/evidence/absentEvidence.ts';
import type { Attachment, EvidenceSubject } from '../../../core/model/evidence/evidence.ts';
import type { Context } from '../context/context.ts';

/** What an assessment is called where a document of it is missing. */
interface Place {
  readonly cluster: { readonly en: string; readonly zh: string };
  readonly assessmentId: string;
  readonly assessedOn: string;
  /** `null` where it is not known here. */
  readonly kb: KnowledgeBase | null;
  readonly actionTitle: (id: string) => string | null;
}

/** Documents by their hashes, each once for every place where it is attached; those of the bin without one. */
export function absentEvidence(context: Context, hashes: readonly string[]): AbsentEvidence[] {
  const { attachments } = context.store;
  return hashes.flatMap((sha256) => {
    const seen = attachments.naming(sha256);
    return seen.length > 0
      ? absentAttachments(context, seen)
      : [...new Set(attachments.namesOf(sha256))].map((name) => ({ name, at: null }));
  });
}

export const absentAttachments = (context: Context, attachments: readonly Attachment[]): AbsentEvidence[] =>
  attachments.map((attachment) => absentAt(placeOf(context, attachment), attachment));

export function absentAt(
  { kb, actionTitle, ...place }: Place,
  { name, subject }: Pick<Attachment, 'name' | 'subject'>,
): AbsentEvidence {
  const index = kb && indexKnowledgeBase(kb);
  const indicator = subject.kind === 'rating' ? index?.indicators.get(subject.key) : undefined;
  return {
    name,
    at: {
      ...place,
      subject,
      item: itemName(subject),
      dimension: indicator?.dimension ?? '',
    },
  };

  function itemName({ kind, key }: EvidenceSubject) {
    const bare = { en: key, zh: key };
    switch (kind) {
      case 'rating':
        return indicator?.name ?? bare;
      case 'type-answer':
        return index?.questions.get(key)?.question ?? bare;
      case 'action': {
        const title = actionTitle(key) ?? key;
        return { en: title, zh: title };
      }
    }
  }
}

function placeOf({ knowledge, store }: Context, { assessmentId }: Attachment): Place {
  const assessment = store.assessments.get(assessmentId);
  return {
    cluster: store.clusters.get(assessment.clusterId).name,
    assessmentId,
    assessedOn: assessment.assessedOn,
    kb: knowledge.of(assessment),
    actionTitle: (id) => store.actions.get(id).title,
  };
}
