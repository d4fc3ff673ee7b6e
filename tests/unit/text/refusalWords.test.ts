import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { readKnowledgeFile } from '../../../core/knowledge/knowledgeFile.ts';
import { readAssessmentFile } from '../../../core/model/readAssessment.ts';
import { reasons as english } from '../../../core/text/en/reasons.ts';
import { reasons as chinese } from '../../../core/text/zh/reasons.ts';
import { describeError } from '../../../core/text/translate.ts';
import { refusalSentences } from '../../support/refusals/refusalSentences.ts';
import { refusedAssessments, refusedKnowledgeFiles } from '../../support/refusals/refusedFiles.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

/** What a reader is told about a text in English and in Chinese. */
function told(read: (text: string) => unknown, text: string): string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof AppError) {
      return [describeError(error, 'en'), describeError(error, 'zh')];
    }
    throw error;
  }
  return ['The file was accepted.'];
}

describe('a refused file is explained in both languages', () => {
  test.each(Object.entries(refusedAssessments))('an assessment: %s', (name, text) => {
    expect(told((file) => readAssessmentFile(file, shippedKnowledgeBase), text)).toEqual(
      refusalSentences[name],
    );
  });

  test.each(Object.entries(refusedKnowledgeFiles))('a knowledge base: %s', (name, text) => {
    expect(told(readKnowledgeFile, text)).toEqual(refusalSentences[name]);
  });

  test('a failure that names no reason says that the form is wrong', () => {
    const failure = new AppError('invalid-file', 'x', { path: 'seed' });

    expect(describeError(failure, 'en')).toContain('seed is not in the expected form');
    expect(describeError(failure, 'zh')).toContain('seed不符合规定格式');
  });

  test('no Chinese reason is left in English', () => {
    const values = { limit: 1, line: 1, megabytes: 1, min: 0, max: 1, choices: ['1'], id: '1', answer: '1' };
    const said = Object.entries(chinese).map(([code, words]) => [code, words(values as never)]);

    expect(said.filter(([, words = '']) => !/\p{Script=Han}/u.test(words))).toEqual([]);
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
  });
});
