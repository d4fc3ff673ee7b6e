import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { longestBriefFile } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/errors.ts';
import type { Translate } from '../../../core/text/translate.ts';
import { BriefChecker } from '../../../renderer/views/check/briefChecker.svelte.ts';
import { holdAnswers } from '../../support/fakeClient.ts';
import { fakeWorkspace, realWorkspace, sampleOf } from '../../support/testWorkspace.ts';

const digits = '0123456789abcdef';
const otherDigits = 'fedcba9876543210';
const fileOf = (bytes: number) => new File([new Uint8Array(bytes)], 'brief.pdf');

describe('the check of a printed brief', () => {
  test.each<[string, (t: Translate) => string]>([
    ['', (t) => t('briefCheck.empty')],
    ['12', (t) => t('briefCheck.length', { count: 2 })],
    ['0123456789abcdeg', (t) => t('briefCheck.character', { character: 'g' })],
  ])('a number that none can be, "%s", is not sent: what is wrong is said', async (text, problem) => {
    const { workspace } = fakeWorkspace();
    const checker = new BriefChecker(workspace);

    await checker.checkNumber(text);

    expect([checker.problem, checker.failure, checker.busy]).toEqual([problem(workspace.t), '', false]);
  });

  test('a brief that is still as it was printed is named, with what its answers are named by', async () => {
    const { workspace, client } = await realWorkspace();
    const id = await sampleOf(client);
    const { path } = await client.call('brief.export', { id, language: 'en', format: 'docx' });
    const checker = new BriefChecker(workspace);

    await checker.checkFile(new File([readFileSync(path ?? '')], 'brief.docx'));

    expect(checker.result).toMatchObject({ result: 'unchanged', about: { assessmentId: id } });
    expect(checker.knowledge?.hash).toBe(workspace.knowledge.hash);
  });

  test('a failure is said in words and the result of the brief before it is not', async () => {
    let isOut = false;
    const { workspace } = fakeWorkspace({
      'brief.check': (entry) => {
        if (isOut) {
          throw new AppError('store-busy', 'Busy.');
        }
        return { result: 'unknown', ...entry };
      },
    });
    const checker = new BriefChecker(workspace);
    await checker.checkNumber(digits);
    isOut = true;

    await checker.checkNumber(digits);

    expect(checker.result).toBeNull();
    expect(checker.failure).toBe(workspace.describe(new AppError('store-busy', '')));
  });

  test('the brief that was checked last is shown, whichever answer comes first', async () => {
    const answers = holdAnswers<'brief.check'>();
    const { workspace } = fakeWorkspace({ 'brief.check': answers.handler });
    const checker = new BriefChecker(workspace);
    const both = [checker.checkNumber(digits), checker.checkNumber(otherDigits)];

    await answers.give(1, { result: 'unknown', digits: otherDigits });
    expect(checker.busy).toBe(false);
    await answers.give(0, { result: 'unknown', digits });
    await Promise.all(both);

    expect(checker.result).toEqual({ result: 'unknown', digits: otherDigits });
  });

  test('a refused file is not replaced by the result of the number before it', async () => {
    const answers = holdAnswers<'brief.check'>();
    const { workspace } = fakeWorkspace({ 'brief.check': answers.handler });
    const checker = new BriefChecker(workspace);
    const checking = checker.checkNumber(digits);

    checker.refuse('No brief.');
    await answers.give(0, { result: 'unknown', digits });
    await checking;

    expect([checker.failure, checker.result, checker.busy]).toEqual(['No brief.', null, false]);
  });

  test('a file crosses with every byte, however many', async () => {
    const { workspace, client } = fakeWorkspace({ 'brief.checkFile': () => ({ result: 'unknown', digits }) });
    const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => at % 251);

    await new BriefChecker(workspace).checkFile(new File([bytes], 'brief.pdf'));

    const [sent] = client.sent('brief.checkFile');
    expect(Buffer.from(sent?.base64 ?? '', 'base64').equals(bytes)).toBe(true);
  });

  test('a file that is too large is not read', async () => {
    const { workspace } = fakeWorkspace();
    const checker = new BriefChecker(workspace);

    await checker.checkFile(fileOf((longestBriefFile / 4) * 3 + 1));

    expect(checker.failure).toBe(workspace.t('briefCheck.tooLarge'));
  });
});
