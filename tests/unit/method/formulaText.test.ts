import { expect, test } from 'vitest';
import { parseFormula } from '../../../core/method/formulaText.ts';
import { paperPlaces, paperTopic } from '../../../core/method/paperPlaces.ts';
import { methodFormulas as en } from '../../../core/text/en/method/methodFormulas.ts';
import { methodFormulas as zh } from '../../../core/text/zh/method/methodFormulas.ts';

test('a formula is text and fractions, in order', () => {
  expect(parseFormula('s = f × {Σ w}/{n} − 1')).toEqual(['s = f × ', { over: 'Σ w', under: 'n' }, ' − 1']);
  expect(parseFormula('{a}/{b}')).toEqual([{ over: 'a', under: 'b' }]);
  expect(parseFormula('a + b')).toEqual(['a + b']);
});

test('no formula shows a brace in either language', () => {
  const texts = [...Object.values(en), ...Object.values(zh)].flatMap((text) => parseFormula(text));

  expect(texts.filter((piece) => typeof piece === 'string' && /[{}]/.test(piece))).toEqual([]);
});

test.for([
  ['1.2.1.2(a); 2.1 (social credit)', ['1-2-1-2-a', '2-1'], '(social credit)'],
  ['1.2.3.2(a),(b)', ['1-2-3-2-a', '1-2-3-2-b'], ''],
  ['Abstract; Conclusion (with 1.2.2.2(c))', ['abstract', 'conclusion'], '(with 1.2.2.2(c))'],
  ['paper 2.2 (joint investment, free riding)', ['2-2'], '(joint investment, free riding)'],
  ['1.1, 1.1', ['1-1'], ''],
] as const)('%s names its sections, and its topic apart', ([section, ids, topic]) => {
  expect(paperPlaces(section).map(({ id }) => id)).toEqual(ids);
  expect(paperTopic(section)).toBe(topic);
});
