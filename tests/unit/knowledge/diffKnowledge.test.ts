import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeCount, diffKnowledge, droppedCompliance } from '../../../core/knowledge/diffKnowledge.ts';
import { canonicalJson } from '../../../core/base/canonicalJson.ts';
import { readKnowledgeFile, writeKnowledgeFile } from '../../../core/knowledge/knowledgeFile.ts';
import { contentOf, withLabel } from '../../../core/knowledge/parts.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';
import { entry, ownMeasure, shippedContent } from './support.ts';

describe('comparing two knowledge bases', () => {
  test('equal ones do not differ, whatever their label', () => {
    expect(diffKnowledge(shippedContent(), withLabel(shippedContent(), 'Another'))).toEqual([]);
  });

  test('what was added, changed and removed is told by part, changes field by field in each language', () => {
    const kb = shippedContent();
    const { countermeasures } = kb.countermeasures;
    countermeasures.splice(countermeasures.indexOf(entry(countermeasures, 'attract-capital-and-talent')), 1);
    entry(countermeasures, 'support-spinoffs').title.zh = '扶持衍生企业';
    countermeasures.push(ownMeasure);
    const brand = entry(kb.instrument.indicators, 'regional-brand');
    if (brand.kind === 'rating') {
      brand.levels[1] = { ...brand.levels[1], en: 'Hardly known', zh: brand.levels[1]?.zh ?? '' };
    }
    kb.scoring.severity.raisedAt = 35;

    const diff = diffKnowledge(shippedContent(), kb);

    expect(changeCount(diff)).toBe(5);
    expect(
      diff.map(({ part, changes }) => [
        part,
        ...changes.map((change) =>
          change.kind === 'changed' ? change.fields.map(({ field }) => field) : `${change.kind} ${change.id}`,
        ),
      ]),
    ).toEqual([
      ['measures', ['title.zh'], `added ${ownMeasure.id}`, 'removed attract-capital-and-talent'],
      ['indicators', ['levels.1.en']],
      ['scoring', ['raisedAt']],
    ]);
  });

  test('a compliance note that was dropped is named, also when others stay', () => {
    const kb = shippedContent();
    const measure = entry(kb.countermeasures.countermeasures, 'attract-capital-and-talent');
    const notes = measure.compliance.map(({ id }) => id);
    measure.compliance = [];

    expect(notes.length).toBeGreaterThan(0);
    expect(droppedCompliance(shippedContent(), kb)).toEqual([{ measure: measure.id, notes }]);
    expect(diffKnowledge(shippedContent(), kb)[0]?.changes[0]).toMatchObject({
      kind: 'changed',
      fields: [{ field: 'compliance' }],
    });
  });

  test('every change of a text shows, and is gone when it is taken back', () => {
    const ids = shippedContent().countermeasures.countermeasures.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom('en' as const, 'zh' as const),
        fc.string({ minLength: 1 }),
        (id, language, text) => {
          const kb = shippedContent();
          const title = entry(kb.countermeasures.countermeasures, id).title;
          const before = title[language];
          title[language] = text;
          const expected = text === before ? 0 : 1;
          expect(changeCount(diffKnowledge(shippedContent(), kb))).toBe(expected);
          title[language] = before;
          expect(canonicalJson(kb)).toBe(canonicalJson(shippedContent()));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the knowledge file', () => {
  const text = writeKnowledgeFile(shippedKnowledgeBase, { basedOn: null, note: 'As shipped' });

  test('holds the whole content and its label', () => {
    const file = readKnowledgeFile(text);

    expect(file).toMatchObject({ version: shippedKnowledgeBase.version, basedOn: null, note: 'As shipped' });
    expect(file.content).toEqual(contentOf(shippedKnowledgeBase));
  });

  test.each([
    ['a list', '[]', 'invalid-file'],
    ['no JSON', '{', 'invalid-file'],
    ['an assessment', '{"format":"cluster-desk.assessment/1"}', 'invalid-file'],
    ['a later version', '{"format":"cluster-desk.knowledge/2"}', 'unsupported-file-version'],
    ['no label', '{"format":"cluster-desk.knowledge/1"}', 'invalid-file'],
    ['another label than its content', text.replace('"version": "1.0.0"', '"version": "X"'), 'invalid-file'],
  ])('%s is refused', (_, wrong, code) => {
    expect(() => readKnowledgeFile(wrong)).toThrow(expect.objectContaining({ code }));
  });
});
