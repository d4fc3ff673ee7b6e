import { describe, expect, test } from 'vitest';
import { maxDepth } from '../../core/base/jsonLimits.ts';
import { type Channel, channels } from '../../core/contract/channels.ts';
import { failureOf, startBackend } from '../support/storeBackend.ts';

const sample = 'sample-daqing-volvo-auto';
const cluster = 'daqing-volvo-auto';
const noName = { en: ' ', zh: '' };
const fields = {
  name: { en: 'Ceramics', zh: '' },
  province: { en: '', zh: '' },
  city: { en: '', zh: '' },
  county: { en: '', zh: '' },
  divisionCode: '',
  industry: '',
  foundedYear: null,
  industryCode: '',
};
const action = {
  title: 'Call the guild',
  owner: '',
  startOn: '2026-07-01',
  dueOn: '2026-09-01',
  status: 'open',
  progress: 0,
};

/** A wrong input of every channel, and the place that the refusal must name. */
const wrong: Readonly<Record<Channel, readonly [input: unknown, path: string]>> = {
  'app.info': [{}, 'input'],
  'about.read': [{}, 'input'],
  'about.parts': [1, 'input'],
  'about.showStore': [{ path: '/etc' }, 'input'],
  'about.showLog': [{}, 'input'],
  'about.saveReport': [{ language: 'fr' }, 'language'],
  'about.saveCopy': [{ path: '/tmp' }, 'input'],
  'settings.get': [1, 'input'],
  'settings.save': [
    { language: 'fr', theme: null, assessorName: '', assessorUnit: '', marking: '' },
    'language',
  ],
  'exportFolder.get': [{}, 'input'],
  'exportFolder.forget': [{ folder: '/tmp' }, 'input'],
  'method.cases': ['topsis', 'input'],
  'lists.get': [{}, 'input'],
  'lists.takeBack': [{ seq: -1 }, 'seq'],
  'knowledge.list': [{}, 'input'],
  'knowledge.get': [{ hash: '0.1.0' }, 'hash'],
  'knowledge.use': [{ hash: null }, 'hash'],
  'knowledge.draft': [{}, 'input'],
  'knowledge.startDraft': [{ basedOn: '' }, 'basedOn'],
  'knowledge.saveDraft': [{ basedOn: '0'.repeat(64), content: 7 }, 'content'],
  'knowledge.discardDraft': [{ all: true }, 'all'],
  'knowledge.save': [{ label: ' ', note: '' }, 'label'],
  'knowledge.preview': [{ text: 1 }, 'text'],
  'knowledge.import': [{ text: 'x'.repeat(1_000_001) }, 'text'],
  'knowledge.export': [{ hash: '0'.repeat(64), path: '/tmp/x' }, 'path'],
  'cluster.list': [[], 'input'],
  'cluster.count': [{}, 'input'],
  'cluster.get': [{ id: '../x' }, 'id'],
  'cluster.create': [{ assessmentId: 'new', fields: { ...fields, name: noName } }, 'fields.name'],
  'cluster.saveFields': [{ id: cluster, fields: { ...fields, foundedYear: 1799 } }, 'fields.foundedYear'],
  'cluster.saveFact': [{ id: cluster, year: 2025, fact: 'output', value: -1, grade: 'A' }, 'value'],
  'cluster.saveRecognition': [
    { id: cluster, recognition: { 'clean-record': 3 } },
    'recognition.clean-record',
  ],
  'cluster.remove': [{ id: cluster, force: true }, 'force'],
  'cluster.restore': [{}, 'id'],
  'assessment.create': [{ clusterId: 7 }, 'clusterId'],
  'assessment.open': [null, 'input'],
  'assessment.saveTyping': [
    { id: sample, typing: { answers: { 'founding-actor': 'the-moon' } }, accepted: false },
    'typing.answers.founding-actor',
  ],
  'assessment.saveRating': [
    { id: sample, indicator: 'local-sourcing-rate', rating: { value: 101 } },
    'ratings.local-sourcing-rate.value',
  ],
  'assessment.saveContext': [{ id: sample, context: { growthGap: Infinity } }, 'context.growthGap'],
  'assessment.savePriorities': [
    { id: sample, priorities: { method: 'swing', order: ['speed', 'speed'] } },
    'priorities.order',
  ],
  'assessment.saveMeasure': [
    { id: sample, measure: 'no-such-measure', acceptance: 3, cost: null },
    'measure',
  ],
  'assessment.saveScoreOverride': [
    { id: sample, measure: 'support-spinoffs', criterion: 'relief', override: { score: 101, reason: 'x' } },
    'override.score',
  ],
  'assessment.saveStageOverride': [
    { id: sample, override: { stage: 'growing', reason: ' ' } },
    'override.reason',
  ],
  'assessment.savePlan': [{ id: sample, plan: { must: ['no-such-measure'] } }, 'plan.must.0'],
  'assessment.compareKnowledge': [{ id: sample, hash: '0' }, 'hash'],
  'assessment.adoptKnowledge': [{ id: sample }, 'hash'],
  'assessment.evaluate': [{ id: '' }, 'id'],
  'assessment.acceptPlan': [undefined, 'input'],
  'assessment.withdrawPlan': [{ id: sample, acceptedAt: null, actions: [{ id: null }] }, 'actions.0.id'],
  'assessment.renewPlan': [{ id: sample, acceptedAt: 'today', actions: [] }, 'acceptedAt'],
  'assessment.remove': [{ id: 'A' }, 'id'],
  'assessment.restore': [{ id: 'a'.repeat(81) }, 'id'],
  'assessment.import': [{ text: 'x'.repeat(1_000_001) }, 'text'],
  'assessment.export': [{ id: sample, path: '/tmp/x' }, 'path'],
  'assessment.addMembers': [
    { id: sample, files: [{ name: 'a.json', text: 'x'.repeat(1_000_001) }], otherClusters: false },
    'files',
  ],
  'assessment.removeMember': [{ id: sample, member: { assessor: {} } }, 'member.ratings'],
  'assessment.combine': [
    { id: sample, agreed: { ratings: { 'no-such-indicator': 3 }, acceptance: {} } },
    'ratings.no-such-indicator',
  ],
  'assessment.takeGroup': [{ id: sample, by: 'vote' }, 'by'],
  'assessment.putBack': [
    { id: sample, members: [{ assessor: {}, ratings: { 'inter-firm-trust': { value: 3 } } }] },
    'members.0.ratings.inter-firm-trust.value',
  ],
  'assessment.combineFiles': [{ files: [], otherClusters: false }, 'files'],
  'action.scope': [{}, 'input'],
  'action.list': [{ all: true }, 'input'],
  'action.create': [{ assessmentId: sample, fields: { ...action, dueOn: '2026-06-01' } }, 'fields.dueOn'],
  'action.save': [{ id: 'a', fields: { ...action, startOn: '2026-02-30' } }, 'fields.startOn'],
  'action.record': [{ id: 'a', progress: 50.5, status: 'open', note: '' }, 'progress'],
  'action.remove': [{ id: 'a', all: true }, 'all'],
  'action.restore': [{ id: null }, 'id'],
  'brief.open': [{ id: sample }, 'language'],
  'brief.saveEdit': [{ id: sample, language: 'zh', block: 'record', text: '一切正常。' }, 'block'],
  'brief.saveOptions': [
    { id: sample, options: { leftOut: { sections: ['judgement'], annexes: [] }, fonts: 'shipped' } },
    'options.leftOut.sections.0',
  ],
  'brief.export': [{ id: sample, language: 'fr', format: 'pdf' }, 'language'],
  'brief.progress': [{ job: '../x' }, 'job'],
  'brief.cancel': [{}, 'job'],
  'brief.recordPrinted': [{ id: sample, language: 'fr' }, 'language'],
  'brief.spoken': [{ id: 'x', language: 'fr' }, 'language'],
  'brief.exportSpoken': [{ id: 'x', language: 'zh', path: '/tmp/x' }, 'path'],
  'brief.exportMeasures': [{ id: '../x', language: 'zh' }, 'id'],
  'brief.check': [{ digits: '8F3A 51C0' }, 'digits'],
  'brief.checkFile': [{ base64: 'not base64!' }, 'base64'],
  'briefs.start': [{ ids: [], languages: ['zh'], formats: ['pdf'], annexes: true }, 'ids'],
  'briefs.progress': [{}, 'job'],
  'briefs.cancel': [{ job: '../x' }, 'job'],
  'portfolio.list': [{}, 'input'],
  'portfolio.refresh': [{}, 'input'],
  'portfolio.details': [{ ids: ['1', '2', '3', '4', '5'] }, 'ids'],
  'portfolio.saveView': [{ id: 'v', name: ' ', look: {} }, 'name'],
  'portfolio.removeView': [{}, 'id'],
  'portfolio.saveLabels': [{ id: 'c', labels: [''] }, 'labels.0'],
  'programme.saveWeight': [{ id: 'c', weight: 11 }, 'weight'],
  'programme.budget': [{}, 'input'],
  'programme.saveBudget': [{ budget: -1 }, 'budget'],
  'programme.prepare': [{}, 'input'],
  'programme.solve': [{ budget: null }, 'budget'],
  'programme.frontier': [{}, 'input'],
  'figures.list': [{}, 'input'],
  'figures.save': [{ id: 'liaoning', set: { id: 'liaoning', area: 'Liaoning' } }, 'set.area'],
  'figures.standings': [{ reference: '../x' }, 'reference'],
  'figures.fill': [{ reference: 'shipped', source: '', clusters: [] }, 'clusters'],
  'figures.takeBack': [{ undo: '' }, 'undo'],
  'table.preview': [
    { handle: 'h', name: 'a.csv', target: { kind: 'other' }, settings: { columns: [], adopted: [] } },
    'target.kind',
  ],
  'table.progress': [{ handle: '' }, 'handle'],
  'table.cancel': [{}, 'handle'],
  'table.rows': [{ handle: 'h', from: { by: 'row', row: 0 }, count: 1000 }, 'count'],
  'table.saveRejected': [{ handle: 'h', language: 'fr' }, 'language'],
  'table.import': [
    {
      handle: 'h',
      decisions: { otherwise: 'both', others: [] },
      evidence: { grade: 'B', source: '', date: null },
      remember: true,
    },
    'decisions.otherwise',
  ],
  'table.takeBack': [{ undo: 1 }, 'undo'],
  'table.saveTemplate': [{ kind: 'other', language: 'zh' }, 'kind'],
  'sheet.save': [
    { sheet: { name: 'a', columns: [], rows: [] }, assessment: null, format: 'csv', language: 'en' },
    'sheet.columns',
  ],
  'sheet.saveAssessment': [{ id: sample, format: 'ods', language: 'en' }, 'format'],
  'table.discard': [{ handle: 'h', more: 1 }, 'more'],
  'bundle.contents': [{ clusters: [] }, 'clusters'],
  'bundle.differences': [{ handle: 'a', of: 'records', id: 'a', language: 'en' }, 'of'],
  'bundle.export': [{ clusters: [] }, 'clusters'],
  'bundle.preview': [{ handle: '../a' }, 'handle'],
  'bundle.import': [
    { handle: 'a', decisions: { clusters: {}, assessments: { a: 'ours' } } },
    'decisions.assessments.a',
  ],
  'bundle.undoImport': [{ undo: 7 }, 'undo'],
  'bundle.discard': [{}, 'handle'],
  'evidence.absent': [{}, 'input'],
  'evidence.list': [{ id: sample, all: true }, 'all'],
  'evidence.attach': [
    { assessmentId: sample, subject: { kind: 'fact', key: 'output' }, name: 'a.pdf', base64: '' },
    'subject.kind',
  ],
  'evidence.open': [{ path: '/etc/passwd' }, 'id'],
  'evidence.show': [{ id: '/etc/passwd' }, 'id'],
  'evidence.detach': [{ id: 'a', all: true }, 'all'],
  'evidence.restore': [{}, 'id'],
  'recovery.state': [{}, 'input'],
  'recovery.outlook': [1, 'input'],
  'recovery.checkBackup': [{ name: '' }, 'name'],
  'recovery.chooseBackup': [{ path: '/tmp' }, 'input'],
  'recovery.folders': [{}, 'input'],
  'recovery.lookIn': [{ folder: '' }, 'folder'],
  'recovery.chooseFolder': [{ folder: '/tmp' }, 'input'],
  'recovery.openBackup': [{ name: 'x'.repeat(1001) }, 'name'],
  'recovery.openWithoutLog': [{}, 'input'],
  'recovery.tryAgain': [{}, 'input'],
  'recovery.beginNew': [{}, 'input'],
  'recovery.salvage': [{}, 'input'],
  'recovery.salvageState': [{}, 'input'],
  'recovery.cancelSalvage': [{}, 'input'],
  'recovery.saveReport': [{ language: 'fr' }, 'language'],
  'recovery.openSalvaged': [{}, 'input'],
  'recovery.saveCopy': [{ path: '/tmp' }, 'input'],
  'recovery.quit': [{}, 'input'],
  'notice.list': [{}, 'input'],
  'notice.decide': [{ seq: -1 }, 'seq'],
  'notice.show': [{ seq: 'x' }, 'seq'],
  'file.open': [{ handle: '/etc/passwd' }, 'handle'],
  'file.show': [{ path: '/etc/passwd' }, 'handle'],
  'backup.state': [{}, 'input'],
  'backup.list': [{ folder: '/' }, 'input'],
  'backup.make': [{ reason: 'timed' }, 'input'],
  'backup.verify': [{ backup: { name: 'x', place: '/media' } }, 'backup.place'],
  'backup.restore': [{ name: 'x', place: 'here', path: '/etc/passwd' }, 'path'],
  'backup.saveCopy': [{ path: '/etc/passwd' }, 'input'],
  'backup.folders': [{}, 'input'],
  'backup.setFolder': [{ folder: '' }, 'folder'],
  'backup.chooseFolder': [{ folder: '/tmp' }, 'input'],
  'trail.list': [
    { scope: { of: 'assessment' }, language: 'en', group: null, person: null, search: '', before: null },
    'scope.id',
  ],
  'bin.list': [{}, 'input'],
  'reference.state': [{}, 'input'],
  'reference.remove': [{ what: 'all' }, 'input'],
  'reference.restore': [{}, 'ids'],
  'reference.restoreSample': [{}, 'input'],
  'bin.restore': [{ kind: 'brief', id: 'x' }, 'kind'],
  'trail.people': [{}, 'input'],
  'trail.verify': [{ anchors: [] }, 'input'],
  'trail.export': [{ format: 'pdf', language: 'en' }, 'format'],
};

describe('dispatch', () => {
  test.each(Object.entries(wrong))(
    '%s refuses a wrong input and says where',
    async (channel, [input, path]) => {
      const { backend } = startBackend();

      const envelope = await backend.dispatch(channel, input);

      expect(envelope.ok ? 'answered' : [envelope.error.code, envelope.error.details['path']]).toEqual([
        'invalid-input',
        path,
      ]);
    },
  );

  test('a wrong input changes nothing', async () => {
    const { backend, call } = startBackend();
    const everything = async () => [
      await call('cluster.list'),
      await call('assessment.open', { id: sample }),
      await call('action.list'),
      await call('settings.get'),
    ];
    const before = await everything();

    for (const [channel, [input]] of Object.entries(wrong)) {
      await backend.dispatch(channel, input);
    }

    expect(await everything()).toEqual(before);
  });

  test.each(Object.keys(channels))(
    '%s refuses what is nested too deeply, in words of its own',
    async (channel) => {
      const { backend } = startBackend();
      let input: unknown = 1;
      for (let level = 0; level <= maxDepth; level += 1) {
        input = level % 2 === 0 ? [input] : { content: input };
      }

      expect(await backend.dispatch(channel, input)).toMatchObject({
        ok: false,
        error: { code: 'invalid-input', details: { reason: 'nested-too-deeply' } },
      });
    },
  );

  test.each([
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'cluster',
    '',
    'cluster.drop',
    7,
    null,
    undefined,
    {},
  ])('%j is not a channel', async (channel) => {
    const { backend } = startBackend();

    expect(await backend.dispatch(channel, undefined)).toEqual({
      ok: false,
      error: { code: 'unknown-channel', message: 'No such channel.', details: {} },
    });
  });

  const byId = Object.keys(channels).filter((name) =>
    [
      'get',
      'open',
      'evaluate',
      'acceptPlan',
      'remove',
      'restore',
      'export',
      'spoken',
      'exportSpoken',
      'exportMeasures',
    ].includes(name.split('.')[1] ?? ''),
  );
  test.each(
    byId.filter(
      (name) => !/^(settings|knowledge|file|exportFolder|bundle|backup|trail|lists|reference)/.test(name),
    ),
  )('%s of something that is not there', async (channel) => {
    const { refusal } = startBackend();

    expect(
      await refusal(channel, {
        id: 'gone',
        ...(channel.startsWith('brief') && { language: 'zh' }),
        ...(channel === 'brief.export' && { format: 'pdf' }),
        ...(channel === 'bin.restore' && { kind: 'action' }),
      }),
    ).toBe('not-found');
  });

  test('a mistake of the program is logged with its place and without what was typed', async () => {
    const { backend, events } = startBackend({
      desktop: {
        shell: 'test',
        systemLanguage: 'en',
        printer: {
          print: () => Promise.reject(new Error('Out of ink.')),
          pictures: () => Promise.resolve([]),
          close: () => Promise.resolve(),
        },
        openWritten: () => Promise.resolve(true),
        chooseExportPath: () => Promise.resolve('/nowhere/brief.pdf'),
        chooseExportFolder: () => Promise.resolve(null),
      },
      log: { path: '/logs/log.jsonl', write: (event, details) => void logged.push({ event, details }) },
    });
    const logged: unknown[] = [];

    const envelope = await backend.dispatch('brief.export', { id: sample, language: 'zh', format: 'pdf' });

    expect(events).toEqual([]);
    expect(envelope).toEqual({
      ok: false,
      error: { code: 'internal', message: 'A mistake in the program.', details: { log: '/logs/log.jsonl' } },
    });
    expect(logged).toEqual([
      {
        event: 'internal',
        details: {
          channel: 'brief.export',
          failure: { kind: 'Error', message: 'Out of ink.', at: expect.any(Array) },
        },
      },
    ]);
    expect(JSON.stringify(logged)).not.toContain('沃尔沃');
    expect(JSON.stringify(logged)).not.toContain(import.meta.dirname);
  });

  test('the client gives a failure back with its code', async () => {
    const { call } = startBackend();

    expect(await failureOf(call('cluster.get', { id: 'gone' }))).toMatchObject({ code: 'not-found' });
  });
});
