import { afterEach, expect, it } from 'vitest';
import { MountedMap } from './mounted-map.ts';

let mounted: MountedMap | undefined;

afterEach(() => {
  mounted?.dispose();
  mounted = undefined;
});

it('those far from all others are counted until the user moves the map, and can be brought into view', async () => {
  const map = new MountedMap();
  mounted = map;
  const counts: number[] = [];
  map.view.onDidChangeOutliers((count) => counts.push(count));
  const lons = Float64Array.from([...Array.from({ length: 60 }, (_, i) => -105 + i / 100), 144.8]);
  const lats = Float64Array.from([...Array.from({ length: 60 }, (_, i) => 39 + i / 100), 13.5]);
  const one = new Float64Array(61).fill(1);
  await map.show({
    kind: 'heat',
    lons,
    lats,
    weights: one,
    clientCounts: one,
    totals: one,
    placeOfClient: new Int32Array(0),
    radiusMiles: 5,
  });
  expect(counts).toEqual([1]);
  map.root.focus();
  map.press('ArrowLeft');
  await map.painted();
  await expect.poll(() => counts).toEqual([1, 0]);
  map.view.fit();
  await map.painted();
  map.view.fit({ toAll: true });
  await map.painted();
  await expect.poll(() => counts).toEqual([1, 0, 1, 0]);
});
