import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../core/knowledge/conditionSchema.ts';
import type { FormationType } from '../../../core/knowledge/schema.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import { applyConditions } from '../../../core/ranking/applicability.ts';
import { matchMeasures } from '../../../core/ranking/matchMeasures.ts';
import { withoutMetPrerequisites } from '../../../core/ranking/metPrerequisites.ts';
import { scoreIndicators } from '../../../core/scoring/scoreIndicators.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

type Ratings = AssessmentFile['ratings'];
interface Situation {
  readonly ratings?: Ratings;
  readonly severity?: Readonly<Record<string, number>>;
  readonly type?: FormationType;
}

/** What becomes of a measure with a condition of its own. */
function judged(appliesWhen: Condition, { ratings = {}, severity = {}, type = 'primary' }: Situation) {
  const [measure] = matchMeasures(kb, { main: type, second: null }, {});
  if (measure === undefined) {
    throw new Error('No measure is offered.');
  }
  const indicators = scoreIndicators(kb, ratings, type);
  const facts = {
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    severity: new Map(Object.entries(severity)),
    types: [type],
  };
  const { offered, ruledOut } = applyConditions(
    kb,
    [{ ...measure, measure: { ...measure.measure, appliesWhen } }],
    facts,
  );
  return { toConfirm: offered[0]?.toConfirm, because: ruledOut[0]?.because };
}

const headroom = { indicator: 'resource-headroom', atMost: 3 };
const cost = { indicator: 'resource-cost-position', atMost: 3 };
const coalition = { cause: 'cause-closed-coalition', atLeast: 40 };

describe('the condition of a measure', () => {
  test('holds within its bound and rules the measure out beyond it, with the reason', () => {
    const at = (level: 3 | 4) => judged({ all: [headroom] }, { ratings: { 'resource-headroom': { level } } });

    expect(at(3)).toEqual({ toConfirm: [], because: undefined });
    expect(at(4)).toEqual({ toConfirm: undefined, because: [headroom] });
  });

  test('counts as holding while the answer is missing, and is to be confirmed', () => {
    expect(judged({ all: [headroom] }, {}).toConfirm).toEqual(['resource-headroom']);
    expect(judged({ all: [coalition] }, {}).toConfirm).toEqual(['cause-closed-coalition']);
  });

  test('does not hold where the indicator does not apply', () => {
    const ratings: Ratings = {
      'resource-headroom': { notApplicable: true },
      'resource-cost-position': { notApplicable: true },
    };

    expect(judged({ any: [headroom, cost] }, { ratings }).because).toEqual([headroom, cost]);
  });

  test('"any" needs one, "all" needs each', () => {
    const ratings: Ratings = {
      'resource-headroom': { level: 2 },
      'resource-cost-position': { level: 5 },
    };

    expect(judged({ any: [headroom, cost] }, { ratings }).toConfirm).toEqual([]);
    expect(judged({ all: [headroom, cost] }, { ratings }).because).toEqual([cost]);
  });

  test('reads measured indicators in their own unit', () => {
    const ratings: Ratings = { 'channel-dependence': { value: 39 } };
    const clause = { indicator: 'channel-dependence', atLeast: 40 };

    expect(judged({ all: [clause] }, { ratings }).because).toEqual([clause]);
  });

  test('reads causes by severity; one that cannot be raised for the type does not hold', () => {
    const uneconomic = { cause: 'cause-uneconomic-resource', atLeast: 40 };
    const severity = { 'cause-closed-coalition': 39.9 };

    expect(judged({ all: [coalition] }, { severity }).because).toEqual([coalition]);
    expect(judged({ all: [uneconomic] }, { type: 'derivative' }).because).toEqual([uneconomic]);
  });
});

describe('a prerequisite that its condition rules out', () => {
  const guild = 'guild-self-discipline';
  const association = 'found-industry-association';
  const needsOf = (offered: readonly string[]) =>
    withoutMetPrerequisites(
      kb,
      offered.map((id) => ({ id })),
    )
      .countermeasures.countermeasures.find(({ id }) => id === guild)
      ?.prerequisites.map(({ requires }) => requires);

  test('is not asked for: an association that can act need not be founded', () => {
    expect(needsOf([guild])).not.toContain(association);
    expect(needsOf([guild, association])).toContain(association);
  });
});
