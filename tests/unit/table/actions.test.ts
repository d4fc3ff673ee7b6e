import { describe, expect, test } from 'vitest';
import { applyMapping } from '../../../core/table/apply/applyMapping.ts';
import { proposeMapping } from '../../../core/table/propose/proposeMapping.ts';
import { tableOf } from '../../support/tables.ts';

function read(heads: readonly string[], ...rows: readonly (readonly string[])[]) {
  const table = tableOf([heads, ...rows]);
  const mapping = proposeMapping(table, 'actions');
  const result = applyMapping(table, mapping);
  return {
    fields: mapping.columns.map(({ field }) => field),
    rows: result.kind === 'actions' ? result.rows : [],
    refused: result.rejected.map(({ text, reason }) => `${text} ${reason.reason}`),
  };
}

describe('how far an action has come', () => {
  test.each(['进展', '进展情况', '工作进展', '推进情况', '完成比例'])(
    'stands under "%s" as a share',
    (head) => {
      const { fields, rows, refused } = read(
        ['工作任务', '完成时限', head],
        ['走访企业', '2027年6月底前', '50%'],
        ['建立协会', '2027年12月底前', '0'],
        ['编制目录', '2027年12月底前', '已完成30%'],
        ['招商', '2027年12月底前', '已走访12家'],
      );

      expect(fields).toEqual(['action', 'due-on', 'progress']);
      expect(rows.map(({ dueOn, progress }) => `${dueOn} ${progress}`)).toEqual([
        '2027-06-30 50',
        '2027-12-31 0',
        '2027-12-31 30',
        '2027-12-31 null',
      ]);
      expect(refused).toEqual(['已走访12家 not-a-status']);
    },
  );

  test('is its status where the words of one stand there', () => {
    const { fields, rows } = read(
      ['工作任务', '完成时限', '进展情况'],
      ['走访企业', '2027年6月', '在办'],
      ['建立协会', '2027年6月', '已完成'],
    );

    expect(fields).toEqual(['action', 'due-on', 'status']);
    expect(rows.map(({ status }) => status)).toEqual(['open', 'done']);
  });

  test('is the status by a word and the progress by a share in the same column, row by row', () => {
    const { rows, refused } = read(
      ['重点工作任务', '完成时限', '进展情况'],
      ['组建联盟', '2026年6月底前', '已完成80%'],
      ['引进企业', '2026年底', '推进中'],
      ['发放补贴', '2026.9', '完成'],
      ['编制规划', '2026年第三季度', '50'],
      ['建设平台', '2026年底', '未启动，待批'],
      ['培训', '2026-12-31前', '100%'],
      ['走访', '2026年底', '已走访部分企业'],
      ['验收', '2026年底', '完成（2026年5月）'],
    );

    expect(rows.map(({ status, progress }) => `${status} ${progress}`)).toEqual([
      'null 80',
      'open null',
      'done null',
      'null 50',
      'not-started null',
      'done 100',
      'null null',
      'done null',
    ]);
    expect(refused).toEqual(['已走访部分企业 not-a-status']);
  });

  test('is read in English in the same way', () => {
    const { rows } = read(
      ['Task', 'Deadline', 'Progress'],
      ['Alliance', '2026-06-30', '80%'],
      ['Platform', '2026-06-30', 'In progress'],
      ['Subsidies', '2026-06-30', 'Completed.'],
      ['Training', '2026-06-30', 'Not yet started'],
    );

    expect(rows.map(({ status, progress }) => `${status} ${progress}`)).toEqual([
      'null 80',
      'open null',
      'done null',
      'not-started null',
    ]);
  });

  test.each([
    ['未启动', 'not-started'],
    ['还没开始', 'not-started'],
    ['尚未开工', 'not-started'],
    ['受阻', 'blocked'],
    ['推进受阻', 'blocked'],
    ['卡住了', 'blocked'],
    ['搁置，待市里协调', 'blocked'],
    ['Not started', 'not-started'],
    ['Blocked', 'blocked'],
    ['Stuck, waits for the permit', 'blocked'],
  ])('is said by "%s"', (word, status) => {
    const { rows } = read(['工作任务', '完成时限', '状态'], ['走访企业', '2027年6月', word]);

    expect(rows.map((row) => row.status)).toEqual([status]);
  });

  test('may be told of an action without owner and due date; a date that is none stays out alone', () => {
    const { rows, refused } = read(
      ['工作任务', '责任单位', '完成时限', '状态'],
      ['走访企业', '', '', '未启动'],
      ['建立协会', '民政局', '2027年2月30日', '在办'],
    );

    expect(rows.map(({ title, owner, dueOn }) => [title, owner, dueOn])).toEqual([
      ['走访企业', null, null],
      ['建立协会', '民政局', null],
    ]);
    expect(refused).toEqual(['2027年2月30日 not-a-date']);
  });

  test('is its status beside a column of shares, and a share in a column of statuses', () => {
    const beside = read(['工作任务', '完成时限', '进展情况', '进度'], ['补贴', '2026年6月', '完成', '90%']);
    expect(beside.rows).toMatchObject([{ status: 'done', progress: 90 }]);

    const within = read(
      ['工作任务', '完成时限', '状态'],
      ['补贴', '2026年6月', '60%'],
      ['联盟', '2026年6月', '办结'],
    );
    expect(within.rows).toMatchObject([
      { status: null, progress: 60 },
      { status: 'done', progress: null },
    ]);
  });

  test('is named where nothing but prose tells it, and left where another column does', () => {
    const prose = read(['工作任务', '完成时限', '落实情况'], ['走访企业', '2027年6月', '正与银行商谈']);
    expect(prose).toMatchObject({
      fields: ['action', 'due-on', 'progress'],
      refused: ['正与银行商谈 not-a-status'],
    });
    expect(
      read(['工作任务', '完成时限', '进展情况', '进度'], ['走访企业', '2027年6月', '10%', '20%']).fields,
    ).toEqual(['action', 'due-on', null, 'progress']);
    expect(
      read(['工作任务', '完成时限', '进展情况', '状态'], ['走访企业', '2027年6月', '在办', '已完成']).fields,
    ).toEqual(['action', 'due-on', null, 'status']);
  });
});
