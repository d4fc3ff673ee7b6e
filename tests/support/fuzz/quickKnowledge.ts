import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import { knowledgeBase, startBackend, type TestBackend } from '../storeBackend.ts';

const { scoring } = knowledgeBase;

/** The shipped knowledge base with so few draws that an evaluation takes no time: what breaks one breaks the other. */
export const quickKnowledge: KnowledgeBase = {
  ...knowledgeBase,
  scoring: { ...scoring, uncertainty: { ...scoring.uncertainty, draws: 20, planDraws: 3 } },
};

/** `startBackend` where no test asks how finely a figure was drawn: an evaluation costs a tenth. */
export const startQuickBackend = (): TestBackend => startBackend({ knowledgeBase: quickKnowledge });
