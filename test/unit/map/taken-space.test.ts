import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxAround, TakenSpace } from '../../../src/map/taken-space.ts';

const boxes = fc.array(
  fc
    .record({
      x: fc.integer({ min: -300, max: 300 }),
      y: fc.integer({ min: -300, max: 300 }),
      halfWidth: fc.integer({ min: 1, max: 120 }),
      halfHeight: fc.integer({ min: 1, max: 60 }),
    })
    .map(({ x, y, halfWidth, halfHeight }) => boxAround(x, y, halfWidth, halfHeight)),
  { maxLength: 60 },
);

it('is free exactly where nothing is covered', () => {
  fc.assert(
    fc.property(boxes, (wanted) => {
      const space = new TakenSpace();
      const taken: typeof wanted = [];
      for (const box of wanted) {
        const covers = taken.some(
          ({ left, right, top, bottom }) =>
            Math.min(right, box.right) > Math.max(left, box.left) &&
            Math.min(bottom, box.bottom) > Math.max(top, box.top),
        );
        expect(space.isFree(box)).toBe(!covers);
        if (covers) continue;
        space.take(box);
        taken.push(box);
      }
    }),
  );
});
