import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../core/evaluation/evaluate.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { readCase, readSample } from './support.ts';

const top = (entries: readonly { readonly id: string }[], count: number) =>
  entries.slice(0, count).map((entry) => entry.id);

describe('an embedded cluster', () => {
  const result = evaluate(kb, readCase('embedded'));

  test('is recognised as embedded, and as Table 1 has it', () => {
    expect(result.type).toMatchObject({ used: 'embedded', strength: 'clear' });
    expect(result.warnings.map((warning) => warning.code)).not.toContain('type-differs-from-paper');
  });

  test('has poor local fit as its worst problem and weak embeddedness among its worst causes', () => {
    expect(top(result.problems, 1)).toEqual(['prob-poor-local-fit']);
    // The draws do not tell all of them apart, so that their order is that of evidence and paper.
    expect(top(result.causes, 4).toSorted()).toEqual([
      'cause-enclave-behaviour',
      'cause-limited-subsidiary-autonomy',
      'cause-thin-network-embeddedness',
      'cause-weak-regional-embeddedness',
    ]);
  });

  test('is emerging, or growing as far as what has not been asked leaves open', () => {
    expect(result.stage).toMatchObject({ id: null, between: ['emerging', 'growing'] });
    expect(result.stage.probabilities.emerging).toBeGreaterThan(0.5);
  });

  test('severities are those worked out by hand', () => {
    const severityOf = (id: string) => result.causes.find((cause) => cause.id === id)?.severity;
    // Enclave: sourcing 12 % scores 4, handover 0, new firms 4 score 20: (96 + 80 + 32) / 2.2.
    // Regional: culture 0, trust 25, ties 25: (100 + 30 + 30) / 1.8.
    expect(severityOf('cause-enclave-behaviour')).toBeCloseTo(208 / 2.2, 10);
    expect(severityOf('cause-weak-regional-embeddedness')).toBeCloseTo(160 / 1.8, 10);
  });
});

describe('a primary cluster', () => {
  const result = evaluate(kb, readCase('primary'));

  test('has an unclear brand and path dependence as its worst problems', () => {
    expect(result.type.used).toBe('primary');
    expect(top(result.problems, 2)).toEqual(['prob-weak-brand-effect', 'prob-path-dependence']);
    // With what the draws do not tell apart from them.
    expect(result.causes.filter(({ rank }) => rank <= 2).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['cause-brand-free-riding', 'cause-thin-external-links']),
    );
  });

  test('is growing: its structure has taken shape', () => {
    expect(result.stage).toMatchObject({ id: 'growing', rule: { number: 6 }, flags: [] });
  });
});

describe('a derivative cluster', () => {
  const result = evaluate(kb, readCase('derivative'));

  test('lies at the bottom of the smiling curve and depends on its market', () => {
    expect(result.type.used).toBe('derivative');
    // The draws do not tell the worst problems apart: both are among those that share the first places.
    expect(result.problems.filter(({ rank }) => rank <= 2).map(({ id }) => id)).toContain(
      'prob-single-market-dependence',
    );
    expect(result.problems.find(({ id }) => id === 'prob-bottom-of-smile')).toMatchObject({ raised: true });
    expect(top(result.causes, 1)).toEqual(['cause-trade-channel-reliance']);
  });

  test('counts as grown on weak foundations', () => {
    expect(result.stage).toMatchObject({ id: 'growing', flags: ['grown-on-weak-foundations'] });
  });
});

describe('the sample', () => {
  const sample = readSample();
  const result = evaluate(kb, sample);

  test('shows the embedded cluster of the paper: missing embeddedness comes first', () => {
    const first = (entries: readonly { readonly id: string; readonly rank: number }[], rank: number) =>
      entries.filter((entry) => entry.rank <= rank).map(({ id }) => id);
    expect(first(result.problems, 1)).toContain('prob-poor-local-fit');
    expect(first(result.causes, 4)).toEqual(
      expect.arrayContaining([
        'cause-enclave-behaviour',
        'cause-limited-subsidiary-autonomy',
        'cause-thin-network-embeddedness',
      ]),
    );
    expect(result.causes.find(({ id }) => id === 'cause-weak-regional-embeddedness')?.severe).toBe(true);
    expect(['emerging', 'growing']).toContain(result.stage.id);
  });

  test('has a plan within budget, number and must-haves', () => {
    const ids = result.plan.measures.map((measure) => measure.id);

    expect(result.plan.infeasible).toBeNull();
    expect(result.plan.cost).toBeLessThanOrEqual(15 + 1e-9);
    expect(ids.length).toBeLessThanOrEqual(10);
    expect(ids).toEqual(expect.arrayContaining(sample.plan?.must ?? []));
  });

  test('every measure has a share of the draws, and what must be chosen is always chosen', () => {
    const must = result.plan.measures.find((measure) => measure.id === 'found-industry-association');

    expect(must?.share).toBe(1);
    expect(result.ranking.every((entry) => entry.inTopTen >= 0 && entry.inTopTen <= 1)).toBe(true);
  });

  test('warns of the one high level without a document', () => {
    expect(result.warnings).toEqual([{ code: 'high-level-weak-evidence', subject: 'price-discipline' }]);
  });
});
