import { checkInstrument } from './checkInstrument.ts';
import { checkLinks } from './checkLinks.ts';
import { refuse } from './refuse.ts';
import type { KnowledgeBase } from './schema.ts';

interface HasId {
  readonly id: string;
}

function checkUniqueIds(kb: KnowledgeBase): void {
  const lists: readonly (readonly HasId[])[] = [
    kb.instrument.formationTypes,
    kb.instrument.typing.questions,
    ...kb.instrument.typing.questions.map((question) => question.answers),
    kb.instrument.dimensions,
    kb.instrument.indicators,
    kb.scoring.evidenceGrades,
    kb.scoring.criteria,
    kb.stages.stages,
    kb.stages.flags,
    kb.recognition.fields,
    kb.recognition.ladders,
    kb.problems.problems,
    kb.causes.causes,
    kb.countermeasures.families,
    kb.countermeasures.countermeasures,
    kb.countermeasures.costClasses,
    kb.countermeasures.horizons,
    kb.countermeasures.actors,
    kb.clusters.clusters,
  ];
  for (const list of lists) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) {
        refuse(id, 'the id is used twice');
      }
      seen.add(id);
    }
  }
}

/** Chinese and English are both needed wherever something is said; blanks count as missing. */
function checkTexts(value: unknown, owner: string): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((item) => checkTexts(item, owner));
    return;
  }
  const id = 'id' in value && typeof value.id === 'string' ? value.id : owner;
  for (const [key, item] of Object.entries(value)) {
    if ((key === 'en' || key === 'zh') && typeof item === 'string' && item.trim() === '') {
      refuse(id, `the text "${key}" is empty`);
    }
    checkTexts(item, id);
  }
}

/**
 * Checks what the schema cannot: that every reference resolves and that nothing is left hanging.
 *
 * Throws `AppError('knowledge-base-invalid')` at the first mistake, with the id concerned in `details.id`.
 */
export function checkKnowledgeBase(kb: KnowledgeBase): void {
  checkUniqueIds(kb);
  checkTexts(kb, 'knowledge base');
  checkInstrument(kb);
  checkLinks(kb);
}
