import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildZipCentroidTable } from '../../../scripts/zip-centroids/build-table.mjs';
import { distanceMiles } from '../../../src/common/geo/great-circle.ts';
import { ZipCentroidTable } from '../../../src/offline/zip-centroid-table.ts';
import { readZipCentroidBytes, readZipCentroids } from '../../support/zip-centroids.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const table = readZipCentroids();

function pointOf(zip: number) {
  const slot = table.slotOf(zip);
  return { lon: table.lonAt(slot), lat: table.latAt(slot) };
}

describe('the bundled zip codes', () => {
  it('are the file whose checksum SOURCE.md states', () => {
    const source = new URL('../../../assets/zip-centroids/SOURCE.md', import.meta.url);
    const stated = /\b[0-9a-f]{64}\b/.exec(readFileSync(source, 'utf8'))?.[0];
    expect(sha256(new Uint8Array(readZipCentroidBytes()))).toBe(stated);
  });

  it('come out the same, byte for byte, when they are built again', () => {
    expect(sha256(buildZipCentroidTable().table)).toBe(
      sha256(new Uint8Array(readZipCentroidBytes())),
    );
  });

  it.each([
    ['midtown Anchorage', 99503, { lon: -149.88, lat: 61.19 }],
    ['Fairbanks', 99701, { lon: -147.7, lat: 64.84 }],
    ['Elmendorf, where GeoNames is far off', 99505, { lon: -149.65, lat: 61.28 }],
    ['Mount Baldy, where GeoNames has its county', 91759, { lon: -117.66, lat: 34.24 }],
    ['Vieques', 765, { lon: -65.44, lat: 18.12 }],
    ['New York, where GeoNames has lost a sign', 10200, { lon: -73.95, lat: 40.77 }],
    ['a zip of McKinney that is younger than the census areas', 75072, { lon: -96.69, lat: 33.18 }],
  ])('place %s', (_, zip, truth) => {
    expect(distanceMiles(pointOf(zip), truth)).toBeLessThan(6);
  });

  it('hold no military mail, no other country and no island outside its state', () => {
    for (const zip of [9012, 34002, 96201, 96940, 96941, 96960, 96898]) {
      expect(table.slotOf(zip)).toBe(-1);
    }
    expect(table.states).not.toContain('AE');
    expect(table.states).toHaveLength(56);
  });

  it('name town and state', () => {
    const slot = table.slotOf(95945);
    expect(table.townAt(slot)).toBe('Grass Valley, CA');
    expect(table.stateAt(slot)).toBe('CA');
    expect(table.townAt(table.slotOf(75069))).toBe('McKinney, TX');
    expect(table.townAliases).toContainEqual({ slot: table.slotOf(91759), name: 'Mt Baldy' });
    expect(table.places.some((it) => it.name === 'Weston')).toBe(true);
  });

  it('tell zips with an area from mere boxes', () => {
    expect(table.hasAreaAt(table.slotOf(95945))).toBe(true);
    expect(table.hasAreaAt(table.slotOf(501))).toBe(false);
  });
});

describe('ZipCentroidTable', () => {
  it('gives slots in zip order, and none for what is no zip', () => {
    expect(table.slotOf(table.zipAt(0))).toBe(0);
    expect(table.slotOf(table.zipAt(table.size - 1))).toBe(table.size - 1);
    for (const zip of [-1, 0, 99_999, 106_040, 1.5, Number.NaN]) expect(table.slotOf(zip)).toBe(-1);
  });

  it('refuses other bytes, and a file that was cut off', () => {
    expect(() => ZipCentroidTable.decode(new ArrayBuffer(3))).toThrow(/zip code table/);
    expect(() => ZipCentroidTable.decode(new ArrayBuffer(1000))).toThrow(/zip code table/);
    expect(() => ZipCentroidTable.decode(readZipCentroidBytes().slice(0, 1000))).toThrow();
  });
});
