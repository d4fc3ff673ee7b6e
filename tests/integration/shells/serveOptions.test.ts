import { describe, expect, test } from 'vitest';
import { createTranslate } from '../../../core/text/translate.ts';
import { readServeOptions } from '../../../electron/loopback/serveOptions.ts';

const en = createTranslate('en');
const zh = createTranslate('zh');

describe('the words behind the loopback shell', () => {
  test('say where the store lies, whether there is a window and how long it stays', () => {
    expect(readServeOptions([], en)).toEqual({
      data: undefined,
      file: undefined,
      hasWindow: true,
      stay: 60_000,
    });
    expect(readServeOptions(['--data', 'here', '--no-window', '--stay', '5'], en)).toEqual({
      data: 'here',
      file: undefined,
      hasWindow: false,
      stay: 5000,
    });
  });

  test('a bundle is named as it is, by its ending; no other file is taken', () => {
    expect(readServeOptions(['/数据/交换 包.ClusterDesk'], en).file).toBe('/数据/交换 包.ClusterDesk');
    expect(() => readServeOptions(['a.clusterdesk', 'b.clusterdesk'], en)).toThrow('"b.clusterdesk"');
    expect(() => readServeOptions(['a.json'], en)).toThrow('"a.json"');
  });

  test.each(['0', 'abc', '-1', '1.5', '', '86401', '1e3'])('a stay of "%s" seconds is refused', (seconds) => {
    const words = [`--stay=${seconds}`];

    expect(() => readServeOptions(words, en)).toThrow('Give --stay in whole seconds, from 1 to 86400.');
    expect(() => readServeOptions(words, zh)).toThrow('--stay须为整秒数，1至86400。');
  });

  test('an option that is not known, one without a value and a word too many are refused', () => {
    expect(() => readServeOptions(['--port', '80'], en)).toThrow('There is no option "--port" here.');
    expect(() => readServeOptions(['--stay'], en)).toThrow('The option --stay needs a value.');
    expect(() => readServeOptions(['here'], en)).toThrow('There is no option "here" here.');
  });
});
