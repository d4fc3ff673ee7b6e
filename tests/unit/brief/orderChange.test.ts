import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { criterionIds } from '../../../core/knowledge/schema.ts';
import type { RankedMeasure } from '../../../core/model/rankedMeasure.ts';
import { briefSource } from './support/assessments.ts';
import { paragraphOf } from './support/runsOf.ts';

describe('the annex on the method tells what other weights would put first', () => {
  const source = briefSource({ language: 'en' });
  const { weights } = source.evaluation;
  type Scores = RankedMeasure['scores'];
  const scored = (own: Partial<Scores>, all: number): Scores => ({
    relief: all,
    'stage-fit': all,
    feasibility: all,
    speed: all,
    acceptance: all,
    ...own,
  });
  const worth = (scores: Scores): number =>
    criterionIds.reduce((sum, id) => sum + weights[id] * scores[id], 0);
  const ranked = (...scores: readonly Scores[]): BriefSource => {
    const ranking = scores.map((each, place): RankedMeasure => {
      const [measure] = source.evaluation.ranking.slice(place);
      if (measure === undefined) {
        throw new Error('The sample ranks too few measures.');
      }
      return { ...measure, scores: each, worth: each, value: worth(each), rank: place + 1 };
    });
    return { ...source, evaluation: { ...source.evaluation, ranking } };
  };
  const order = (of: BriefSource) => paragraphOf(of, 'method-value');

  test('the weight of one criterion at which another leads', () => {
    // Level where 10 points of speed weigh what 10 points of all the others do: at one half.
    const turns = ranked(scored({}, 80), scored({ speed: 90 }, 70));

    expect(order(turns)).toMatch(
      /It ranks first unless speed of effect weighs over 50% \(now \d+%\); then ".+" does\.$/u,
    );
    expect(order({ ...turns, language: 'zh' })).toMatch(/若“见效速度”权重由\d+%升至50%以上，则“.+”居首。$/u);
  });

  test('nothing, where nothing would', () => {
    const holds = ranked(scored({}, 80), scored({}, 60));

    expect(order(holds)).toMatch(/It ranks first whatever the weights\.$/u);
    expect(order({ ...holds, language: 'zh' })).toMatch(/权重如何变动，首位均不变。$/u);
  });

  test('a tie, where the printed values do not show the lead', () => {
    const tied = ranked(scored({}, 80), scored({}, 79.8));

    expect(order(tied)).toMatch(/".+" comes to nearly the same value\.$/u);
    expect(order({ ...tied, language: 'zh' })).toMatch(/“.+”的价值与之几乎相同。$/u);
  });
});
