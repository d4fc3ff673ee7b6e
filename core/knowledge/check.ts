import { withoutEdges } from '../base/textRule.ts';
import { checkEdition } from './checkEdition.ts';
import { checkInstrument } from './checkInstrument.ts';
import { checkLinks } from './checkLinks.ts';
import { checkOffers } from './checkOffers.ts';
import { editionOf } from './meaning.ts';
import { type KnowledgeContent, listsOf } from './parts.ts';
import { type Check, type KnowledgePlace, advising, refusingCheck } from './problem.ts';

function checkUniqueIds(kb: KnowledgeContent, check: Check): void {
  const answers = kb.instrument.typing.questions.map((question) => ['typing', question.answers] as const);
  for (const [part, list] of [...listsOf(kb), ...answers]) {
    const seen = new Set<string>();
    for (const { id } of list) {
      check(!seen.has(id), { code: 'duplicate-id', part, item: id, field: 'id' });
      seen.add(id);
    }
  }
}

/** Chinese and English are both needed wherever something is said; blanks count as missing. */
function checkTexts(
  value: unknown,
  place: { part: KnowledgePlace; item: string; field: string },
  check: Check,
) {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  const own = 'id' in value && typeof value.id === 'string' ? value.id : null;
  // Only the outermost id is the entry: answers and compliance notes have ids too, inside of it.
  const here = own !== null && place.item === '' ? { ...place, item: own, field: '' } : place;
  for (const [key, item] of Object.entries(value)) {
    const field = here.item === '' || here.field === '' ? key : `${here.field}.${key}`;
    if ((key === 'en' || key === 'zh') && typeof item === 'string') {
      check(withoutEdges(item) !== '', { code: 'empty-text', ...here, field, details: { language: key } });
    }
    checkTexts(item, { ...here, field }, check);
  }
}

function checkAllTexts(kb: KnowledgeContent, check: Check): void {
  for (const [part, list] of listsOf(kb)) {
    list.forEach((entry) => checkTexts(entry, { part, item: '', field: '' }, check));
  }
  checkTexts(kb.instrument.typing.rule, { part: 'typing', item: '', field: '' }, check);
  checkTexts(kb.stages.inputs, { part: 'stages', item: '', field: '' }, check);
  checkTexts({ note: kb.stages.note }, { part: 'stages', item: '', field: '' }, check);
  checkTexts(kb.stages.dynamics ?? [], { part: 'stages', item: '', field: '' }, check);
  checkTexts(kb.problems.bases, { part: 'problems', item: '', field: '' }, check);
  checkTexts({ note: kb.recognition.note }, { part: 'recognition', item: '', field: '' }, check);
  checkTexts(kb.recognition.aspects, { part: 'recognition', item: '', field: '' }, check);
  checkTexts({ note: kb.countermeasures.estimateNote }, { part: 'catalogue', item: '', field: '' }, check);
  checkTexts({ source: kb.clusters.source }, { part: 'clusters', item: '', field: '' }, check);
}

/**
 * Checks what the schema cannot: that every reference resolves and that nothing is left hanging.
 *
 * What leads nowhere in a formation type is refused from edition 2 of the form on, and advice before.
 *
 * Without a check of its own it throws `AppError('knowledge-base-invalid')` at the first problem, with the id
 * concerned in `details.id`; a collecting check sees every problem.
 */
export function checkKnowledgeBase(kb: KnowledgeContent, check: Check = refusingCheck): void {
  checkUniqueIds(kb, check);
  checkAllTexts(kb, check);
  checkInstrument(kb, check);
  checkLinks(kb, check);
  if (editionOf(kb) === 1) {
    // 0.1.0 has been released with dead links; it and what offices made of it stay usable, and say what is wrong.
    checkOffers(kb, advising(check));
  } else {
    checkEdition(kb, check);
    checkOffers(kb, check);
  }
}
