import { describe, expect, test } from 'vitest';
import type { BriefSource, PreviousAssessment } from '../../../core/brief/compose/basis/briefContext.ts';
import type { Evaluation } from '../../../core/model/evaluation.ts';
import type { AssessedChange, Moved } from '../../../core/model/years/change.ts';
import { briefSource } from './support/assessments.ts';
import { paragraphOf as paragraph } from './support/runsOf.ts';

describe('the change since the assessment before', () => {
  const source = briefSource({ language: 'en' });
  const { evaluation } = source;
  const since = (before: Partial<Evaluation>): BriefSource => {
    const previous: PreviousAssessment = {
      assessedOn: '2024-06-30',
      evaluation: { ...evaluation, ...before },
    };
    return { ...source, previous };
  };
  const now = Math.round(evaluation.maturity.composite ?? NaN);

  test('is told only where there was one', () => {
    expect(paragraph(source, 'change')).toBe('');
    expect(paragraph(since({}), 'change')).toContain(`Since 30 June 2024 maturity has stayed at ${now}.`);
    expect(paragraph(since({}), 'change')).toContain('No dimension has moved by more than two points.');
    expect(paragraph(since({}), 'change')).toMatch(
      /Neither the stage nor the main cause, ".+", has changed\.$/u,
    );
  });

  test('is not distinguishable while the intervals overlap', () => {
    const maturity = { ...evaluation.maturity, composite: now - 4 };

    expect(paragraph(since({ maturity }), 'change')).toContain(
      `maturity has risen from ${now - 4} to ${now}; the intervals overlap, so the two are not distinguishable.`,
    );
    expect(paragraph({ ...since({ maturity }), language: 'zh' }, 'change')).toContain(
      `成熟度由${now - 4}升至${now}，但区间重叠，尚不能区分。`,
    );
  });

  test('is more than chance when they lie apart', () => {
    const maturity = { ...evaluation.maturity, composite: 80, low: 78, high: 82 };

    expect(paragraph(since({ maturity }), 'change')).toContain(
      `has fallen from 80 to ${now}, more than the intervals explain.`,
    );
  });

  test('cannot be told where maturity was withheld', () => {
    const withheld = { composite: null, low: null, high: null, balance: null };

    expect(paragraph(since({ maturity: withheld }), 'change')).toContain(
      'Maturity was withheld on 30 June 2024, so it cannot be compared.',
    );
    expect(
      paragraph({ ...since({}), evaluation: { ...evaluation, maturity: withheld } }, 'change'),
    ).toContain(`On 30 June 2024 maturity was ${now}; it cannot be compared`);
  });

  test('names the dimensions that moved most with both values', () => {
    const dimensions = evaluation.dimensions.map((dimension, index) =>
      index === 2 ? { ...dimension, score: 5, low: 3, high: 8 } : dimension,
    );
    const moved = Math.round(evaluation.dimensions[2]?.score ?? NaN);

    expect(paragraph(since({ dimensions }), 'change')).toContain(
      `The dimension that moved most is trust and market order (5 to ${moved}).`,
    );
  });

  test('tells a new stage and a new main cause, and a cause that only changed places with its equals', () => {
    const stage = { ...evaluation.stage, id: 'emerging' as const };
    const [first, ...others] = evaluation.causes;
    const last = others.at(-1);
    const other = others.map((cause) => ({ ...cause, raised: cause === last })).toReversed();
    const text = paragraph(since({ stage, causes: other }), 'change');

    expect(text).toMatch(
      /The stage was emerging and is \w+ now\. The main cause was ".+" and is ".+" now\./u,
    );

    const equals = [first, others[0]].flatMap((cause) =>
      cause ? [{ ...cause, severity: 80, rank: 1 }] : [],
    );
    const swapped = since({ stage, causes: equals.toReversed() });
    const change = { ...swapped, evaluation: { ...evaluation, causes: equals } };

    expect(paragraph(change, 'change')).toMatch(/".+" is still among the main causes\./u);
  });

  test('warns that another knowledge base makes it comparable only in part', () => {
    const knowledgeBase = { version: '0.0.9', hash: 'other' };

    expect(paragraph(since({ knowledgeBase }), 'change')).toMatch(
      /The knowledge base has changed since, so the figures are comparable only in part\.$/u,
    );
    expect(paragraph(since({}), 'change')).not.toContain('knowledge base');
  });

  describe('with the change between the two', () => {
    const paired = (maturity: Partial<Moved>, more: Partial<AssessedChange> = {}): BriefSource => {
      const moved = {
        id: 'maturity',
        then: now - 4,
        now,
        change: 4,
        low: -1,
        high: 9,
        isSure: false,
        ...maturity,
      };
      const change: AssessedChange = {
        knowledgeBase: evaluation.knowledgeBase,
        assessor: 'same',
        isOtherType: false,
        maturity: moved,
        dimensions: [],
        indicators: [],
        causes: [],
        improvements: [],
        ...more,
      };
      return { ...source, previous: { assessedOn: '2024-06-30', evaluation, change } };
    };

    test('a move is one only where its own interval leaves out zero', () => {
      expect(paragraph(paired({}), 'change')).toContain(`from ${now - 4} to ${now}, within noise.`);
      expect(paragraph(paired({ low: 1, isSure: true }), 'change')).toContain(
        `from ${now - 4} to ${now}, a sure change.`,
      );
      expect(paragraph({ ...paired({}), language: 'zh' }, 'change')).toContain('仍在误差范围内。');
    });

    test('a dimension that surely moved is named before a larger one within noise', () => {
      const [first, second] = evaluation.dimensions;
      const moved = (of: typeof first, [by, low]: readonly [number, number]): Moved => {
        const now = of?.score ?? 0;
        return { id: of?.id ?? '', then: now - by, now, change: by, low, high: 40, isSure: low > 0 };
      };
      const dimensions = [moved(first, [20, -20]), moved(second, [8, 1])];

      const text = paragraph(paired({}, { dimensions }), 'change');

      const nameOf = (id = '') =>
        source.kb.instrument.dimensions.find((each) => each.id === id)?.name.en.toLowerCase() ?? '';
      expect(text.indexOf(nameOf(second?.id))).toBeLessThan(text.indexOf(nameOf(first?.id)));
    });

    test('what surely improved is named, or that nothing has', () => {
      expect(paragraph(paired({}), 'change')).toContain('No answer has surely improved.');
      expect(paragraph(paired({}, { improvements: ['inter-firm-trust'] }), 'change')).toMatch(
        /Surely improved most: .*trust/u,
      );
    });
  });
});
