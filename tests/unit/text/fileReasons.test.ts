import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { readAssessmentFile } from '../../../core/model/readAssessment.ts';
import { describeError } from '../../../core/text/translate.ts';
import { fileReason } from '../../../core/text/zh/fileReasons.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

/** What a reader is told in Chinese about a file. */
function told(text: string): string {
  try {
    readAssessmentFile(text, shippedKnowledgeBase);
  } catch (error) {
    return error instanceof AppError ? describeError(error, 'zh') : String(error);
  }
  return 'read';
}

const file = (ratings: unknown, more: object = {}): string =>
  JSON.stringify({
    format: 'cluster-desk.assessment/1',
    cluster: { name: { zh: '集群' } },
    ratings,
    ...more,
  });

describe('a refused file is explained in Chinese', () => {
  test.each([
    ['{"format":\n', '文件未读入：内容第2行不是有效的JSON。数据未作改动。'],
    ['[]', '文件未读入：内容不是评估文件。数据未作改动。'],
    ['{"a":1,"a":2}', '文件未读入：a重复出现。数据未作改动。'],
    [file({ 'cultural-fit': { level: 1 } }), '文件未读入：ratings.cultural-fit不是已知指标。数据未作改动。'],
    [
      file({ 'inter-firm-trust': { level: 6 } }),
      '文件未读入：ratings.inter-firm-trust.level不是1或2或3或4或5。数据未作改动。',
    ],
    [
      file({ 'inter-firm-trust': { level: 3, unknown: true } }),
      '文件未读入：ratings.inter-firm-trust应为level、value、unknown、notApplicable中的一项。数据未作改动。',
    ],
    [
      file({ 'capacity-utilisation': { value: 131 } }),
      '文件未读入：ratings.capacity-utilisation.value不在0至130之间。数据未作改动。',
    ],
    [file({}, { colour: 'red' }), '文件未读入：colour不是已知的键名。数据未作改动。'],
    [file({}, { plan: { budget: -1 } }), '文件未读入：plan.budget小于0。数据未作改动。'],
  ])('%s', (text, sentence) => {
    expect(told(text)).toBe(sentence);
  });

  test('a reason that is not known says that the form is wrong, in no other language', () => {
    expect(fileReason('was written on a Tuesday')).toBe('不符合规定格式');
  });
});
