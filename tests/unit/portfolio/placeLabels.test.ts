import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxAt, type Dot, overlap, placeLabels } from '../../../core/portfolio/placeLabels.ts';

const bounds = { left: 0, top: 0, right: 600, bottom: 320 };
const options = { bounds, radius: 5, gap: 9 };
const anyDots = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 320 }),
    width: fc.integer({ min: 20, max: 120 }),
    height: fc.constant(18),
  }),
  { maxLength: 80 },
);
const dotBox = ({ x, y }: Dot) => ({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 });

test('no name lies over another, over a dot or outside, and a name without one has no side free', () => {
  fc.assert(
    fc.property(anyDots, (dots) => {
      const placed = placeLabels(dots, options);
      const boxes = dots.flatMap((dot, index) => {
        const side = placed[index] ?? null;
        return side === null ? [] : [boxAt(dot, side, 9)];
      });
      boxes.forEach((box, index) => {
        expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
        expect(dots.some((dot) => overlap(box, dotBox(dot)))).toBe(false);
        expect(box.left >= 0 && box.right <= 600 && box.top >= 0 && box.bottom <= 320).toBe(true);
      });
      dots.forEach((dot, index) => {
        if (placed[index] === null) {
          const isFree = (['right', 'left', 'above', 'below'] as const).some((side) => {
            const box = boxAt(dot, side, 9);
            const isWithin = box.left >= 0 && box.right <= 600 && box.top >= 0 && box.bottom <= 320;
            return isWithin && ![...boxes, ...dots.map(dotBox)].some((other) => overlap(box, other));
          });
          expect(isFree).toBe(false);
        }
      });
    }),
  );
});

test('a lone name stands on the right, at the right edge on the left', () => {
  const dot = { x: 100, y: 100, width: 80, height: 18 };

  expect(placeLabels([dot, { ...dot, x: 595, y: 200 }], options)).toEqual(['right', 'left']);
});
