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
      expect(refused).toEqual(['已走访12家 not-a-number']);
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

  test('is left where prose stands there, or another column says it', () => {
    expect(
      read(['工作任务', '完成时限', '进展情况'], ['走访企业', '2027年6月', '已走访12家，下一步……']).fields,
    ).toEqual(['action', 'due-on', null]);
    expect(
      read(['工作任务', '完成时限', '进展情况', '进度'], ['走访企业', '2027年6月', '10%', '20%']).fields,
    ).toEqual(['action', 'due-on', null, 'progress']);
    expect(
      read(['工作任务', '完成时限', '进展情况', '状态'], ['走访企业', '2027年6月', '在办', '已完成']).fields,
    ).toEqual(['action', 'due-on', null, 'status']);
  });
});
