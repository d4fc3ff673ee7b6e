import { describe, expect, test } from 'vitest';
import { languages } from '../../../core/base/settings.ts';
import { generatedPassphrase, passphraseStrength } from '../../../core/exchange/passphrase.ts';
import { passphraseWords } from '../../../core/exchange/passphraseWords.ts';

describe('passphrases', () => {
  test.each(languages)('the words of %s are all different and of their letters only', (language) => {
    const words = passphraseWords[language];

    expect(new Set(words).size).toBe(512);
    expect(words.every((word) => /^(?:[a-z]{3,9}|\p{Script=Han}{2})$/u.test(word))).toBe(true);
  });

  test('the first and the last word can be drawn', () => {
    expect(generatedPassphrase([0, 0.999_999], 'en')).toBe('acorn-zebra');
    expect(generatedPassphrase([0, 0.999_999], 'zh')).toBe('春天·诗人');
  });

  test.each<[string, boolean, string]>([
    ['elevenchars', false, 'too-short'],
    ['aaaaaaaaaaaa', true, 'weak'],
    ['123456789012', true, 'weak'],
    ['acorn-river-tea', true, 'weak'],
    ['acorn-river-violin-tea', true, 'fair'],
    ['acorn river violin tea', true, 'fair'],
    ['春天·诗人·火车·天空', true, 'fair'],
    ['春天诗人火车天空', false, 'too-short'],
    ['kX9#mQ2$vL7!pR4&tZ', true, 'strong'],
  ])('%s', (passphrase, isAccepted, level) => {
    expect(passphraseStrength(passphrase)).toMatchObject({ isAccepted, level });
  });
});
