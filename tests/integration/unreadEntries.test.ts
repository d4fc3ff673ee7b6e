import { describe, expect, test } from 'vitest';
import type { answerChannels } from '../../core/contract/answerChannels.ts';
import type { Channel, Input } from '../../core/contract/channels.ts';
import type { Assessment } from '../../core/model/assessment.ts';
import { failureOf, knowledgeBase, startBackend, type TestBackend } from '../support/storeBackend.ts';

const id = 'sample-daqing-volvo-auto';
const gone = {
  question: 'portability',
  indicator: 'regional-brand',
  measure: 'support-spinoffs',
  fact: 'clean-record',
} as const;
const [first, second, third] = [
  'link-firms-research-universities',
  'brand-quality-foundation',
  'invest-in-innovation',
];

/** The shipped knowledge base without a question, an indicator, a measure and a fact that the store has entries for. */
function shorter(): typeof knowledgeBase {
  const kb = structuredClone(knowledgeBase);
  const { instrument, countermeasures, recognition } = kb;
  instrument.typing.questions = instrument.typing.questions.filter((each) => each.id !== gone.question);
  instrument.indicators = instrument.indicators.filter((each) => each.id !== gone.indicator);
  countermeasures.countermeasures = countermeasures.countermeasures.filter(
    (each) => each.id !== gone.measure,
  );
  recognition.fields = recognition.fields.filter((each) => each.id !== gone.fact);
  return { ...kb, hash: 'e'.repeat(64) };
}

const memberFile = (name: string, level: 1 | 5) => ({
  name: `${name}.json`,
  text: JSON.stringify({
    format: 'cluster-desk.assessment/1',
    knowledgeBase: knowledgeBase.version,
    cluster: { id: 'daqing-volvo-auto', name: { zh: '大庆沃尔沃汽车产业集群' } },
    assessor: { name },
    ratings: { [gone.indicator]: { level }, 'inter-firm-trust': { level } },
    priorities: { method: 'direct', points: { relief: 60, speed: 40 } },
    acceptance: { [gone.measure]: level, [first]: level },
  }),
});

/** Entries of every kind that only the shipped knowledge base can read. */
async function answerAll({ call }: TestBackend): Promise<void> {
  const { assessment, cluster } = await call('assessment.open', { id });
  const { typing } = assessment;
  const answers = { ...typing.answers, [gone.question]: 'little' };
  await call('assessment.saveTyping', { id, typing: { ...typing, answers }, accepted: true });
  await call('assessment.saveRating', { id, indicator: gone.indicator, rating: { level: 3, grade: 'B' } });
  const override = { score: 40, reason: 'Seen elsewhere.' };
  for (const measure of [gone.measure, first]) {
    await call('assessment.saveMeasure', { id, measure, acceptance: 2, cost: 5 });
    await call('assessment.saveScoreOverride', { id, measure, criterion: 'relief', override });
  }
  const plan = {
    budget: 80,
    must: [gone.measure, first],
    mustNot: [third, gone.measure],
    excludeTogether: [
      [first, gone.measure],
      [first, gone.measure, second],
      [first, third],
    ],
    ownPlan: [first, gone.measure, second],
    phaseCapacity: { short: 3 },
  };
  await call('assessment.savePlan', { id, plan });
  const files = [memberFile('Li', 1), memberFile('Wang', 5)];
  await call('assessment.addMembers', { id, files, otherClusters: false });
  const recognition = { ...cluster.recognition, [gone.fact]: true };
  await call('cluster.saveRecognition', { id: cluster.id, recognition });
}

/** An assessment that was moved to the shorter knowledge base, as it is stored and as it is on the screen. */
async function moved() {
  const start = startBackend();
  await answerAll(start);
  const { assessment: stored } = await start.call('assessment.open', { id });
  await start.backend.close();
  const desk = startBackend({ storePath: start.path, knowledgeBase: shorter() });
  await desk.call('assessment.adoptKnowledge', { id, hash: shorter().hash });
  const { assessment: seen, cluster } = await desk.call('assessment.open', { id });
  return {
    call: desk.call,
    stored,
    seen,
    cluster,
    /** What is there after moving back to the shipped knowledge base. */
    async back(): Promise<Assessment> {
      await desk.call('assessment.adoptKnowledge', { id, hash: knowledgeBase.hash });
      return (await desk.call('assessment.open', { id })).assessment;
    },
  };
}

interface Save<C extends Channel> {
  /** One thing changed of what is on the screen, over what is on the screen. */
  readonly input: (seen: Assessment) => Input<C>;
  /** The same thing changed of all that is stored. */
  readonly changed: (stored: Assessment) => Partial<Assessment>;
}

type SaveChannel = keyof typeof answerChannels | 'assessment.putBack';

const saves: { readonly [C in SaveChannel]: Save<C> } = {
  'assessment.saveTyping': {
    input: ({ typing, typeAccepted }) => ({
      id,
      typing: { ...typing, answers: { ...typing.answers, 'resource-base': 'helpful' } },
      accepted: false,
      replaces: { typing, accepted: typeAccepted },
    }),
    changed: ({ typing }) => ({
      typing: { ...typing, answers: { ...typing.answers, 'resource-base': 'helpful' } },
      typeAccepted: false,
    }),
  },
  'assessment.saveRating': {
    input: ({ ratings }) => ({
      id,
      indicator: 'inter-firm-trust',
      rating: { level: 1 },
      replaces: ratings['inter-firm-trust'] ?? null,
    }),
    changed: ({ ratings }) => ({ ratings: { ...ratings, 'inter-firm-trust': { level: 1 } } }),
  },
  'assessment.saveContext': {
    input: ({ context }) => ({ id, context: { ...context, growthGap: 7 }, replaces: context }),
    changed: ({ context }) => ({ context: { ...context, growthGap: 7 } }),
  },
  'assessment.savePriorities': {
    input: ({ priorities }) => ({ id, priorities: null, replaces: priorities }),
    changed: () => ({ priorities: null }),
  },
  'assessment.saveMeasure': {
    input: ({ acceptance, costs }) => ({
      id,
      measure: first,
      acceptance: 5,
      cost: null,
      replaces: { acceptance: acceptance[first] ?? null, cost: costs[first] ?? null },
    }),
    changed: ({ acceptance, costs: { [first]: _cost, ...costs } }) => ({
      acceptance: { ...acceptance, [first]: 5 },
      costs,
    }),
  },
  'assessment.saveScoreOverride': {
    input: ({ scoreOverrides }) => ({
      id,
      measure: first,
      criterion: 'relief',
      override: null,
      replaces: scoreOverrides[first]?.relief ?? null,
    }),
    changed: ({ scoreOverrides: { [first]: _own, ...scoreOverrides } }) => ({ scoreOverrides }),
  },
  'assessment.saveStageOverride': {
    input: ({ stageOverride }) => ({
      id,
      override: { stage: 'growing', reason: 'New plants.' },
      replaces: stageOverride,
    }),
    changed: () => ({ stageOverride: { stage: 'growing', reason: 'New plants.' } }),
  },
  'assessment.saveCarried': {
    input: ({ carried }) => ({ id, carried: { typing: true }, replaces: carried }),
    changed: () => ({ carried: { typing: true } }),
  },
  'assessment.savePlan': {
    input: ({ plan }) => ({ id, plan: { ...plan, budget: 90, mustNot: [] }, replaces: plan }),
    changed: ({ plan }) => ({ plan: { ...plan, budget: 90, mustNot: [gone.measure] } }),
  },
  'assessment.putBack': {
    input: ({ members, priorities, ratings, acceptance }) => ({
      id,
      members: members.toReversed(),
      priorities: null,
      answers: { ratings: { ...ratings, 'inter-firm-trust': { level: 1 } }, acceptance: {} },
      replaces: { members, priorities, answers: { ratings, acceptance } },
    }),
    changed: ({ members, ratings }) => ({
      members: members.toReversed(),
      priorities: null,
      ratings: { ...ratings, 'inter-firm-trust': { level: 1 } },
      acceptance: { [gone.measure]: 2 },
    }),
  },
};

describe('with a knowledge base that cannot read all that is stored', () => {
  test('the screen has no entry that it cannot read', async () => {
    const { stored, seen, call } = await moved();
    const text = JSON.stringify(seen);

    expect(JSON.stringify(stored)).toContain(gone.measure);
    for (const entry of [gone.question, gone.indicator, gone.measure]) {
      expect(text).not.toContain(entry);
    }
    const shown = await call('assessment.putBack', { id });
    expect(shown).toEqual(seen);
  });

  test.each(Object.keys(saves) as SaveChannel[])(
    '%s is taken over what is on the screen, and the rest counts again after moving back',
    async (channel) => {
      const { call, stored, seen, back } = await moved();
      const { input, changed } = saves[channel];

      await call(channel, input(seen) as never);

      const { updatedAt } = seen;
      expect(await back()).toEqual({ ...stored, ...changed(stored), updatedAt });
    },
  );

  test.each(Object.keys(saves) as SaveChannel[])(
    '%s is refused over something else that it could read',
    async (channel) => {
      const { call, seen } = await moved();
      const input = saves[channel].input(seen);
      await call(channel, input as never);

      expect((await failureOf(call(channel, input as never))).code).toBe('changed-elsewhere');
    },
  );

  test('the answers of calls of a group are what is on the screen then', async () => {
    const { call, back } = await moved();
    const shown = async () => (await call('assessment.open', { id })).assessment;
    const agreed = { ratings: {}, acceptance: {} };
    const files = [{ ...memberFile('Zhao', 5), name: 'Zhao.json' }];

    expect(await call('assessment.combine', { id, agreed })).toEqual(await shown());
    expect(await call('assessment.takeGroup', { id, by: 'mean' })).toEqual(await shown());
    const added = await call('assessment.addMembers', { id, files, otherClusters: false });
    expect(added.assessment).toEqual(await shown());
    const [member = { assessor: {}, ratings: {} }] = added.assessment.members;
    expect(await call('assessment.removeMember', { id, member })).toEqual(await shown());
    const { members, ratings, acceptance } = await back();
    expect(members.map(({ assessor }) => assessor.name)).toContain('Wang');
    expect(members[0]?.ratings[gone.indicator]).toEqual({ level: 5 });
    expect([ratings[gone.indicator], acceptance[gone.measure]]).toEqual([{ level: 3, grade: 'B' }, 2]);
  });

  test('taking back an answer that is not on the screen leaves the stored one', async () => {
    const { call, stored, back } = await moved();

    expect(
      (
        await failureOf(
          call('assessment.saveRating', { id, indicator: gone.indicator, rating: { level: 1 } }),
        )
      ).code,
    ).toBe('invalid-input');
    await call('assessment.saveRating', { id, indicator: gone.indicator, rating: null, replaces: null });

    expect((await back()).ratings).toEqual(stored.ratings);
  });

  test('facts for recognition are stored beside one that it cannot read', async () => {
    const { call, cluster } = await moved();
    const recognition = { ...cluster.recognition, champions: 4 };

    const saved = await call('cluster.saveRecognition', {
      id: cluster.id,
      recognition,
      replaces: cluster.recognition,
    });

    expect(saved.recognition).toEqual({ ...cluster.recognition, champions: 4, [gone.fact]: true });
  });
});
