import { expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { describeError } from '../../../core/text/translate.ts';
import { shownFailure } from '../../../renderer/state/saving/shownFailure.ts';

test('a screen names no place inside a call, and says why the entry was not accepted', () => {
  const failure = new AppError('invalid-input', 'recognition.sme-output-share: not-between', {
    path: 'recognition.sme-output-share',
    reason: 'not-between',
    min: 0,
    max: 100,
  });

  expect(describeError(shownFailure(failure), 'en')).toBe(
    'The entry was not accepted: it is not between 0 and 100. Check it and save again.',
  );
  expect(describeError(shownFailure(failure), 'zh')).toBe(
    '输入未被接受：内容不在0至100之间。核对后可再保存。',
  );
});

test('a folder stays named', () => {
  const failure = new AppError('invalid-input', 'The folder is no use.', {
    path: '/media/stick',
    reason: 'is-a-folder',
  });

  expect(describeError(shownFailure(failure), 'en')).toContain('/media/stick');
});
