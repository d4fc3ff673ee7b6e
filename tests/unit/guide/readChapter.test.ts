import { describe, expect, test } from 'vitest';
import { readChapter } from '../../../tools/guide/readChapter.ts';

const whole = (text: string) => `# Title\n\n${text}\n`;
const read = (text: string) => readChapter('plan', whole(text), 'en');
const firstBlock = (text: string) => read(text).sections[0]?.blocks[0];

describe('a chapter', () => {
  test('has sections by the heads of its language', () => {
    const english = read(
      'First.\n\n## What to do\n\n1. One\n2. Two\n\n## What if\n\n### It fails\n\nTry again.',
    );
    const chinese = readChapter('plan', '# 标题\n\n先。\n\n## 怎么做\n\n1. 一\n', 'zh');

    expect(english.sections.map(({ id }) => id)).toEqual(['for', 'do', 'if']);
    expect(english.sections[1]?.blocks).toMatchObject([{ kind: 'list', ordered: true, items: [{}, {}] }]);
    expect(english.sections[2]?.blocks.map(({ kind }) => kind)).toEqual(['question', 'paragraph']);
    expect(chinese.sections.map(({ id }) => id)).toEqual(['for', 'do']);
  });

  test('has names of buttons, keys and links in its lines', () => {
    expect(
      firstBlock(
        'Press {plan.pin} or `F1`, see [costs](plan.md), [the plan](screen:plan), [x](term:weight).',
      ),
    ).toEqual({
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'Press ' },
        { kind: 'label', key: 'plan.pin' },
        { kind: 'text', text: ' or ' },
        { kind: 'key', text: 'F1' },
        { kind: 'text', text: ', see ' },
        { kind: 'chapter', chapter: 'plan', content: [{ kind: 'text', text: 'costs' }] },
        { kind: 'text', text: ', ' },
        { kind: 'screen', screen: 'plan', content: [{ kind: 'text', text: 'the plan' }] },
        { kind: 'text', text: ', ' },
        { kind: 'term', term: 'weight', content: [{ kind: 'text', text: 'x' }] },
        { kind: 'text', text: '.' },
      ],
    });
  });

  test('has pictures of its own language', () => {
    expect(firstBlock('![The plan](../pictures/en/plan.webp)')).toEqual({
      kind: 'picture',
      name: 'plan',
      text: 'The plan',
    });
  });

  test.each([
    ['a link to elsewhere', 'See [this](https://example.org).'],
    ['an address without a name', 'See https://example.org/ for more.'],
    ['HTML', '<b>bold</b>'],
    ['HTML in a line', 'This is <i>so</i>.'],
    ['a picture of another language', '![x](../pictures/zh/plan.webp)'],
    ['a picture without a text', '![](../pictures/en/plan.webp)'],
    ['a picture of another place', '![x](https://example.org/plan.webp)'],
    ['a section of another name', '## Something else'],
    ['a step of several paragraphs', '1. One\n\n   More.\n'],
    ['a table', '| a | b |\n| - | - |\n| 1 | 2 |'],
    ['code', '```\nx\n```'],
  ])('with %s does not build', (_name, text) => {
    expect(() => read(text)).toThrow(Error);
  });

  test('of a name that stands in no contents does not build', () => {
    expect(() => readChapter('elsewhere', whole('x'), 'en')).toThrow('is no chapter');
  });

  test('without a title does not build', () => {
    expect(() => readChapter('plan', 'No title.\n', 'en')).toThrow('title');
  });
});
