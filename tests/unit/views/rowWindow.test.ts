import { describe, expect, test } from 'vitest';
import { rowSlots, rowWindow } from '../../../renderer/ui/tables/rowWindow.ts';

const look = { count: 10_000, rowHeight: 37, height: 480 };

describe('the rows of a long list that are drawn', () => {
  test.each([0, 1, 36, 37, 38, 5_000, 5_018, 369_519, 369_520, 1_000_000])(
    'scrolled to %i they fill what is seen, and no two of them share a place',
    (top) => {
      const { from, to, before, after } = rowWindow({ ...look, top });
      const last = look.count * look.rowHeight - look.height;
      const seen = Math.min(top, last);

      expect(from * look.rowHeight).toBeLessThanOrEqual(seen);
      expect(to * look.rowHeight).toBeGreaterThanOrEqual(seen + look.height);
      expect(before + (to - from) * look.rowHeight + after).toBe(look.count * look.rowHeight);
      expect(to - from).toBeLessThanOrEqual(rowSlots(look));
    },
  );

  test('a list that is shorter than what is seen is drawn whole', () => {
    expect(rowWindow({ ...look, count: 3, top: 40 })).toEqual({ from: 0, to: 3, before: 0, after: 0 });
  });
});
