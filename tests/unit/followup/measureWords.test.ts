import { describe, expect, test } from 'vitest';
import { measureWords } from '../../../core/followup/measureWords.ts';

const text = { en: 'Found an association', zh: '组建协会' };

describe('measureWords', () => {
  test('a title that is still the measure’s own is known in both languages', () => {
    expect(measureWords('组建协会', text)).toEqual(text);
    expect(measureWords('Found an association', text)).toEqual(text);
  });

  test('the official’s own wording stands as it was written', () => {
    expect(measureWords('组建汽车协会', text)).toEqual({ en: '组建汽车协会', zh: '组建汽车协会' });
    expect(measureWords('Visit firms', undefined)).toEqual({ en: 'Visit firms', zh: 'Visit firms' });
  });
});
