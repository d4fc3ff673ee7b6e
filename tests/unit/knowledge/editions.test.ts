import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diffKnowledge } from '../../../core/knowledge/diffKnowledge.ts';
import { readKnowledgeFile } from '../../../core/knowledge/knowledgeFile.ts';
import { loadKnowledgeBase } from '../../../core/knowledge/load.ts';
import {
  claimOf,
  clauseOf,
  combineOf,
  editionOf,
  focusOf,
  leadBodyOf,
  numbersOf,
  shortNameOf,
  shortTitleOf,
  statementOf,
} from '../../../core/knowledge/meaning.ts';
import { type KnowledgeContent, contentOf } from '../../../core/knowledge/parts.ts';
import { entry, shippedContent } from './support.ts';

const file = join(import.meta.dirname, '../../../assets/knowledge/versions/0.1.0.json');
// Loaded, and thereby checked, in the first test.
const first = contentOf(readKnowledgeFile(readFileSync(file, 'utf8')).content as KnowledgeContent);
const present = shippedContent();

/** The bodies of a lead that take it, without those that join in. */
const leadingBodies = (lead: string): readonly string[] =>
  (lead.split(/牵头|发起|；/u)[0] ?? '').replace(/（(?!州).*?）/gu, '').split(/、|或(?!市)/u);

function kindOf(body: string): string {
  if (/企业/u.test(body)) {
    return 'enterprise';
  }
  return /协会|工商联|商会|贸促会/u.test(body) ? 'association' : 'government';
}

describe('both editions of the form', () => {
  test('are read; what the first does not say has a meaning', () => {
    expect([editionOf(first), editionOf(present)]).toEqual([1, 2]);
    expect(loadKnowledgeBase(first, () => 'ab'.repeat(32)).causes).toEqual(first.causes);
    const cause = entry(first.causes.causes, 'cause-trust-deficit');
    const measure = entry(first.countermeasures.countermeasures, 'support-spinoffs');
    expect(combineOf(cause)).toBe('mean');
    expect([clauseOf(cause), claimOf(cause)]).toEqual([cause.name, cause.name]);
    expect([shortTitleOf(measure), focusOf(measure)]).toEqual([measure.title, measure.title]);
    expect(leadBodyOf(measure)).toEqual(measure.suggestedLead);
  });

  test('have the same numbers of the method, the first by default', () => {
    const said = ['source', 'basis', 'status'];
    const figures = (kb: KnowledgeContent): unknown =>
      JSON.parse(
        JSON.stringify(numbersOf(kb), (key, value: unknown) => (said.includes(key) ? undefined : value)),
      );

    expect(figures(first)).toEqual(figures(present));
    expect(numbersOf(present)).toMatchObject({
      ramp: { from: 30, full: 50 },
      effects: { strong: { low: 0.4, mode: 0.6, high: 0.8 }, partial: { low: 0.1, mode: 0.25, high: 0.4 } },
      plans: { balancedShare: 0.75, smallestGain: 0.5 },
      errors: { assessorShare: 0.4, missingShare: 0.35, missingDimensionShare: 0.15 },
      costs: { low: { low: 0.2, high: 1 }, medium: { low: 2, high: 10 }, high: { low: 10, high: 40 } },
    });
  });
});

describe('1.0.0', () => {
  const measures = present.countermeasures.countermeasures;

  test('says of every entry what headings, tables and the brief print', () => {
    for (const cause of present.causes.causes) {
      expect([clauseOf(cause), claimOf(cause), cause.focus], cause.id).not.toContain(cause.name);
      expect(cause.focus, cause.id).toBeDefined();
    }
    for (const problem of present.problems.problems) {
      expect(shortNameOf(problem), problem.id).toEqual(problem.short);
    }
    for (const measure of measures) {
      expect(leadBodyOf(measure), measure.id).toEqual(measure.lead);
      expect(measure.concretely && measure.firstStep && measure.dependsOn, measure.id).toBeTruthy();
      expect(measure.tracks, measure.id).toContain(measure.success?.indicator);
    }
    for (const indicator of present.instrument.indicators) {
      const statement = indicator.kind === 'quantitative' ? statementOf(indicator, true) : indicator.short;
      expect(statement, indicator.id).toBeDefined();
      if (indicator.kind === 'quantitative') {
        expect(`${indicator.statement?.zh}${indicator.statement?.en}`.match(/\{value\}/gu)).toHaveLength(2);
      }
    }
  });

  test('names bodies by their role, never "the government"', () => {
    for (const { id, lead } of measures) {
      expect(lead?.zh, id).not.toMatch(/^政府/u);
      expect(lead?.en, id).not.toMatch(/^Government/u);
    }
  });

  test('names as leading only bodies of the kinds that lead', () => {
    for (const { id, actors, lead } of measures) {
      const leading = actors.flatMap((actor) => (actor.role === 'lead' ? [actor.id] : []));
      for (const body of leadingBodies(lead?.zh ?? '')) {
        expect(leading, `${id}: ${body}`).toContain(kindOf(body));
      }
    }
  });

  test('aims ratings at levels, measured figures at figures', () => {
    for (const { id, success } of measures) {
      const { kind } = entry(present.instrument.indicators, success?.indicator ?? '');
      expect(/级/u.test(success?.target.zh ?? ''), id).toBe(kind === 'rating');
      expect(/\blevel\b/u.test(success?.target.en ?? ''), id).toBe(kind === 'rating');
    }
  });

  test('says of what the paper only implies that it is inferred, and of additions where they come from', () => {
    const entries = [...present.causes.causes, ...measures];
    for (const { id, basis, description, sources = [] } of entries) {
      if (basis === 'implied') {
        expect(description.zh, id).toContain('按论文推断');
      }
      if (basis === 'added') {
        expect(sources.length, id).toBeGreaterThan(0);
      }
    }
    for (const { basis, signs, governmentRole } of present.stages.stages) {
      for (const text of [signs, governmentRole.text]) {
        expect(text.zh.includes('按论文推断'), text.zh).toBe(basis === 'implied');
      }
    }
    for (const { id, basis, evidenceHint } of present.instrument.indicators) {
      expect(evidenceHint.zh.includes('按论文推断'), id).toBe(basis === 'implied');
    }
  });

  test('cites documents, no addresses', () => {
    const text = JSON.stringify(present);

    expect(text).not.toMatch(/https?:|page: |"memory|\b\w+\.(?:com|net|cn)\b/u);
  });

  test('keeps every id of 0.1.0', () => {
    const removed = diffKnowledge(first, present).flatMap(({ part, changes }) =>
      changes.flatMap((change) => (change.kind === 'removed' ? [`${part}/${change.id}`] : [])),
    );

    expect(removed).toEqual([]);
  });

  test('differs from 0.1.0 in what the comparison names, new fields included', () => {
    const diff = diffKnowledge(first, present);
    const added = new Map(
      diff.map(({ part, changes }) => [part, changes.filter(({ kind }) => kind === 'added').length]),
    );
    const complacency = diff
      .find(({ part }) => part === 'causes')
      ?.changes.find(({ id }) => id === 'cause-network-complacency');

    expect(Object.fromEntries(added)).toMatchObject({
      measures: 13,
      indicators: 14,
      causes: 10,
      problems: 5,
    });
    expect(complacency?.kind === 'changed' && complacency.fields.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['combine', 'evidence', 'short', 'claim', 'focus']),
    );
  });
});
