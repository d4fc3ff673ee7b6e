import { describe, expect, test } from 'vitest';
import type { Language } from '../../../core/base/settings.ts';
import { channels } from '../../../core/contract/channels.ts';
import { NoticeSchema } from '../../../core/contract/recoveryChannels.ts';
import { actName, hasVerb } from '../../../core/trail/acts.ts';
import type { Cells, ToldRow } from '../../../core/trail/statement.ts';
import { statementText } from '../../../core/trail/statementText.ts';
import { tellChanges } from '../../../core/trail/tellChanges.ts';
import { trailWords } from '../../../core/trail/trailWords.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

const wordsIn = (language: Language) =>
  trailWords(language, shippedKnowledgeBase, {
    actionTitle: (id) => (id === 'a1' ? 'Call the guild' : null),
    knowledgeLabel: (hash) => (hash.startsWith('a') ? '1.0.0' : null),
    industryName: (code) => (code === '36' ? 'Motor vehicles' : null),
    placeName: (code) => (code === '210000' ? 'Liaoning' : null),
  });

interface Row {
  readonly key?: Cells;
  readonly before?: Cells | null;
  readonly after?: Cells | null;
}

const row = (table: string, { key = {}, before = null, after = null }: Row): ToldRow => ({
  table,
  key,
  before,
  after,
});

function lines(language: Language, ...rows: readonly ToldRow[]): string[] {
  const words = wordsIn(language);
  return tellChanges(words, rows).map((statement) => statementText(words, statement));
}

const rated = row('rating', {
  key: { assessment_id: 'x', indicator: 'cultural-integration' },
  before: { level: 2, grade: 'C', note: '' },
  after: { level: 4, grade: 'B', note: 'Asked again.' },
});

describe('an entry of the trail', () => {
  test('tells a rating by the name of its indicator, from what to what', () => {
    expect(lines('en', rated)).toEqual([
      'Cultural integration: Rating Level 2 → Level 4; Evidence grade C → B; Note Asked again.',
    ]);
    expect(lines('zh', rated)).toEqual([
      expect.stringMatching(/：评分 .*2.* → .*4.*；.*C → B；.* Asked again\.$/u),
    ]);
  });

  test('tells what a notice of the program is about, of every kind in words', () => {
    const told = (language: Language, kind: string, detail = '') =>
      lines(language, row('notice', { key: { seq: 1 }, after: { kind, detail, noticed_at: '2026-01-01' } }));

    expect(told('en', 'codes-matched', '0 0 43')).toEqual([
      'Notice of the program: About Places and industries of the clusters agree with the lists',
    ]);
    expect(told('zh', 'codes-matched', '3 1 43')).toEqual([
      '程序提示：内容 匹配地区与行业目录：已匹配3个集群，1个所在地待选择',
    ]);
    const kinds = NoticeSchema.entries.kind.options;
    for (const language of ['en', 'zh'] as const) {
      const all = kinds.flatMap((kind) => told(language, kind, '1 2 3'));
      expect(new Set(all).size).toBe(kinds.length);
      expect(all.filter((line) => /(?:About|内容) [\d ]*$/u.test(line))).toEqual([]);
    }
  });

  test('tells an attached file by what it is attached to', () => {
    const attached = (cells: Cells) =>
      lines('en', row('attachment', { key: { id: 'f1' }, after: { name: 'Minutes.txt', ...cells } }));

    expect(attached({ item: 'cultural-integration' })).toEqual([
      expect.stringMatching(/^Cultural integration: .*Minutes\.txt$/u),
    ]);
    expect(attached({ action_id: 'a1' })).toEqual([
      expect.stringMatching(/^Call the guild: .*Minutes\.txt$/u),
    ]);
  });

  test('tells an answer that became unknown, and a figure with its unit', () => {
    const key = { assessment_id: 'x', indicator: 'local-sourcing-rate' };

    expect(
      lines(
        'en',
        row('rating', {
          key,
          before: { answer: 'value', value: 18.5 },
          after: { answer: 'unknown', value: null },
        }),
      ),
    ).toEqual([expect.stringContaining('Rating 18.5% of purchases → not enough information')]);
  });

  test('tells what a list of measures gained and lost, not which places moved', () => {
    const key = { assessment_id: 'x', kind: 'must', number: 0 };
    const [first, second] = shippedKnowledgeBase.countermeasures.countermeasures;
    const [one, two] = [first?.id ?? '', second?.id ?? ''];

    const told = lines(
      'en',
      row('plan_condition', {
        key: { ...key, position: 1 },
        before: { measure: one },
        after: { measure: two },
      }),
      row('plan_condition', { key: { ...key, position: 2 }, before: { measure: two } }),
    );

    expect(told).toEqual([`Must-have measures: Taken out ${first?.title.en}`]);
  });

  test('tells composite settings by what differs', () => {
    const told = lines(
      'en',
      row('plan_setting', {
        key: { assessment_id: 'x', setting: 'yearBudgets' },
        before: { content: '{"1":3,"2":5}' },
        after: { content: '{"1":3,"2":7.5}' },
      }),
      row('brief_option', {
        key: { assessment_id: 'x' },
        before: { options: '{"leftOut":{"sections":[],"annexes":[]},"fonts":"shipped"}' },
        after: { options: '{"leftOut":{"sections":["options"],"annexes":[]},"fonts":"shipped"}' },
      }),
    );

    expect(told).toEqual([
      'Plan by year: Budget of year 2 of the plan CNY 5 m → CNY 7.5 m',
      'Contents of the brief: Sections left out None → Options compared',
    ]);
  });

  test('tells of an assessor which answers differ, and knows a person wherever he or she stands', () => {
    const li = (level: number) =>
      JSON.stringify({ assessor: { name: 'Li' }, ratings: { 'cultural-integration': { level } } });
    const wang = JSON.stringify({ assessor: { name: 'Wang' }, ratings: {} });

    const told = lines(
      'en',
      row('member', { key: { position: 1 }, before: { content: wang }, after: { content: li(4) } }),
      row('member', { key: { position: 2 }, before: { content: li(2) } }),
    );

    expect(told).toEqual([
      'Answers of Wang: taken out',
      'Answers of Li: Cultural integration Level 2 → Level 4',
    ]);
  });

  test('names the action of a record by the store', () => {
    expect(
      lines(
        'en',
        row('action_event', {
          key: { seq: 3 },
          after: { action_id: 'a1', progress: 40, status: 'open', note: 'Met.' },
        }),
      ),
    ).toEqual(['Record on "Call the guild": Progress 40%; Status Open; What happened Met.']);
  });

  test('tells the code of an industry by its name, where the list has one', () => {
    const coded = (before: string, after: string) =>
      row('cluster', {
        key: { id: 'x' },
        before: { industry_code: before },
        after: { industry_code: after },
      });

    expect(lines('en', coded('36', '9999'))).toEqual(['Cluster: Industry code 36 Motor vehicles → 9999']);
  });

  test('tells deletion, return and removal for good apart', () => {
    const key = { id: 'x' };

    expect(
      lines(
        'en',
        row('cluster', {
          key,
          before: { deleted_at: null },
          after: { deleted_at: '2026-06-30T08:00:00.000Z' },
        }),
        row('cluster', {
          key,
          before: { deleted_at: '2026-06-30T08:00:00.000Z' },
          after: { deleted_at: null },
        }),
        row('cluster', { key, before: { id: 'x', name_en: 'Ceramics' } }),
      ),
    ).toEqual(['Cluster: deleted', 'Cluster: brought back', 'Cluster: removed for good']);
  });

  test('files priorities and limits of the plan apart from the answers', () => {
    const told = tellChanges(wordsIn('en'), [
      row('assessment', {
        key: { id: 'x' },
        before: { plan_budget: null, priority_method: null, growth_gap: 1 },
        after: { plan_budget: 4, priority_method: 'swing', growth_gap: 2 },
      }),
    ]);

    expect(told.map(({ group, subject }) => [group, subject])).toEqual([
      ['answers', 'Assessment'],
      ['weights', 'Priorities'],
      ['plan', 'Plan'],
    ]);
  });

  test('tells the money of a profile in the unit of the language', () => {
    const output = row('yearly_fact', {
      key: { cluster_id: 'x', year: 2025, fact: 'output' },
      before: { value: 146 },
      after: { value: 0.5 },
    });

    expect(lines('zh', output)).toEqual(['产值，2025年：数值 146亿元 → 5,000万元']);
    expect(lines('en', output)).toEqual(['Output, 2025: Value CNY 14,600 m → CNY 50 m']);

    const asked = row('recognition_fact', {
      key: { cluster_id: 'x', field: 'output-y1' },
      before: { number: null, answer: null },
      after: { number: 4.56, answer: null },
    });
    expect(lines('zh', asked).join()).toContain('4.56亿元');
    expect(lines('en', asked).join()).toContain('CNY 456 m');
  });

  test('says so where a content was too long to be kept', () => {
    expect(
      lines(
        'en',
        row('plan_setting', {
          key: { assessment_id: 'x', setting: 'costsByYear' },
          before: { content: 'sha256:00' },
          after: { content: '{}' },
        }),
      ),
    ).toEqual([expect.stringContaining('too long to be listed here')]);
  });

  test('is never silent about a table that has no words', () => {
    expect(lines('en', row('later', { after: { id: 1 } }))).toEqual(['Other records (later)']);
  });
});

/** Calls that write nothing, or nothing that the trail tells of. */
const reads = new Set([
  'years.read',
  'years.compare',
  'years.start',
  'about.read',
  'about.parts',
  'about.showStore',
  'about.showLog',
  'about.saveReport',
  'about.saveCopy',
  'app.start',
  'bundle.takeOpened',
  'settings.get',
  'exportFolder.get',
  'method.cases',
  'knowledge.list',
  'knowledge.get',
  'knowledge.draft',
  'knowledge.preview',
  'cluster.list',
  'cluster.count',
  'reference.state',
  'cluster.get',
  'assessment.open',
  'assessment.evaluate',
  'assessment.compareKnowledge',
  'action.list',
  'action.attention',
  'action.scope',
  'brief.open',
  'brief.progress',
  'brief.cancel',
  'brief.spoken',
  'brief.check',
  'brief.checkFile',
  'briefs.progress',
  'briefs.cancel',
  'file.open',
  'file.show',
  'bin.list',
  ...Object.keys(channels).filter((channel) => channel.startsWith('recovery.')),
  'bundle.contents',
  'bundle.preview',
  'bundle.differences',
  'bundle.discard',
  'evidence.list',
  'evidence.ofActions',
  'evidence.absent',
  'evidence.open',
  'evidence.show',
  'notice.list',
  'notice.show',
  'table.preview',
  'table.progress',
  'table.cancel',
  'table.rows',
  'table.discard',
  'sheet.cancel',
  'backup.state',
  'backup.list',
  'backup.make',
  'backup.verify',
  'backup.saveCopy',
  'backup.folders',
  'table.preview',
  'table.progress',
  'table.cancel',
  'table.rows',
  'table.discard',
  'figures.list',
  'figures.standings',
  'portfolio.list',
  'portfolio.refresh',
  'portfolio.details',
  'portfolio.readiness',
  'programme.budget',
  'programme.prepare',
  'programme.solve',
  'programme.frontier',
  'trail.list',
  'trail.people',
  'trail.verify',
]);

test('every call that writes has a verb', () => {
  const silent = Object.keys(channels).filter((channel) => !reads.has(channel) && !hasVerb(channel));

  expect(silent).toEqual([]);
  expect(actName('assessment.saveRating')).toBe('trail.actEntered');
  expect(actName('of.another.program')).toBe('trail.actOther');
});
