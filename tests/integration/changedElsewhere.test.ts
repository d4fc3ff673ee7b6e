import { expect, test } from 'vitest';
import type { Channel, Input } from '../../core/contract/channels.ts';
import { standOf } from '../../core/model/action.ts';
import { failureOf, startBackend } from '../support/storeBackend.ts';

const id = 'sample-daqing-volvo-auto';
const rating = { level: 3, grade: 'B', note: ' Two of five. ', source: 'Survey', date: '2026-05' } as const;
const priorities = { method: 'direct', points: { relief: 30, speed: 10 } } as const;
const options = { leftOut: { sections: ['options' as const], annexes: [] }, fonts: 'shipped' as const };
const typing = { answers: {}, override: { type: 'primary', reason: ' Grown here. ' } } as const;
const nowhere = { en: '', zh: '' };
const fields = {
  name: { en: 'Ceramics ', zh: '陶瓷' },
  province: nowhere,
  city: nowhere,
  county: nowhere,
  divisionCode: '',
  industry: '',
  foundedYear: 1999,
  industryCode: '',
};

/** A save as it is sent, and the part of it that the next save of the same replaces. */
const save = <C extends Channel>(channel: C, input: Input<C>, part: string | readonly string[]) => ({
  channel,
  input,
  part,
});

const saves = [
  save('assessment.saveRating', { id, indicator: 'inter-firm-trust', rating }, 'rating'),
  save('assessment.saveTyping', { id, typing, accepted: true }, ['typing', 'accepted']),
  save('assessment.saveContext', { id, context: { growthGap: 1.25, previousStage: null } }, 'context'),
  save('assessment.savePriorities', { id, priorities }, 'priorities'),
  save(
    'assessment.savePriorities',
    {
      id,
      priorities: {
        method: 'swing',
        order: [],
        points: { relief: 100 },
        judgements: [
          { more: 'relief', less: 'acceptance', ratio: 2 },
          { more: 'speed', less: 'relief', ratio: 3 },
        ],
        certainty: 'ranges',
        ranges: {},
      },
    },
    'priorities',
  ),
  save('assessment.savePriorities', { id, priorities: { method: 'pairwise', judgements: [] } }, 'priorities'),
  save(
    'assessment.savePlan',
    { id, plan: { ownPlan: [], excludeTogether: [], actorCapacity: {}, largest: 4 } },
    'plan',
  ),
  save(
    'assessment.saveRating',
    { id, indicator: 'inter-firm-trust', rating: { level: 2, note: '', source: '' } },
    'rating',
  ),
  save('assessment.saveMeasure', { id, measure: 'attract-capital-and-talent', acceptance: 4, cost: 12.5 }, [
    'acceptance',
    'cost',
  ]),
  save(
    'assessment.saveScoreOverride',
    {
      id,
      measure: 'attract-capital-and-talent',
      criterion: 'relief',
      override: { score: 40, reason: ' Known. ' },
    },
    'override',
  ),
  save('assessment.saveStageOverride', { id, override: { stage: 'growing', reason: ' Seen. ' } }, 'override'),
  save(
    'assessment.saveCarried',
    { id, carried: { typing: true, 'rating:inter-firm-trust': true } },
    'carried',
  ),
  save('assessment.savePlan', { id, plan: { budget: null, must: [], phaseCapacity: {} } }, 'plan'),
  save('brief.saveOptions', { id, options }, 'options'),
  save('brief.saveEdit', { id, language: 'zh', block: 'judgement', text: '配套都在外地。' }, 'text'),
] as const;

const replacedBy = ({ input, part }: (typeof saves)[number]): unknown => {
  // The parts were named from the inputs above.
  const sent = input as unknown as Readonly<Record<string, unknown>>;
  return typeof part === 'string' ? sent[part] : Object.fromEntries(part.map((key) => [key, sent[key]]));
};

test.each(saves)('$channel takes what was just stored for what is there', async (each) => {
  const { call } = startBackend();
  const send = call as (channel: string, input: unknown) => Promise<unknown>;
  await send(each.channel, each.input);

  await send(each.channel, { ...each.input, replaces: replacedBy(each) });
});

test.each(saves)('$channel is refused over something else, which stays', async (each) => {
  const { call } = startBackend();
  const send = call as (channel: string, input: unknown) => Promise<unknown>;
  const replaces = replacedBy(each);
  const before = await call('assessment.open', { id });

  expect((await failureOf(send(each.channel, { ...each.input, replaces }))).code).toBe('changed-elsewhere');
  expect(await call('assessment.open', { id })).toEqual(before);
});

test('the profile of a cluster is stored over what is there and refused over something else', async () => {
  const { call } = startBackend();
  const { cluster } = await call('assessment.open', { id });
  const fact = { id: cluster.id, year: 2025, fact: 'output', value: 5.5, grade: 'A' } as const;
  const known = { year: 2025, fact: 'output' as const, value: 5.5, grade: 'A' as const };
  const present = cluster.facts.find(({ year, fact: name }) => year === 2025 && name === 'output') ?? null;

  expect(
    (await failureOf(call('cluster.saveFields', { id: cluster.id, fields, replaces: fields }))).code,
  ).toBe('changed-elsewhere');
  await call('cluster.saveFields', { id: cluster.id, fields });
  await call('cluster.saveFields', { id: cluster.id, fields, replaces: fields });

  expect((await failureOf(call('cluster.saveFact', { ...fact, replaces: known }))).code).toBe(
    'changed-elsewhere',
  );
  await call('cluster.saveFact', { ...fact, replaces: present });
  await call('cluster.saveFact', { ...fact, value: null, replaces: known });

  const recognition = { ...cluster.recognition };
  await call('cluster.saveRecognition', { id: cluster.id, recognition, replaces: recognition });
  const other = { ...recognition, 'leading-share': 12 };
  expect(
    (await failureOf(call('cluster.saveRecognition', { id: cluster.id, recognition, replaces: other }))).code,
  ).toBe('changed-elsewhere');
});

test('a draft that was stored meanwhile, or discarded, is not overwritten', async () => {
  const { call } = startBackend();
  const { inUse } = await call('knowledge.list');
  const { content, updatedAt } = await call('knowledge.startDraft', { basedOn: inUse });
  const draft = { basedOn: inUse, content };

  const stored = await call('knowledge.saveDraft', { ...draft, replaces: updatedAt });
  await call('knowledge.saveDraft', { ...draft, replaces: stored.updatedAt });
  const old = '2020-01-01T00:00:00.000Z';
  expect((await failureOf(call('knowledge.saveDraft', { ...draft, replaces: old }))).code).toBe(
    'changed-elsewhere',
  );
  await call('knowledge.discardDraft');
  expect((await failureOf(call('knowledge.saveDraft', { ...draft, replaces: updatedAt }))).code).toBe(
    'changed-elsewhere',
  );
});

/** The first action of the sample, and how it stands. */
async function firstAction({ call }: ReturnType<typeof startBackend>) {
  const [action] = await call('action.list');
  if (action === undefined) {
    throw new Error('The sample has no action.');
  }
  return { id: action.id, replaces: standOf(action) };
}

test('a draft is begun, discarded and brought back only over the one that was seen', async () => {
  const { call, refusal } = startBackend();
  const { inUse } = await call('knowledge.list');
  const old = '2020-01-01T00:00:00.000Z';
  const { content, updatedAt } = await call('knowledge.startDraft', { basedOn: inUse, replaces: null });
  const draft = { basedOn: inUse, content };

  for (const replaces of [null, old]) {
    expect(await refusal('knowledge.startDraft', { basedOn: inUse, replaces })).toBe('changed-elsewhere');
    expect(await refusal('knowledge.discardDraft', { replaces })).toBe('changed-elsewhere');
    expect(await refusal('knowledge.saveDraft', { ...draft, replaces })).toBe('changed-elsewhere');
  }
  await call('knowledge.discardDraft', { replaces: updatedAt });
  await call('knowledge.saveDraft', { ...draft, replaces: null });
});

test('the version in use is changed only where it is the one that was seen', async () => {
  const { call, refusal } = startBackend();
  const { inUse: hash } = await call('knowledge.list');

  await call('knowledge.use', { hash, replaces: hash });
  expect(await refusal('knowledge.use', { hash, replaces: 'f'.repeat(64) })).toBe('changed-elsewhere');
});

test('an action is changed only where the fields that are named stand as they were read', async () => {
  const backend = startBackend();
  const { call, refusal } = backend;
  const { id: actionId, replaces } = await firstAction(backend);
  const { owner, dueOn } = replaces;

  const saved = await call('action.save', { id: actionId, fields: { owner: 'Wang' }, replaces: { owner } });
  expect(standOf(saved)).toEqual({ ...replaces, owner: 'Wang' });
  const save = { id: actionId, fields: { owner: 'Li' }, replaces: { owner } };
  expect(await refusal('action.save', save)).toBe('changed-elsewhere');
  // Another field of it is not concerned.
  await call('action.save', { id: actionId, fields: { dueOn: '2030-01-01' }, replaces: { dueOn } });
});

test('an action is recorded on, deleted and brought back only as it was seen', async () => {
  const backend = startBackend();
  const { call, refusal } = backend;
  const { id: actionId, replaces } = await firstAction(backend);
  const { progress, status, records } = replaces;
  const event = { id: actionId, progress: 95, status: 'open' as const, note: '' };
  const before = { progress, status, records };

  const recorded = await call('action.record', { ...event, replaces: before });
  expect(await refusal('action.record', { ...event, replaces: before })).toBe('changed-elsewhere');
  expect(await refusal('action.remove', { id: actionId, replaces })).toBe('changed-elsewhere');
  const seen = standOf(recorded);
  await call('action.remove', { id: actionId, replaces: seen });
  expect(await refusal('action.restore', { id: actionId, replaces })).toBe('changed-elsewhere');
  expect(await refusal('action.record', event)).toBe('not-found');
  expect(standOf(await call('action.restore', { id: actionId, replaces: seen }))).toEqual(seen);
});

test('what a group replaces is compared part by part', async () => {
  const { call } = startBackend();
  const { assessment } = await call('assessment.open', { id });
  const { ratings, acceptance, priorities: present } = assessment;
  const answers = { ratings: {}, acceptance };

  await call('assessment.putBack', { id, answers, replaces: { answers: { ratings, acceptance } } });
  expect(
    (await failureOf(call('assessment.putBack', { id, priorities, replaces: { priorities, members: [] } })))
      .code,
  ).toBe('changed-elsewhere');
  await call('assessment.putBack', { id, priorities, replaces: { priorities: present } });
});

/** The text of one assessor's file about the cluster of the sample. */
const fileOf = (name: string) => ({
  name: `${name}.json`,
  text: JSON.stringify({
    format: 'cluster-desk.assessment/1',
    cluster: { id: 'daqing-volvo-auto', name: { zh: '大庆沃尔沃汽车产业集群' } },
    assessor: { name },
    ratings: { 'inter-firm-trust': { level: 1, grade: 'B' } },
    priorities: { method: 'direct', points: { relief: 60, speed: 40 } },
    acceptance: { 'support-spinoffs': 2 },
  }),
});

/** A group of two, as a window has read it, and what is stored of it. */
async function group() {
  const { call, refusal } = startBackend();
  const files = [fileOf('Li'), fileOf('Wang')];
  const { assessment } = await call('assessment.addMembers', { id, files, otherClusters: false });
  const { members, priorities: own, ratings, acceptance } = assessment;
  return {
    call,
    refusal,
    seen: { members, priorities: own, answers: { ratings, acceptance } },
    stored: async () => (await call('assessment.open', { id })).assessment,
  };
}

/** Acts of a group over what a window has seen of it. */
type Seen = Awaited<ReturnType<typeof group>>['seen'];
const member = { assessor: { name: 'Wang' }, ratings: {} };
const groupActs = {
  'assessment.addMembers': ({ members }: Seen) => ({
    id,
    files: [fileOf('Zhao')],
    otherClusters: false,
    replaces: { members },
  }),
  'assessment.removeMember': ({ members }: Seen) => ({ id, member, replaces: { members } }),
  'assessment.combine': ({ members, answers }: Seen) => ({
    id,
    agreed: { ratings: {}, acceptance: {} },
    replaces: { members, answers },
  }),
  'assessment.takeGroup': ({ members, priorities: own }: Seen) => ({
    id,
    by: 'mean' as const,
    replaces: { members, priorities: own },
  }),
} satisfies { [C in Channel]?: (seen: Seen) => Input<C> };

const actsOfGroup = Object.keys(groupActs) as (keyof typeof groupActs)[];

test.each(actsOfGroup)('%s goes over the members that were seen, and over no others', async (channel) => {
  const { call, refusal, seen, stored } = await group();
  await call('assessment.removeMember', { id, member: { assessor: { name: 'Li' }, ratings: {} } });
  const before = await stored();

  expect(await refusal(channel, groupActs[channel](seen))).toBe('changed-elsewhere');
  expect(await stored()).toEqual(before);
  await call('assessment.putBack', { id, members: seen.members });
  expect(await call(channel, groupActs[channel](seen))).toBeDefined();
});

test("the group's weights go over no weights that were not seen", async () => {
  const { call, refusal, seen, stored } = await group();
  await call('assessment.savePriorities', { id, priorities });

  expect(await refusal('assessment.takeGroup', groupActs['assessment.takeGroup'](seen))).toBe(
    'changed-elsewhere',
  );
  expect((await stored()).priorities).toEqual(priorities);
});

test.each([
  ['rating', 'assessment.saveRating', { id, indicator: 'inter-firm-trust', rating }],
  [
    'acceptance',
    'assessment.saveMeasure',
    { id, measure: 'support-spinoffs', acceptance: 5 as const, cost: null },
  ],
] as const)("the group's answers go over no %s that was not seen", async (_part, channel, input) => {
  const { call, refusal, seen, stored } = await group();
  await call(channel, input);
  const before = await stored();

  expect(await refusal('assessment.combine', groupActs['assessment.combine'](seen))).toBe(
    'changed-elsewhere',
  );
  expect(await stored()).toEqual(before);
});

test("an answer that the group's do not replace does not keep them back, and stays", async () => {
  const { call, seen } = await group();
  await call('assessment.saveRating', { id, indicator: 'price-discipline', rating });

  const { ratings } = await call('assessment.combine', groupActs['assessment.combine'](seen));

  expect(ratings['inter-firm-trust']).toEqual({ level: 1, grade: 'B' });
  expect(ratings['price-discipline']).toMatchObject({ level: 3 });
});

test('a setting is stored alone, and a text only over the one that was seen', async () => {
  const { call, refusal } = startBackend();
  const before = await call('settings.get');
  const marking = 'Internal';

  await call('settings.save', { marking, replaces: { marking: before.marking } });
  await call('settings.save', { theme: 'dark' });
  expect(await call('settings.get')).toEqual({ ...before, marking, theme: 'dark' });
  expect(await refusal('settings.save', { marking: 'Draft', replaces: { marking: before.marking } })).toBe(
    'changed-elsewhere',
  );
  expect(await call('settings.get')).toEqual({ ...before, marking, theme: 'dark' });
});
