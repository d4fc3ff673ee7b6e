import { describe, expect, test } from 'vitest';
import { readRows } from '../../support/readRows.ts';

describe('clusters that have a name in English only', () => {
  test('are not the same, and one that stands twice is named', () => {
    const { result } = readRows('clusters', [
      ['Cluster', 'Province', 'Firms'],
      ['Shenyang CNC machine tools', 'Liaoning', '86'],
      ['Tonghua pharma', 'Jilin', '120'],
      ['Tonghua Pharma', 'Jilin', '120'],
    ]);

    expect(result.rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(result.rejected).toEqual([
      { line: 4, column: null, text: 'Tonghua Pharma', reason: { reason: 'twice', line: 3 } },
    ]);
  });

  test('are the same as one that has both', () => {
    const { refused } = readRows('clusters', [
      ['集群名称', '企业数'],
      ['甲集群 Alpha', '3'],
      ['甲集群', '3'],
      ['Alpha', '3'],
    ]);
    expect(refused).toEqual(['3 twice', '4 twice']);
  });
});
