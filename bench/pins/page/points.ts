export interface Point {
  readonly lon: number;
  readonly lat: number;
}

const METROS = [
  [-104.99, 39.74],
  [-118.24, 34.05],
  [-87.63, 41.88],
  [-74.0, 40.71],
  [-95.37, 29.76],
  [-84.39, 33.75],
  [-122.33, 47.61],
  [-71.06, 42.36],
] as const;

/** The view that every contender begins with: all metros. */
export const VIEW = { lon: -97, lat: 38.5, zoom: 3 };

/** Points around some metros, and one in ten anywhere between them; always the same. */
export function makePoints(count: number): readonly Point[] {
  const random = mulberry32(20_261_123);
  const normal = () => random() + random() + random() + random() - 2;
  return Array.from({ length: count }, (_, i) => {
    if (i % 10 === 0) return { lon: -122 + 50 * random(), lat: 29 + 18 * random() };
    const [lon, lat] = METROS[Math.floor(random() * METROS.length)] ?? METROS[0];
    return { lon: lon + normal() * 0.6, lat: lat + normal() * 0.45 };
  });
}

/** A small seeded generator (T. Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
