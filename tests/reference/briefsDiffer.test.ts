import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { composeBrief } from '../../core/brief/compose/composeBrief.ts';
import { evaluate } from '../../core/evaluation/evaluate.ts';
import { wholeBrief } from '../../core/model/brief/briefOptions.ts';
import { noOffice } from '../../core/model/brief/office.ts';
import { jaccard, masked, sentencesOf, stringsOf } from '../support/briefSimilarity.ts';
import { readClusterCases } from '../support/clusterCases.ts';
import { shippedKnowledgeBase as kb } from '../support/shippedKnowledgeBase.ts';
import { utcDay } from '../support/clocks.ts';

/** From here on two briefs of one type read as one form filled in twice. */
const alike = 0.25;

const briefs = readClusterCases().map(({ id, input }) => {
  const evaluation = evaluate(kb, input);
  const document = composeBrief({
    kb,
    evaluation,
    input,
    cluster: input.cluster,
    actions: [],
    language: 'zh',
    // Each as it would be printed: on the day of its assessment, with a fingerprint of its own.
    date: input.assessedOn ?? '2026-11-25',
    dayOf: utcDay,
    marking: '',
    office: noOffice,
    appVersion: '0.1.0',
    fingerprint: createHash('sha256').update(id).digest('hex'),
    options: wholeBrief,
    edits: [],
    previous: null,
    printedBefore: null,
  });
  return { id, type: evaluation.type.used, strings: stringsOf(sentencesOf(document)) };
});

const pairs = briefs.flatMap((one, index) =>
  briefs
    .slice(index + 1)
    .filter((other) => other.type === one.type)
    .map((other) => ({ ids: `${one.id}, ${other.id}`, likeness: jaccard(one.strings, other.strings) })),
);

describe('the Chinese briefs of the twenty clusters', () => {
  test('have sentences to compare, and pairs of each type', () => {
    expect(briefs.every(({ strings }) => strings.size > 400)).toBe(true);
    expect(pairs.length).toBeGreaterThan(40);
  });

  test('of one type share less than a quarter of their strings of eight characters, the likest pair too', () => {
    const [likest] = pairs.toSorted((a, b) => b.likeness - a.likeness);

    expect(likest?.likeness, likest?.ids).toBeLessThan(alike);
  });
});

test('two briefs of the same sentences with other figures are the same', () => {
  const strings = (text: string) => stringsOf([masked(text)]);

  expect(jaccard(strings('严重度75，低可至50，高可至100'), strings('严重度8.5%，低可至1，高可至9'))).toBe(1);
  expect(jaccard(stringsOf(['甲乙丙丁戊己庚辛']), stringsOf(['甲乙丙丁戊己庚壬']))).toBe(0);
});
