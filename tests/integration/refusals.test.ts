import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../core/base/errors.ts';
import { printReasons } from '../../core/base/reasons.ts';
import { describeError } from '../../core/text/translate.ts';
import { fileFingerprint } from '../../electron/backend/brief/fileFingerprint.ts';
import { runCommand } from '../../electron/commands/runCommand.ts';
import { storePath } from '../support/storeFolder.ts';

const locales = ['en_GB.UTF-8', 'zh_CN.UTF-8'];

/** What a command says when it is refused, in each language; the folder of the test is left out. */
async function complaints(words: (folder: string) => readonly string[]): Promise<string[]> {
  const folder = dirname(storePath());
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'half.json'), '{');
  writeFileSync(join(folder, 'list.json'), '[]');
  const luck = {
    format: 'cluster-desk.assessment/1',
    cluster: { name: { en: 'a' } },
    ratings: { luck: { level: 1 } },
  };
  writeFileSync(join(folder, 'luck.json'), JSON.stringify(luck));
  writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...luck, knowledgeBase: '2.0.0' }));
  return Promise.all(
    locales.map(async (LANG) => {
      let text = '';
      await runCommand(words(folder), {
        environment: { LANG },
        interruption: () => new AbortController().signal,
        print: () => undefined,
        complain: (said) => (text += said),
      });
      return text.trim().replaceAll(`${folder}/`, '');
    }),
  );
}

describe('a command that is refused says why, in both languages', () => {
  test.each<[string, (folder: string) => readonly string[], string, string]>([
    [
      'a file that is not there',
      () => ['evaluate', '/nowhere.json'],
      'The file was not read: /nowhere.json cannot be read. Nothing was changed.',
      '文件未读入：/nowhere.json无法读取。数据未作改动。',
    ],
    [
      'a file that is no JSON',
      (folder) => ['evaluate', join(folder, 'half.json')],
      'The file was not read: it cannot be read from line 1 on. Nothing was changed.',
      '文件未读入：内容自第1行起无法读取。数据未作改动。',
    ],
    [
      'a file with an unknown indicator',
      (folder) => ['evaluate', join(folder, 'luck.json')],
      'The file was not read: ratings.luck is not a known indicator. Nothing was changed.',
      '文件未读入：ratings.luck不是已知指标。数据未作改动。',
    ],
    [
      'a file of a knowledge base that does not ship',
      (folder) => ['evaluate', join(folder, 'other.json')],
      'The assessment was made with knowledge base 2.0.0, which is not installed here. Installed are: 0.1.0, 1.0.0. Give the file of another with --knowledge FILE.',
      '该评估使用知识库2.0.0，本机未安装。已安装：0.1.0、1.0.0。其他版本可用--knowledge FILE给出知识库文件。',
    ],
    [
      'knowledge that is none',
      (folder) => ['evaluate', '--knowledge', join(folder, 'list.json'), join(folder, 'luck.json')],
      'The file was not read: it is not a knowledge base. Nothing was changed.',
      '文件未读入：内容不是知识库文件。数据未作改动。',
    ],
    [
      'cases that are not there',
      () => ['verify-method', '/nowhere'],
      'The file was not read: /nowhere cannot be read. Nothing was changed.',
      '文件未读入：/nowhere无法读取。数据未作改动。',
    ],
    [
      'a folder without cases',
      (folder) => ['verify-method', join(folder, 'empty')],
      'The file was not read: empty holds no case file (*.json). Nothing was changed.',
      '文件未读入：empty没有算例文件（*.json）。数据未作改动。',
    ],
    [
      'a store that is not there',
      (folder) => ['brief', '--all', '--lang', 'zh', '--store', '/nowhere.db', '--out', join(folder, 'out')],
      'The file was not read: /nowhere.db cannot be read. Nothing was changed.',
      '文件未读入：/nowhere.db无法读取。数据未作改动。',
    ],
  ])('%s', async (...[, words, en, zh]) => {
    expect(await complaints(words)).toEqual([en, zh]);
  });
});

const inBoth = (error: unknown): string[] =>
  error instanceof AppError ? [describeError(error, 'en'), describeError(error, 'zh')] : [String(error)];

describe('what is no brief, and a brief that is not printed', () => {
  test.each([
    [
      'a text',
      'Not a brief at all',
      'The file was not read: it is neither PDF nor DOCX. Nothing was changed.',
      '文件未读入：内容既不是PDF，也不是DOCX。数据未作改动。',
    ],
    [
      'a PDF of another program',
      '%PDF-1.4\n%%EOF',
      'The file was not read: it carries no fingerprint. Nothing was changed.',
      '文件未读入：内容没有指纹：不是本程序生成的简报，或经其他程序另存过。数据未作改动。',
    ],
  ])('%s', async (...[, bytes, en, zh]) => {
    const failure: unknown = await fileFingerprint(Buffer.from(bytes)).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(AppError);
    expect(inBoth(failure)).toEqual([en, zh]);
  });

  test('every reason for which a print fails', () => {
    expect(printReasons.map((reason) => inBoth(new AppError('print-failed', '', { reason })))).toEqual([
      [
        'The brief was not printed: no Chromium, Chrome or Edge was found. Install one of them, or print the brief from its page in the browser that shows it.',
        '简报未能打印：未找到Chromium、Chrome或Edge浏览器。可安装其中之一，或在简报页用当前浏览器打印。',
      ],
      [
        'The brief was not printed: a policy of this computer forbids the program to print with its browser (DevTools remote debugging). Ask the administrator to allow it, or print the brief from its page in the browser that shows it.',
        '简报未能打印：本机策略禁止程序调用浏览器打印（DevTools远程调试）。可由管理员允许，或在简报页用当前浏览器打印。',
      ],
      [
        'The brief was not printed: the browser that came with the program could not be unpacked. Free 250 MB of disk space and try again.',
        '简报未能打印：程序自带的浏览器未能解压。腾出250 MB磁盘空间后可重试。',
      ],
      [
        'The brief was not printed: the program that prints stopped twice. Try again, or print the brief from its page in the browser that shows it.',
        '简报未能打印：打印程序两次中断。可重试，或在简报页用当前浏览器打印。',
      ],
      [
        'The brief was not printed: a font did not load. Start the program again and repeat the export.',
        '简报未能打印：有字体未能载入。重新启动程序后可再导出。',
      ],
      [
        'The brief was not printed: printing took too long. Close other programs and try again, or print the brief from its page in the browser that shows it.',
        '简报未能打印：打印用时过长。可关闭其他程序后重试，或在简报页用当前浏览器打印。',
      ],
    ]);
  });
});
