import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterPins, type PinColumns } from '../../../src/map/pin-clusters.ts';

const BOX = { left: -1000, right: 1000, bottom: -1000, top: 1000 };
const DISTANCE = 100;

const pins = fc
  .array(
    fc.record({
      x: fc.double({ min: -990, max: 990, noNaN: true }),
      y: fc.double({ min: -990, max: 990, noNaN: true }),
      clients: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 200 },
  )
  .map(
    (all): PinColumns => ({
      xs: Float64Array.from(all, ({ x }) => x),
      ys: Float64Array.from(all, ({ y }) => y),
      clientCounts: Uint32Array.from(all, ({ clients }) => clients),
    }),
  );

describe('clusters', () => {
  it('hold every pin of the box once, with its clients', () => {
    fc.assert(
      fc.property(pins, (columns) => {
        const clusters = clusterPins(columns, BOX, DISTANCE);
        const clients = new Array<number>(clusters.count).fill(0);
        const members = new Array<number>(clusters.count).fill(0);
        columns.xs.forEach((_, pin) => {
          const cluster = clusters.clusterOf(pin);
          expect(cluster).toBeGreaterThanOrEqual(0);
          clients[cluster] = (clients[cluster] ?? 0) + (columns.clientCounts[pin] ?? 0);
          members[cluster] = (members[cluster] ?? 0) + 1;
        });
        expect([...clusters.clientCounts.slice(0, clusters.count)]).toEqual(clients);
        expect([...clusters.pinCounts.slice(0, clusters.count)]).toEqual(members);
      }),
    );
  });

  it('stand at the centre of mass of their clients', () => {
    fc.assert(
      fc.property(pins, (columns) => {
        const clusters = clusterPins(columns, BOX, DISTANCE);
        for (let cluster = 0; cluster < clusters.count; cluster += 1) {
          let [sum, clients] = [0, 0];
          columns.xs.forEach((x, pin) => {
            if (clusters.clusterOf(pin) !== cluster) return;
            sum += x * (columns.clientCounts[pin] ?? 0);
            clients += columns.clientCounts[pin] ?? 0;
          });
          expect(clusters.xs[cluster]).toBeCloseTo(sum / clients, 6);
        }
      }),
    );
  });

  it('keep pins of one point together, and leave a pin with room alone', () => {
    const clusters = clusterPins(
      {
        xs: Float64Array.of(0, 0, 0, 300),
        ys: Float64Array.of(0, 0, 0, 300),
        clientCounts: Uint32Array.of(1, 1, 1, 1),
      },
      BOX,
      DISTANCE,
    );
    expect(clusters.count).toBe(2);
    expect(clusters.clusterOf(0)).toBe(clusters.clusterOf(2));
    expect(clusters.pinCounts[clusters.clusterOf(3)]).toBe(1);
    expect(clusters.firstPins[clusters.clusterOf(3)]).toBe(3);
  });

  it('are the same wherever the box lies around them', () => {
    fc.assert(
      fc.property(pins, fc.integer({ min: 0, max: 400 }), (columns, more) => {
        const wider = { left: -1000 - more, right: 1000 + more, bottom: -1000 - more, top: 1400 };
        const one = clusterPins(columns, BOX, DISTANCE);
        const other = clusterPins(columns, wider, DISTANCE);
        const partition = (clusters: typeof one) =>
          Array.from(columns.xs, (_, pin) => clusters.clientCounts[clusters.clusterOf(pin)]);
        expect(partition(other)).toEqual(partition(one));
      }),
    );
  });

  it('leave out what is outside of the box', () => {
    const clusters = clusterPins(
      {
        xs: Float64Array.of(0, 5000),
        ys: Float64Array.of(0, 0),
        clientCounts: Uint32Array.of(1, 1),
      },
      BOX,
      DISTANCE,
    );
    expect(clusters.count).toBe(1);
    expect(clusters.clusterOf(1)).toBe(-1);
  });
});
