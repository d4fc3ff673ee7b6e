import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../core/base/settings.ts';
import { factCatalogue, factIds, isMoneyFact } from '../../../core/model/facts/catalogue.ts';
import {
  keptValue,
  millionsOf,
  profileMoney,
  shownUnit,
  shownValue,
} from '../../../core/model/facts/shownValue.ts';

describe('a figure of the profile', () => {
  test('is shown in each language and taken back as it is kept, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...factIds),
        fc.constantFrom(...languages),
        fc.double({ min: 0, max: 10_000_000, noNaN: true }),
        (fact, language, kept) => {
          const { unit } = factCatalogue[fact];
          const shown = shownValue(unit, language, kept);

          expect(shown).toMatch(/^\d+(?:\.\d+)?$/u);
          expect(keptValue(unit, language, shown)).toBe(kept);
        },
      ),
    );
  });

  test('has no decimals in English where Chinese has two', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (hundredths) => {
        expect(shownValue(profileMoney, 'en', hundredths / 100)).toBe(String(hundredths));
      }),
    );
  });

  test.each<[number, string, string]>([
    [4.56, '4.56', '456'],
    [0.00012, '0.00012', '0.012'],
    [1e-7, '0.0000001', '0.00001'],
    [118.4, '118.4', '11840'],
    [0, '0', '0'],
    [10_000_000, '10000000', '1000000000'],
  ])('money of %d is %s in 亿元 and %s in CNY m', (kept, chinese, english) => {
    expect(shownValue(profileMoney, 'zh', kept)).toBe(chinese);
    expect(shownValue(profileMoney, 'en', kept)).toBe(english);
    expect(millionsOf(kept)).toBe(Number(english));
  });

  test('is money in both languages or in neither, and only money is counted otherwise', () => {
    for (const fact of factIds) {
      const [chinese, english] = (['zh', 'en'] as const).map((language) =>
        shownUnit(factCatalogue[fact].unit, language),
      );

      expect(english?.measure).toBe(chinese?.measure);
      expect(english?.exponent === chinese?.exponent).toBe(!isMoneyFact(fact));
    }
    expect(isMoneyFact('name')).toBe(false);
  });
});
