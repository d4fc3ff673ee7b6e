import { numbersOf } from '../knowledge/meaning.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';

export type MethodNumbers = ReturnType<typeof numbersOf>;
export type StageCuts = MethodNumbers['cuts'];
export type StagePriors = MethodNumbers['priors'];

const made = new WeakMap<KnowledgeBase, MethodNumbers>();

/** The numbers of the method as a knowledge base has them, put together once: every draw asks for them. */
export function methodNumbers(kb: KnowledgeBase): MethodNumbers {
  const known = made.get(kb);
  if (known !== undefined) {
    return known;
  }
  const numbers = numbersOf(kb);
  made.set(kb, numbers);
  return numbers;
}
