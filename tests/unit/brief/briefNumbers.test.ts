import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import {
  acceptedPlan,
  briefSource,
  carCluster,
  kb,
  randomAssessment,
  randomBrief,
  randomCount,
  withoutPlans,
} from './support/assessments.ts';
import { recompute } from './support/recompute.ts';
import { runsOf } from './support/runsOf.ts';

/** Fixed wording of the dictionary that holds a digit: scales, formulas and the width of the interval. */
const fixedWording =
  /From 40: raised|100·|[/÷]100| to 1 at |及以下为0|及以上为1|V＝100×|V = 100 ×|4 to 12 points|4至12分|T = 0:|T＝0|of 100|0 to 100|0至100|90% interval|[Ii]ntervals hold 90%|90% or more|Levels 1 to 5|1至5级|level 4 or 5|4级或5级|new firms? per 100|各维度变化均不超过2分|= 100|为100|GB\/T 9704/u;
const computed =
  /^(?:cause|problem|dimension|measure|score|plan|indicator|maturity|stage|type|weight|crossCheck|evaluation|recognition|count|order|previous):/u;

const wrongRuns = (source: BriefSource): string[] =>
  runsOf(composeBrief(source)).flatMap((run) => {
    if (run.source === undefined) {
      return /\d/u.test(run.text) && !fixedWording.test(run.text) ? [`no source: ${run.text}`] : [];
    }
    if (!computed.test(run.source)) {
      return [];
    }
    const allowed = recompute(run.source, source);
    return allowed?.includes(run.text)
      ? []
      : [`${run.source}: ${run.text}, expected ${allowed?.join(' or ')}`];
  });

describe('the numbers of the brief', () => {
  test.each(['en', 'zh'] as const)('of the worked example resolve to the evaluation (%s)', (language) => {
    const source = briefSource({ language });

    expect(wrongRuns(source)).toEqual([]);
    expect(wrongRuns({ ...source, actions: acceptedPlan(source) })).toEqual([]);
  });

  test.each(['en', 'zh'] as const)(
    "of an assessment with the official's own stage and scores too (%s)",
    (language) => {
      const [first = ''] = briefSource().evaluation.ranking.map(({ id }) => id);
      const source = briefSource({
        language,
        input: {
          ...carCluster,
          stageOverride: { stage: 'growing', reason: 'Two plants opened' },
          scoreOverrides: { [first]: { speed: { score: 35, reason: 'The site is not ready' } } },
        },
      });

      expect(wrongRuns(source)).toEqual([]);
    },
  );

  test('of random assessments of every type and completeness resolve to the evaluation', () => {
    for (let seed = 1; seed <= randomCount; seed += 1) {
      const language = seed % 2 === 0 ? 'en' : 'zh';
      const source = briefSource({ input: randomAssessment(seed), language, options: withoutPlans });

      expect(wrongRuns(source), `seed ${seed}`).toEqual([]);
    }
  });

  test('are the same in both languages, one for one', () => {
    // Told on page 1 where the Chinese lines have room; and what is estimated as a whole is one figure there.
    const toldWhereItFits =
      /^(?:count:(?:causes|raised)$|plan:total\.value$)|\.(?:estimatedCost|value|level)$/u;
    const sourcesIn = (language: 'en' | 'zh', seed: number) =>
      runsOf(randomBrief(seed, language))
        .flatMap((run) =>
          run.source !== undefined &&
          /^(?:cause|maturity|stage|plan|evaluation|count|order):/u.test(run.source) &&
          !toldWhereItFits.test(run.source)
            ? [run.source]
            : [],
        )
        .toSorted();

    for (const seed of [2, 5, 9, 14]) {
      expect(sourcesIn('en', seed), `seed ${seed}`).toEqual(sourcesIn('zh', seed));
    }
  });

  test('from the knowledge base and the input are printed as they stand there', () => {
    const source = briefSource({ language: 'en' });
    const stored = JSON.stringify([kb, source.input]).toLowerCase();
    const texts = runsOf(composeBrief(source)).filter((run) =>
      /^(?:kb:.*\.(?:name|title|description|section)|input:ratings.*\.(?:source|note))$/u.test(
        run.source ?? '',
      ),
    );

    expect(texts.length).toBeGreaterThan(50);
    for (const run of texts) {
      expect(stored).toContain(JSON.stringify(run.text).slice(1, -1).toLowerCase());
    }
  });
});
