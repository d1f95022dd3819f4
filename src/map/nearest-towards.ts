import type { Pixel } from 'ol/pixel.js';

/** Nearer than this a symbol is where one stands already. */
const HERE = 4;
/** How much further away a symbol seems for each pixel that it lies off the way. */
const DETOUR = 2;

/**
 * Of these positions the one that somebody means who goes in a direction: near, and not far off to the side. `undefined`
 * when none lies that way.
 */
export function nearestTowards(
  [right, down]: readonly [number, number],
  [fromX = 0, fromY = 0]: Pixel,
  positions: readonly Pixel[],
): Pixel | undefined {
  let nearest: Pixel | undefined;
  let least = Infinity;
  for (const position of positions) {
    const [x = 0, y = 0] = position;
    const ahead = (x - fromX) * right + (y - fromY) * down;
    const aside = Math.abs((x - fromX) * down) + Math.abs((y - fromY) * right);
    if (ahead <= HERE || ahead < aside / 2) continue;
    const distance = ahead + DETOUR * aside;
    if (distance < least) [nearest, least] = [position, distance];
  }
  return nearest;
}
