import { expect, test } from 'vitest';
import { createSampleWords } from '../../../core/text/sampleWords.ts';

const words = createSampleWords([
  { zh: '企业问卷', en: 'Questionnaire' },
  { zh: '少有往来。', en: 'Little contact.' },
]);
const stored = {
  note: '少有往来。',
  level: 2,
  facts: [{ source: '企业问卷' }, { source: '统计年鉴' }],
} as const;

test('a text that is still as shipped is shown in the language, one that was typed as it was typed', () => {
  expect(words.shown(stored, 'en')).toEqual({
    note: 'Little contact.',
    level: 2,
    facts: [{ source: 'Questionnaire' }, { source: '统计年鉴' }],
  });
  expect(words.shown({ note: 'Little contact.' }, 'zh')).toEqual({ note: '少有往来。' });
  expect(words.shown({ note: '少有往来' }, 'en')).toEqual({ note: '少有往来' });
});

test('what is not different stays the very same', () => {
  expect(words.shown(stored, 'zh')).toBe(stored);
  expect(words.shown(stored, 'en').facts[1]).toBe(stored.facts[1]);
});

test('what was only shown otherwise is not stored, wherever it stands by then', () => {
  const shown = words.shown(stored, 'en');
  expect(words.kept(shown, stored)).toEqual(stored);
  expect(words.kept({ ...shown, level: 3, facts: shown.facts.slice(1) }, stored)).toEqual({
    ...stored,
    level: 3,
    facts: [{ source: '统计年鉴' }],
  });
  expect(words.kept({ note: 'Little contact now.' }, stored)).toEqual({ note: 'Little contact now.' });
  expect(words.kept({ source: 'Questionnaire' }, { source: '' })).toEqual({ source: 'Questionnaire' });
});
