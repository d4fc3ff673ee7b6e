import type { KnowledgePlace } from './problem.ts';
import type { KnowledgeBase } from './schema.ts';

/** What a knowledge base says, without its label and hash: what is edited, compared and hashed. */
export type KnowledgeContent = Omit<KnowledgeBase, 'version' | 'hash'>;

/** The eight parts of a knowledge base without what is derived from them. */
export function contentOf(kb: KnowledgeContent): KnowledgeContent {
  const { instrument, scoring, stages, recognition, problems, causes, countermeasures, clusters } = kb;
  return { instrument, scoring, stages, recognition, problems, causes, countermeasures, clusters };
}

/** The same content under another label. The label stands in the content, so that it is hashed with it. */
export function withLabel(content: KnowledgeContent, label: string): KnowledgeContent {
  return { ...content, instrument: { ...content.instrument, version: label } };
}

interface HasId {
  readonly id: string;
}

/** Every list whose entries have an id, with the part it belongs to. */
export function listsOf(kb: KnowledgeContent): readonly (readonly [KnowledgePlace, readonly HasId[]])[] {
  return [
    ['measures', kb.countermeasures.countermeasures],
    ['indicators', kb.instrument.indicators],
    ['dimensions', kb.instrument.dimensions],
    ['causes', kb.causes.causes],
    ['problems', kb.problems.problems],
    ['typing', kb.instrument.formationTypes],
    ['typing', kb.instrument.typing.questions],
    ['scoring', kb.scoring.evidenceGrades],
    ['scoring', kb.scoring.criteria],
    ['stages', kb.stages.stages],
    ['stages', kb.stages.flags],
    ['stages', kb.stages.questions ?? []],
    ['recognition', kb.recognition.fields],
    ['recognition', kb.recognition.ladders],
    ['catalogue', kb.countermeasures.families],
    ['catalogue', kb.countermeasures.costClasses],
    ['catalogue', kb.countermeasures.horizons],
    ['catalogue', kb.countermeasures.actors],
    ['clusters', kb.clusters.clusters],
  ];
}
