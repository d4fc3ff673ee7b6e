import type { Database } from '../../db/driver/database.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { omit } from '../../core/base/omit.ts';
import { createActionRepository } from '../../db/repositories/actions.ts';
import { createAssessmentRepository } from '../../db/repositories/assessments.ts';
import { createAttachmentRepository } from '../../db/repositories/attachments.ts';
import { createBriefEditRepository } from '../../db/repositories/briefEdits.ts';
import { createBriefOptionRepository } from '../../db/repositories/briefOptions.ts';
import { createBriefRecordRepository } from '../../db/repositories/briefRecords.ts';
import { createClusterRepository } from '../../db/repositories/clusters.ts';
import { createFigureSetRepository } from '../../db/repositories/figureSets.ts';
import { createKnowledgeBaseRepository } from '../../db/repositories/knowledgeBases.ts';
import { createKnowledgeDraftRepository } from '../../db/repositories/knowledgeDraft.ts';
import { createNoticeRepository } from '../../db/repositories/notices.ts';
import { createSettingRepository } from '../../db/repositories/settings.ts';
import { openRecorded } from '../support/openRecorded.ts';
import { knowledgeBase } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';
import { someAction, someAssessment, someCluster, someTime } from '../support/storeRows.ts';

type Rows = ReturnType<typeof openRows>;
const later = '2026-07-01T08:00:00.000Z';
const hash = 'a'.repeat(64);
const cluster = (id: string) => omit(someCluster(id), 'facts', 'recognition');
const actionFields = omit(someAction('act', 'first'), 'createdAt', 'id', 'assessmentId', 'measureId');

function openRows() {
  const { db, close } = openRecorded(storePath());
  onTestFinished(close);
  const clusters = createClusterRepository(db);
  const repositories = {
    clusters,
    facts: clusters.facts,
    recognition: clusters.recognition,
    assessments: createAssessmentRepository(db),
    actions: createActionRepository(db),
    attachments: createAttachmentRepository(db),
    briefEdits: createBriefEditRepository(db),
    briefOptions: createBriefOptionRepository(db),
    briefRecords: createBriefRecordRepository(db),
    figureSets: createFigureSetRepository(db),
    knowledgeBases: createKnowledgeBaseRepository(db),
    knowledgeDraft: createKnowledgeDraftRepository(db),
    notices: createNoticeRepository(db),
    settings: createSettingRepository(db),
  };
  fill(repositories);
  return { db, ...repositories };
}

function fill({
  clusters,
  assessments,
  actions,
  knowledgeBases,
  knowledgeDraft,
  notices,
  briefEdits,
  attachments,
  figureSets,
}: Omit<Rows, 'db'>) {
  ['one', 'gone'].forEach((id) => clusters.insert(cluster(id), someTime));
  clusters.facts.save('one', { year: 2024, fact: 'output', value: 12.5, grade: 'B' });
  clusters.recognition.replace('one', { 'area-km2': 2 });
  clusters.remove('gone', someTime);
  ['first', 'removed'].forEach((id) => assessments.insert(someAssessment(id, 'one')));
  assessments.remove('removed', someTime);
  assessments.insert({ ...someAssessment('unnamed', 'one'), knowledgeHash: '' });
  ['act', 'dropped'].forEach((id) => actions.insert(someAction(id, 'first')));
  actions.remove('dropped', someTime);
  briefEdits.save('first', edit('title'));
  figureSets.put(figureSet(100));
  attachments.insert(attachment('seen', 'd'));
  attachments.insert(attachment('detached', 'e'));
  attachments.detach('detached', someTime);
  attachments.insert(attachment('forgotten', 'f'));
  attachments.detach('forgotten', '2026-01-01T00:00:00.000Z');
  attachments.forgetDetached('forgotten');
  knowledgeBases.insert(version(hash));
  knowledgeDraft.save({ basedOn: hash, content: knowledgeBase, updatedAt: someTime });
  notices.add({ kind: 'set-aside', detail: 'a', noticedAt: someTime });
}

const attachment = (id: string, digit: string) => ({
  id,
  assessmentId: 'first',
  subject: { kind: 'rating' as const, key: 'regional-brand' },
  name: '章程.pdf',
  sha256: digit.repeat(64),
  bytes: 3,
  type: 'pdf' as const,
  attachedAt: someTime,
  attachedBy: { name: '王敏', unit: '工信局' },
});

const figureSet = (value: number) => ({
  id: 'liaoning',
  area: '210000',
  year: 2023,
  source: '辽宁统计年鉴',
  date: null,
  grade: 'A' as const,
  totalOf: 'all' as const,
  figures: [
    { figure: 'employment' as const, industry: '', name: '', unit: '', value: 1000 },
    { figure: 'employment' as const, industry: '36', name: '', unit: '', value },
  ],
});

const edit = (block: string) => ({
  language: 'zh' as const,
  block,
  text: '结论',
  computed: '计算',
  basis: [],
  editedAt: someTime,
});

const version = (of: string) => ({
  hash: of,
  version: '9.0.0',
  origin: 'shipped' as const,
  basedOn: null,
  note: '',
  createdAt: someTime,
  content: knowledgeBase,
});

/** Every function of a repository that writes, each with something that it changes. */
const writes: Readonly<Record<string, (rows: Rows) => void>> = {
  'clusters.insert': ({ clusters }) => clusters.insert(cluster('two'), later),
  'clusters.saveFields': ({ clusters }) =>
    clusters.saveFields('one', { ...cluster('one'), industry: 'C36' }, later),
  'clusters.replace': ({ clusters }) =>
    clusters.replace(
      { ...someCluster('one'), industry: 'C36', facts: [], recognition: { 'area-km2': 9 } },
      later,
    ),
  'clusters.touch': ({ clusters }) => clusters.touch('one', later),
  'clusters.remove': ({ clusters }) => clusters.remove('one', later),
  'clusters.restore': ({ clusters }) => clusters.restore('gone'),
  'facts.save': ({ facts }) => facts.save('one', { year: 2025, fact: 'output', value: 13, grade: 'A' }),
  'facts.remove': ({ facts }) => facts.remove('one', { year: 2024, fact: 'output' }),
  'recognition.replace': ({ recognition }) =>
    recognition.replace('one', { 'area-km2': 3, 'clean-record': false }),
  'assessments.insert': ({ assessments }) => assessments.insert(someAssessment('second', 'one')),
  'assessments.save': ({ assessments }) =>
    assessments.save('first', { plan: { must: ['support-spinoffs'] }, typeAccepted: false }, later),
  'assessments.change': ({ assessments }) =>
    assessments.change({
      id: 'first',
      names: ['priorities'],
      at: later,
      decide: () => ({ priorities: { method: 'direct', points: { relief: 60, speed: 40 } } }),
    }),
  'assessments.saveRating': ({ assessments }) =>
    assessments.saveRating('first', { indicator: 'regional-brand', rating: { level: 5 } }, later),
  'assessments.saveMeasure': ({ assessments }) =>
    assessments.saveMeasure('first', { measure: 'link-banks', acceptance: 2, cost: 3 }, later),
  'assessments.saveScoreOverride': ({ assessments }) =>
    assessments.saveScoreOverride(
      'first',
      { measure: 'link-banks', criterion: 'relief', override: { score: 10, reason: 'Seen.' } },
      later,
    ),
  'assessments.remove': ({ assessments }) => assessments.remove('first', later),
  'assessments.restore': ({ assessments }) => assessments.restore('removed'),
  'actions.insert': ({ actions }) => actions.insert(someAction('third', 'first')),
  'actions.saveFields': ({ actions }) => actions.saveFields('act', { ...actionFields, progress: 70 }),
  'actions.record': ({ actions }) =>
    actions.record('act', { at: later, progress: 50, status: 'open', note: 'Met.' }),
  'actions.moveUnder': ({ actions }) => actions.moveUnder('act', 'other'),
  'actions.remove': ({ actions }) => actions.remove('act', later),
  'actions.restore': ({ actions }) => actions.restore('dropped'),
  'attachments.insert': ({ attachments }) => attachments.insert(attachment('new', 'c')),
  'attachments.detach': ({ attachments }) => attachments.detach('seen', later),
  'attachments.restore': ({ attachments }) => attachments.restore('detached'),
  'attachments.forgetDetached': ({ attachments }) => attachments.forgetDetached('detached'),
  'attachments.dropFile': ({ attachments }) => void attachments.dropFile('f'.repeat(64)),
  'briefEdits.save': ({ briefEdits }) => briefEdits.save('first', edit('finding')),
  'briefEdits.remove': ({ briefEdits }) => briefEdits.remove('first', { language: 'zh', block: 'title' }),
  'briefOptions.save': ({ briefOptions }) => briefOptions.save('first', briefOptions.get('first')),
  'briefOptions.put': ({ briefOptions }) => briefOptions.put('first', briefOptions.get('first')),
  'briefRecords.add': ({ briefRecords }) =>
    void briefRecords.add({
      assessmentId: 'first',
      fingerprint: hash,
      language: 'zh',
      format: 'pdf',
      printedOn: '2026-06-30',
      recordedAt: later,
      // Stored as it is given: what it says is none of the store's business.
      content: {} as never,
    }),
  'figureSets.put': ({ figureSets }) => figureSets.put(figureSet(120)),
  'figureSets.remove': ({ figureSets }) => figureSets.remove('liaoning'),
  'knowledgeBases.insert': ({ knowledgeBases }) => void knowledgeBases.insert(version('b'.repeat(64))),
  'knowledgeBases.use': ({ knowledgeBases }) => knowledgeBases.use(hash),
  'knowledgeBases.claimUnnamed': ({ knowledgeBases }) => knowledgeBases.claimUnnamed(hash),
  'knowledgeDraft.save': ({ knowledgeDraft }) =>
    knowledgeDraft.save({ basedOn: hash, content: knowledgeBase, updatedAt: later }),
  'knowledgeDraft.remove': ({ knowledgeDraft }) => knowledgeDraft.remove(),
  'notices.add': ({ notices }) => notices.add({ kind: 'older-copy', detail: '', noticedAt: later }),
  'notices.decide': ({ notices }) => notices.decide(1, later),
  'settings.save': ({ settings }) => settings.save({ ...settings.get(), marking: '内部' }),
  'settings.saveBackupFolder': ({ settings }) => settings.saveBackupFolder('/tmp'),
  'settings.saveExportFolder': ({ settings }) => settings.saveExportFolder('/tmp'),
};

/** Functions that only read. */
const reads =
  /^(?:all|get|list|listOf|names|naming|find|findBy\w+|has|isEmpty|read|ids|before|byLabel|content|detached|idsByName|inUse|exportFolder|stamps|after|files|unnamedFiles|namesOf|namedFiles|hasHad|readRating|backupFolder|known|attention|ofActions|allBefore)$/u;

describe('a write that fails at any of its statements', () => {
  test('is tried for every function of every repository', () => {
    const repositories = omit(openRows(), 'db');
    const functions = Object.entries(repositories).flatMap(([name, repository]) =>
      Object.entries(repository)
        .filter(([key, value]) => typeof value === 'function' && !reads.test(key))
        .map(([key]) => `${name}.${key}`),
    );

    expect(functions.filter((name) => writes[name] === undefined)).toEqual([]);
  });

  test.each(Object.keys(writes))('leaves everything as it was: %s', (name) => {
    const rows = openRows();
    const before = contentOf(rows.db);
    const watch = watchWrites(rows.db);
    let failed = 0;

    for (let failAt = 1; ; failAt++) {
      watch.failAt(failAt);
      try {
        writes[name]?.(rows);
        break;
      } catch (error) {
        expect(String(error)).toContain('The disk failed.');
        failed++;
        expect(contentOf(rows.db)).toEqual(before);
      }
    }
    watch.failAt(null);

    // At least its own row and its entry in the trail.
    expect(failed).toBeGreaterThanOrEqual(2);
    expect(contentOf(rows.db)).not.toEqual(before);
  });
});

const tablesOf = (db: Database): string[] =>
  db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'`)
    .pluck()
    .all();

const contentOf = (db: Database): unknown =>
  tablesOf(db).map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]);

/** Makes the n-th row that is inserted, updated or deleted fail; `null` lets all pass. */
function watchWrites(db: Database) {
  let count = 0;
  let place: number | null = null;
  db.function('on_write', {}, () => {
    count++;
    if (count === place) {
      throw new Error('The disk failed.');
    }
    return 0;
  });
  for (const table of tablesOf(db)) {
    for (const kind of ['INSERT', 'UPDATE', 'DELETE']) {
      db.exec(`CREATE TEMP TRIGGER watch_${table}_${kind} BEFORE ${kind} ON main.${table}
               BEGIN SELECT on_write(); END`);
    }
  }
  return {
    failAt(next: number | null): void {
      count = 0;
      place = next;
    },
  };
}
