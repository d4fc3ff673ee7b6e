import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { criterionIds } from '../../../core/knowledge/schema.ts';
import type { RankedMeasure } from '../../../core/model/rankedMeasure.ts';
import { briefSource } from './support/assessments.ts';
import { paragraphOf as paragraph } from './support/runsOf.ts';

describe('the line on trust', () => {
  const source = briefSource({ language: 'en' });
  const { weights } = source.evaluation;
  const worth = (scores: RankedMeasure['scores']): number =>
    criterionIds.reduce((sum, id) => sum + weights[id] * scores[id], 0);
  const scored = (own: Partial<RankedMeasure['scores']>, all: number): RankedMeasure['scores'] => ({
    relief: all,
    'stage-fit': all,
    feasibility: all,
    speed: all,
    acceptance: all,
    ...own,
  });
  const ranked = (...scores: readonly RankedMeasure['scores'][]): BriefSource => {
    const ids = source.evaluation.plan.measures.map(({ id }) => id);
    const ranking = scores.flatMap((each, index): RankedMeasure[] => {
      const measure = source.evaluation.ranking.find(({ id }) => id === ids[index]);
      return measure ? [{ ...measure, scores: each, worth: each, value: worth(each), rank: index + 1 }] : [];
    });
    const { plan } = source.evaluation;
    const measures = plan.measures.slice(0, scores.length).map((measure) => ({ ...measure, share: 0.62 }));
    return { ...source, evaluation: { ...source.evaluation, ranking, plan: { ...plan, measures } } };
  };

  test('names the weight at which another measure leads', () => {
    const text = paragraph(ranked(scored({}, 80), scored({ speed: 90 }, 70)), 'trust');

    // Level where 10 points of speed weigh what 10 points of all the others do: at one half.
    expect(text).toMatch(
      /It stays first unless speed of effect weighs over 50% \(now \d+%\); then .+ leads\.$/u,
    );
  });

  test('says that nothing would change the order, where nothing would', () => {
    const holds = ranked(scored({}, 80), scored({}, 60));

    expect(paragraph(holds, 'trust')).toMatch(/It stays first whatever the weights\.$/u);
    expect(paragraph({ ...holds, language: 'zh' }, 'trust')).toMatch(/权重如何变动，首位均不变。$/u);
  });

  test('calls a tie a tie', () => {
    expect(paragraph(ranked(scored({}, 80), scored({}, 79.8)), 'trust')).toMatch(
      /Its lead over .+ is negligible\.$/u,
    );
  });

  test('says how robust the first recommendation is in the words of the screens', () => {
    const shared = (share: number): string => {
      const from = ranked(scored({}, 80), scored({}, 60));
      const { plan } = from.evaluation;
      const measures = plan.measures.map((measure) => ({ ...measure, share }));
      return paragraph({ ...from, evaluation: { ...from.evaluation, plan: { ...plan, measures } } }, 'trust');
    };

    expect(shared(1)).toContain('in the best plan for the money in every draw');
    expect(shared(0.95)).toContain('in the best plan for the money in 95% of draws.');
    expect(shared(0.7)).toContain('in the best plan for the money in 70% of draws, fairly robust.');
    expect(shared(0.4)).toContain('in only 40% of draws, a tie to be discussed.');
  });

  test('counts the answers and those with evidence', () => {
    expect(paragraph(source, 'trust')).toMatch(
      /^How sure\. 46 of 50 indicators are answered, \d+ of them \(\d+%\)/u,
    );
    expect(
      paragraph(
        briefSource({
          language: 'en',
          input: { format: 'cluster-desk.assessment/1', cluster: { name: { en: 'A' } }, ratings: {} },
        }),
        'trust',
      ),
    ).toContain('none with evidence of grade A or B');
  });
});
