import type { KnowledgeContent } from '../../../core/knowledge/parts.ts';
import { contentOf } from '../../../core/knowledge/parts.ts';
import type { Countermeasure } from '../../../core/knowledge/schema.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

/** A copy of the shipped content that a test may change. */
export const shippedContent = (): KnowledgeContent => structuredClone(contentOf(shippedKnowledgeBase));

/** The entry with an id, which must be there for the test to mean anything. */
export function entry<T extends { id: string }>(list: T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (found === undefined) {
    throw new Error(`${id} is not in the shipped knowledge base.`);
  }
  return found;
}

/** A complete measure of a bureau's own. */
export const ownMeasure: Countermeasure = {
  id: 'shared-testing-laboratory',
  origin: 'extension',
  family: 'innovation',
  types: ['embedded'],
  alsoUsefulFor: ['primary'],
  title: { en: 'Open a shared testing laboratory', zh: '建设共享检测实验室' },
  description: { en: 'A laboratory that all firms can book.', zh: '面向全部企业开放预约的实验室。' },
  addresses: [
    { cause: 'cause-enclave-behaviour', strength: 'strong' },
    { cause: 'cause-scattered-innovation-services', strength: 'partial' },
  ],
  actors: [{ id: 'government', role: 'lead' }],
  horizon: 'short',
  cost: 'low',
  recommendedStages: ['emerging', 'growing', 'leading', 'declining', 'renewing'],
  tracks: ['rd-intensity'],
  prerequisites: [],
  compliance: [],
};
