import { describe, expect, test } from 'vitest';
import { attentionOf } from '../../core/followup/attention.ts';
import { classifyActions } from '../../core/followup/classify.ts';
import { addDays, addMonths } from '../../core/base/calendar.ts';
import { type ActionFields, standOf, openFields } from '../../core/model/action.ts';
import { languages } from '../../core/base/settings.ts';
import { describeError } from '../../core/text/translate.ts';
import { actionsOfPlan } from '../../electron/backend/assessment/actionsOfPlan.ts';
import { failureOf, knowledgeBase, startBackend, type TestBackend } from '../support/storeBackend.ts';
import { dayIn, onDay } from '../support/clocks.ts';

const sample = 'sample-daqing-volvo-auto';
const fields = {
  title: '走访行业协会',
  owner: '王敏',
  startOn: '2026-06-30',
  dueOn: '2026-07-15',
  status: 'open',
  progress: 0,
  ...openFields,
} as const;

const newCluster = {
  name: { en: 'Ceramics', zh: '陶瓷' },
  province: { en: '', zh: '' },
  city: { en: '', zh: '' },
  county: { en: '', zh: '' },
  divisionCode: '',
  industry: '',
  industryCode: '',
  foundedYear: null,
};

describe('actions', () => {
  test('what is recorded is appended, and the action stands where the last record says', async () => {
    const { call } = startBackend();
    const { id } = await call('action.create', { assessmentId: sample, fields });
    await call('action.record', { id, progress: 40, status: 'open', note: '已约见会长。' });
    await call('action.record', { id, progress: 100, status: 'done', note: 'Board elected.' });

    const action = (await call('action.list')).find((candidate) => candidate.id === id);

    expect(action).toMatchObject({ ...fields, progress: 100, status: 'done', measureId: null });
    expect(action?.events).toEqual([
      { at: '2026-06-30T08:00:00.000Z', progress: 40, status: 'open', note: '已约见会长。' },
      { at: '2026-06-30T08:00:00.000Z', progress: 100, status: 'done', note: 'Board elected.' },
    ]);
  });

  test('a record names whoever the settings name when it is made, and nobody where they name nobody', async () => {
    const { call } = startBackend();
    const { id } = await call('action.create', { assessmentId: sample, fields });
    await call('action.record', { id, progress: 40, status: 'open', note: '' });
    await call('settings.save', { assessorName: '李敏', assessorUnit: '民政局' });
    await call('action.saveAll', { changes: [{ id, fields: { progress: 50 } }], note: 'Met.' });

    const { events } = await call('action.record', { id, progress: 60, status: 'open', note: '' });

    const by = { name: '李敏', unit: '民政局' };
    expect(events.map((event) => event.by)).toEqual([undefined, by, by]);
  });

  test.each([
    // Half past seven in the morning of 1 May, and nine in the evening of 30 April.
    ['Asia/Shanghai', '2026-04-30T23:30:00.000Z', '2026-05-01'],
    ['America/New_York', '2026-05-01T01:00:00.000Z', '2026-04-30'],
  ])('an action of %s is quiet since the day of its office', async (zone, at, day) => {
    const dayOf = dayIn(zone);
    let now = at;
    const { call } = startBackend({ clock: { now: () => now, today: () => dayOf(now), dayOf } });
    const { id: assessmentId } = await call('assessment.create', { clusterId: 'harbin-agri-processing' });
    const undated = { ...fields, startOn: null, dueOn: null };
    await call('action.create', { assessmentId, fields: undated });
    const { id } = await call('action.create', { assessmentId, fields: undated });
    await call('action.record', { id, progress: 10, status: 'open', note: '' });
    const stalledOn = async (days: number) => {
      now = `${addDays(day, days)}T15:30:00.000Z`;
      const own = (await call('action.list')).filter((action) => action.assessmentId === assessmentId);
      const listed = attentionOf(classifyActions(own, { date: dayOf(now), dayOf }));
      expect(await call('action.attention')).toEqual(listed);
      return listed.stalled;
    };

    expect(await stalledOn(59)).toBe(0);
    expect(await stalledOn(60)).toBe(2);
  });

  describe('is refused, in words, what no action can be:', () => {
    const make = async (office: TestBackend, more: Partial<ActionFields> = {}) =>
      office.call('action.create', { assessmentId: sample, fields: { ...fields, ...more } });
    const detailsOf = async (call: Promise<unknown>) => (await failureOf(call)).details;

    test('an indicator that the knowledge base does not have', async () => {
      const office = startBackend();
      const { id } = await make(office);
      const wrong = { indicatorId: 'no-such-indicator' };

      expect(await detailsOf(make(office, wrong))).toMatchObject({
        path: 'fields.indicatorId',
        reason: 'unknown-indicator',
      });
      expect(await detailsOf(office.call('action.save', { id, fields: wrong }))).toMatchObject({
        reason: 'unknown-indicator',
      });
      const changes = [{ id, fields: wrong }];
      expect(await detailsOf(office.call('action.saveAll', { changes, note: '' }))).toMatchObject({
        path: 'changes.0.fields.indicatorId',
      });
    });

    test.each([
      [{ target: 3 }, { reason: 'no-indicator' }],
      [
        { indicatorId: 'inter-firm-trust', target: 6 },
        { reason: 'not-between', min: 1, max: 5 },
      ],
      [{ indicatorId: 'inter-firm-trust', target: 2.5 }, { reason: 'not-whole' }],
    ])('a target that its indicator cannot have: %o', async (wrong, details) => {
      const office = startBackend();
      const { id } = await make(office);

      const refused = { path: 'fields.target', ...details };
      expect(await detailsOf(make(office, wrong))).toMatchObject(refused);
      expect(await detailsOf(office.call('action.save', { id, fields: wrong }))).toMatchObject(refused);
      expect((await office.call('action.list')).find((each) => each.id === id)?.target).toBeNull();
    });

    test('one action twice in one act', async () => {
      const office = startBackend();
      const { id } = await make(office);
      const changes = [
        { id, fields: { progress: 10 } },
        { id, fields: { progress: 20 } },
      ];

      expect(await detailsOf(office.call('action.saveAll', { changes, note: '' }))).toMatchObject({
        path: 'changes.1.id',
        reason: 'action-twice',
      });
      expect((await office.call('action.list')).find((each) => each.id === id)?.progress).toBe(0);
    });

    test.each([
      ['done', 'no-evidence'],
      ['dropped', 'no-explanation'],
      ['blocked', 'no-explanation'],
    ] as const)('%s without what explains it', async (status, reason) => {
      const office = startBackend();
      const { id } = await make(office);
      const changes = [{ id, fields: { status } }];

      expect(await detailsOf(make(office, { status }))).toMatchObject({ path: 'fields.status', reason });
      expect(await detailsOf(office.call('action.save', { id, fields: { status } }))).toMatchObject({
        path: 'fields.status',
        reason,
      });
      expect(await detailsOf(office.call('action.saveAll', { changes, note: 'ok' }))).toMatchObject({
        reason,
      });
      expect(
        await detailsOf(office.call('action.record', { id, progress: 50, status, note: '无' })),
      ).toMatchObject({ path: 'status', reason });

      const [told] = await office.call('action.saveAll', { changes, note: 'The board has met.' });
      expect(told?.status).toBe(status);
      // Taken back and brought again: it has been explained.
      await office.call('action.save', { id, fields: { status: 'open' } });
      expect((await office.call('action.save', { id, fields: { status } })).status).toBe(status);
      expect((await office.call('action.save', { id, fields: { title: 'Other' } })).status).toBe(status);
    });

    test.each(languages)('each with words of its own in %s', async (language) => {
      const office = startBackend();
      const said = describeError(await failureOf(make(office, { status: 'done' })), language);

      expect(said).toContain(language === 'zh' ? '办结依据' : 'evidence');
    });
  });

  test('what asks for attention is counted over own actions by the rule of the list', async () => {
    const { call } = startBackend();
    expect(await call('action.attention')).toEqual({ late: 0, soon: 0, stalled: 0 });
    const { id: assessmentId } = await call('assessment.create', { clusterId: 'harbin-agri-processing' });
    const today = '2026-06-30';
    // Created today: what begins earlier is quiet since today, what begins later since then.
    for (const days of [-60, -1, 0, 7, 8, 200, null]) {
      const dueOn = days === null ? null : addDays(today, days);
      await call('action.create', { assessmentId, fields: { ...fields, startOn: null, dueOn } });
      const given = await call('action.create', {
        assessmentId,
        fields: { ...fields, startOn: null, dueOn },
      });
      await call('action.record', { id: given.id, progress: 0, status: 'dropped', note: 'No money for it.' });
    }

    const own = (await call('action.list')).filter((action) => action.assessmentId === assessmentId);
    expect(await call('action.attention')).toEqual(attentionOf(classifyActions(own, onDay(today))));
    expect(await call('action.attention')).toEqual({ late: 2, soon: 2, stalled: 0 });
  });

  test('a changed action keeps its record, a deleted one comes back with it', async () => {
    const { call } = startBackend();
    const [first] = await call('action.list');
    const id = first?.id ?? '';
    const saved = await call('action.save', { id, fields });

    await call('action.remove', { id });
    expect((await call('action.list')).some((action) => action.id === id)).toBe(false);
    expect((await failureOf(call('action.record', { id, progress: 1, status: 'open', note: '' }))).code).toBe(
      'not-found',
    );

    expect(await call('action.restore', { id })).toEqual(saved);
    expect(saved).toMatchObject({ ...fields, events: first?.events });
  });

  test('every assessment can have actions, and own work is known from the sample', async () => {
    const { call } = startBackend();
    expect(await call('action.scope')).toMatchObject({
      assessments: [{ id: sample, illustrative: true }],
      hasOwnWork: false,
    });

    const entered = await call('cluster.create', { assessmentId: 'first', fields: newCluster });
    const second = await call('assessment.create', { clusterId: entered.clusterId });
    const third = await call('assessment.create', { clusterId: 'daqing-volvo-auto' });

    const { assessments, hasOwnWork } = await call('action.scope');
    expect(assessments.map(({ id }) => id)).toEqual([third.id, second.id, 'first', sample]);
    expect(assessments[2]).toEqual({
      id: 'first',
      clusterName: newCluster.name,
      assessedOn: entered.assessedOn,
      illustrative: false,
    });
    expect(hasOwnWork).toBe(true);
    await call('assessment.remove', { id: second.id });
    await call('assessment.remove', { id: 'first' });
    await call('assessment.remove', { id: third.id });
    expect(await call('action.scope')).toMatchObject({ assessments: [{ id: sample }], hasOwnWork: true });
    await call('cluster.remove', { id: entered.clusterId });
    expect((await call('action.scope')).hasOwnWork).toBe(false);
  });

  test('only open actions past their date count as late', async () => {
    const { call } = startBackend();
    const late = async () => (await call('cluster.list'))[0]?.lateActions ?? 0;
    const before = await late();
    const { id } = await call('action.create', {
      assessmentId: sample,
      fields: { ...fields, startOn: '2026-06-01', dueOn: '2026-06-29' },
    });
    await call('action.create', { assessmentId: sample, fields: { ...fields, dueOn: '2026-06-30' } });

    expect(await late()).toBe(before + 1);
    await call('action.record', { id, progress: 100, status: 'done', note: 'Board elected.' });
    expect(await late()).toBe(before);
  });

  test('an accepted plan becomes one action a measure; those under way are left alone', async () => {
    const { call } = startBackend();
    const before = await call('action.list');
    const { plan } = await call('assessment.evaluate', { id: sample });

    const { made } = await call('assessment.acceptPlan', { id: sample });
    const actions = await call('action.list');
    const again = await call('assessment.acceptPlan', { id: sample });

    const measures = new Set(
      [...before, ...plan.measures].map((item) => ('measureId' in item ? item.measureId : item.id)),
    );
    expect(new Set(actions.map((action) => action.measureId))).toEqual(measures);
    expect(actions).toHaveLength(measures.size);
    expect(actions.slice(0, before.length)).toEqual(before);
    expect(made).toEqual(actions.slice(before.length));
    expect([again.made, await call('action.list')]).toEqual([[], actions]);
    const { assessment } = await call('assessment.open', { id: sample });
    expect(assessment.planAcceptedAt).toBe('2026-06-30T08:00:00.000Z');
  });

  test('an accepted plan is taken back as a whole, and not where one of its actions was changed', async () => {
    const { call, refusal } = startBackend();
    const planAcceptedAt = async () =>
      (await call('assessment.open', { id: sample })).assessment.planAcceptedAt;
    const [before, acceptedBefore] = [await call('action.list'), await planAcceptedAt()];
    const { made, acceptedAt } = await call('assessment.acceptPlan', { id: sample });
    const after = await call('action.list');
    const actions = made.map((action) => ({ id: action.id, replaces: standOf(action) }));
    const taken = { id: sample, actions, acceptedAt: acceptedBefore, replaces: acceptedAt };

    await call('assessment.withdrawPlan', taken);
    expect([await call('action.list'), await planAcceptedAt()]).toEqual([before, acceptedBefore]);
    await call('assessment.renewPlan', { ...taken, acceptedAt, replaces: acceptedBefore });
    expect([await call('action.list'), await planAcceptedAt()]).toEqual([after, acceptedAt]);
    await call('action.save', { id: made.at(-1)?.id ?? '', fields: { owner: 'Guild' } });
    expect(await refusal('assessment.withdrawPlan', taken)).toBe('changed-elsewhere');
    expect(await call('action.list')).toHaveLength(after.length);
  });

  test('a step says of which action it is one, and belongs to the same assessment', async () => {
    const { call } = startBackend();
    const { id } = await call('action.create', { assessmentId: sample, fields });
    const step = await call('action.create', { assessmentId: sample, fields, partOf: id });
    const other = await call('assessment.create', { clusterId: 'harbin-agri-processing' });

    expect(step.partOf).toBe(id);
    const elsewhere = call('action.create', { assessmentId: other.id, fields, partOf: id });
    expect((await failureOf(elsewhere)).details).toMatchObject({ reason: 'other-assessment' });
    const ofNothing = call('action.create', { assessmentId: sample, fields, partOf: 'gone' });
    expect((await failureOf(ofNothing)).code).toBe('not-found');
  });

  test('several are changed together with a note on each, or none of them', async () => {
    const { call } = startBackend();
    const [a, b] = [
      await call('action.create', { assessmentId: sample, fields }),
      await call('action.create', { assessmentId: sample, fields }),
    ];
    const both = (dueOn: string, last = b.id) => ({
      changes: [
        { id: a.id, fields: { dueOn } },
        { id: last, fields: { dueOn } },
      ],
      note: 'Waiting for the board.',
    });

    const stored = await call('action.saveAll', both('2027-01-31'));
    expect(stored.map(({ dueOn, events }) => [dueOn, events.map(({ note }) => note)])).toEqual([
      ['2027-01-31', ['Waiting for the board.']],
      ['2027-01-31', ['Waiting for the board.']],
    ]);
    expect((await failureOf(call('action.saveAll', both('2027-02-28', 'gone')))).code).toBe('not-found');
    const after = (await call('action.list')).filter(({ id }) => [a.id, b.id].includes(id));
    expect(after.map(({ dueOn, events }) => [dueOn, events.length])).toEqual([
      ['2027-01-31', 1],
      ['2027-01-31', 1],
    ]);
  });

  test('an action from the plan is titled and owned in the language of the screens and due by its phase', () => {
    const measure = { id: 'support-spinoffs', phase: 'medium' as const, cost: 5, estimated: false, share: 1 };
    const plan = { measures: [measure] };
    const options = { knowledgeBase, today: '2026-06-30' };

    expect(actionsOfPlan(plan, { ...options, language: 'zh' })[0]).toMatchObject({
      measureId: 'support-spinoffs',
      owner: '工信局牵头，孵化机构、担保公司配合',
      startOn: '2026-06-30',
      dueOn: '2029-06-30',
      status: 'not-started',
      progress: 0,
      ...openFields,
      partOf: null,
    });
    expect(actionsOfPlan(plan, { ...options, language: 'en' })[0]?.owner).toBe(
      'Industry and IT bureau, with incubators and the guarantee company',
    );
  });

  test('an assessment without enough answers has no plan to accept', async () => {
    const { call } = startBackend();
    const { id } = await call('assessment.create', { clusterId: 'harbin-agri-processing' });

    expect((await failureOf(call('assessment.acceptPlan', { id }))).code).toBe('not-ready');
  });

  test('a plan that cannot meet its conditions is not accepted', async () => {
    const { call } = startBackend();
    await call('assessment.savePlan', {
      id: sample,
      plan: { budget: 0, must: ['found-industry-association'] },
    });

    expect((await failureOf(call('assessment.acceptPlan', { id: sample }))).code).toBe('infeasible-plan');
  });
});

describe('calendar', () => {
  test('months end where they end', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(addMonths('2026-06-30', 12)).toBe('2027-06-30');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  });

  test('days go over months and years', () => {
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});
