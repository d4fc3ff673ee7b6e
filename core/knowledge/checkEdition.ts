import { contextQuestionIds } from './contextSchema.ts';
import type { KnowledgeContent } from './parts.ts';
import { type Check, type KnowledgePlace, advising } from './problem.ts';
import type { Cause, Countermeasure, Indicator } from './schema.ts';
import { type ShortForm, shortForms } from './sizes.ts';

/** What every entry of edition 2 says, by part. */
const fields = {
  measures: [
    ...['basis', 'short', 'focus', 'concretely', 'lead', 'firstStep', 'success', 'dependsOn'],
  ] as readonly (keyof Countermeasure)[],
  causes: ['short', 'claim', 'focus'] as readonly (keyof Cause)[],
  problems: ['short'] as const,
  indicators: ['short', 'basis'] as readonly (keyof Indicator)[],
  stages: ['basis'] as const,
};

const scoringFields = ['workingValue', 'ramp', 'effects', 'plans', 'errors', 'feasibility'] as const;
const stageFields = ['dynamics', 'questions', 'cuts', 'priors'] as const;

/**
 * Checks that a knowledge base of edition 2 says what the schema leaves open for the sake of edition 1.
 *
 * The program computes with the numbers and questions, so that they must be there. What an entry lacks is advice: its
 * name or title stands in, and a bureau can save a measure before it has all the words for the brief.
 */
export function checkEdition(kb: KnowledgeContent, check: Check): void {
  const { indicators } = kb.instrument;
  checkFields('measures', kb.countermeasures.countermeasures, check);
  checkFields('causes', kb.causes.causes, check);
  checkFields('problems', kb.problems.problems, check);
  checkFields('indicators', indicators, check);
  checkFields('stages', kb.stages.stages, check);
  for (const field of scoringFields) {
    check(kb.scoring[field] !== undefined, { code: 'missing', part: 'scoring', item: '', field });
  }
  for (const field of stageFields) {
    check(kb.stages[field] !== undefined, { code: 'missing', part: 'stages', item: '', field });
  }
  for (const { id, range } of kb.countermeasures.costClasses) {
    const place = { part: 'catalogue', item: id, field: 'range' } as const;
    check(range !== undefined, { code: 'missing', ...place });
    check(range === undefined || range.low < range.high, { code: 'order-reversed', ...place });
  }
  const advise = advising(check);
  for (const indicator of indicators) {
    const isWorded = indicator.kind === 'rating' || indicator.statement !== undefined;
    advise(isWorded, { code: 'missing', part: 'indicators', item: indicator.id, field: 'statement' });
  }
  for (const id of contextQuestionIds) {
    const isThere = kb.stages.questions?.some((question) => question.id === id) ?? true;
    check(isThere, { code: 'entry-missing', part: 'stages', item: id, field: '' });
  }
}

interface Entry {
  readonly id: string;
  readonly basis?: string | undefined;
  readonly sources?: readonly unknown[] | undefined;
}

function checkFields<P extends keyof typeof fields>(
  part: P,
  entries: readonly (Entry & Partial<Record<(typeof fields)[P][number], unknown>>)[],
  check: Check,
): void {
  const advise = advising(check);
  for (const entry of entries) {
    for (const field of fields[part] as readonly (typeof fields)[P][number][]) {
      advise(entry[field] !== undefined, { code: 'missing', part, item: entry.id, field });
    }
    const isSourced = entry.basis !== 'added' || (entry.sources?.length ?? 0) > 0;
    advise(isSourced, { code: 'no-source', part, item: entry.id, field: 'sources' });
    checkShortForms(part, entry, check);
  }
}

/** Headings and tables are laid out for short words. */
function checkShortForms(part: KnowledgePlace, entry: Entry, check: Check): void {
  for (const { field, zh, en } of shortForms.filter((form: ShortForm) => form.part === part)) {
    const text: unknown = (entry as unknown as Readonly<Record<string, unknown>>)[field];
    if (typeof text === 'object' && text !== null && 'zh' in text && 'en' in text) {
      const place = { code: 'too-long', part, item: entry.id } as const;
      check(String(text.zh).length <= zh, { ...place, field: `${field}.zh`, details: { most: zh } });
      check(String(text.en).length <= en, { ...place, field: `${field}.en`, details: { most: en } });
    }
  }
}
