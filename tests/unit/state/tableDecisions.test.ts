import { describe, expect, test } from 'vitest';
import { askKey } from '../../../core/table/preview/askReasons.ts';
import { takesTheirs, type TablePreview } from '../../../core/table/preview/preview.ts';
import { wantedOf } from '../../../renderer/state/tables/reading.ts';
import { allTheirs, withAll, withDecision } from '../../../renderer/state/tables/saidSettings.ts';

type Content = Extract<TablePreview['content'], { kind: 'actions' }>;

const difference = (asks: Content['differing'][number]['differences'][number]['asks']) => ({
  field: 'progress' as const,
  mine: '40',
  theirs: '60',
  asks,
  key: 'progress',
});
const entry = (line: number, ...asks: Parameters<typeof difference>[0][]) => ({
  line,
  title: { en: 'Call', zh: '' },
  cluster: null,
  differences: asks.map(difference),
  isUnexplained: false,
});

/** Line 2 has a change, line 3 a change and a question, line 4 a question alone. */
const preview: Pick<TablePreview, 'content'> = {
  content: {
    kind: 'actions',
    counts: { added: 1, same: 5, differing: 2, asking: 1 },
    withoutOwner: 0,
    withoutDueDate: 0,
    differing: [entry(2, null), entry(3, null, 'since'), entry(4, 'emptied')],
    returned: { withoutId: 1, records: null, newer: [] },
  },
};
const question = (line: number) => askKey(line, 'progress');

describe('what stays out unless it is asked for', () => {
  test('is taken where it is ticked, whatever holds for the others', () => {
    const asked = withDecision(allTheirs, question(3), 'theirs');

    expect(takesTheirs(allTheirs, question(3))).toBe(false);
    expect(takesTheirs(asked, question(3))).toBe(true);
    expect(takesTheirs(withAll(asked, 'mine'), question(3))).toBe(true);
    expect(takesTheirs(withDecision(asked, question(3), 'mine'), question(3))).toBe(false);
  });

  test.each([
    ['nothing', [], 3],
    ['a question of an action that is taken anyway', [question(3)], 3],
    ['a question alone', [question(4)], 4],
    ['a question, and the rest of its action is kept', [question(3), '3'], 3],
    ['the rest of an action is kept', ['3'], 2],
  ])('counts with what is stored: %s', (_, others, wanted) => {
    expect(wantedOf(preview, { otherwise: 'theirs', others })).toBe(wanted);
  });

  test.each([
    ['nothing', [], 1],
    ['a question', [question(3)], 2],
    ['a question and its action', [question(3), '3'], 2],
    ['a question alone', [question(4)], 2],
  ])('and where the present is kept for all: %s', (_, others, wanted) => {
    expect(wantedOf(preview, { otherwise: 'mine', others })).toBe(wanted);
  });
});
