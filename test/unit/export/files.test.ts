import fc from 'fast-check';
import GeoJSON from 'ol/format/GeoJSON.js';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/common/export/clean-text.ts';
import { pointsGeoJson } from '../../../src/common/export/points-geojson.ts';
import { spreadsheetCsv } from '../../../src/common/export/spreadsheet-csv.ts';
import { exportPoint, untrustedText } from '../../support/untrusted.ts';

describe('a CSV', () => {
  it('is read back as it was by an independent parser', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(untrustedText, fc.integer())), (rows) => {
        const csv = spreadsheetCsv(['Name', 'Clients'], rows);
        const { data } = Papa.parse<string[]>(csv.slice(1));
        expect(data.slice(1)).toEqual(
          rows.map(([name, count]) => [withoutFormula(cleanText(name)), String(count)]),
        );
      }),
    );
  });

  it('begins with a byte order mark, and ends lines as RFC 4180 says', () => {
    const bytes = new TextEncoder().encode(spreadsheetCsv(['Straße'], [['é']]));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('Straße\r\né');
  });

  it.each([
    '=cmd()',
    '=1+1\nsecond line',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1',
  ])('does not let %j become a formula', (name) => {
    const csv = spreadsheetCsv(['Name'], [[name]]);
    const [, [cell] = []] = Papa.parse<string[]>(csv.slice(1)).data;
    expect(cell).toBe(`'${name}`);
  });

  it('keeps numbers numbers, negative ones too', () => {
    expect(spreadsheetCsv(['Sales'], [[-12.5]])).toBe('\ufeffSales\r\n-12.5');
  });
});

describe('GeoJSON', () => {
  it('is read back by OpenLayers', () => {
    fc.assert(
      fc.property(fc.array(exportPoint), (points) => {
        const read = new GeoJSON().readFeatures(pointsGeoJson(points));
        expect(read).toHaveLength(points.length);
        read.forEach((feature, index) => {
          const { lon, lat, name, properties } = points[index] ?? raise();
          const geometry = feature.getGeometry();
          const [x, y] = geometry?.getType() === 'Point' ? (geometry.getExtent() ?? []) : [];
          expect(x).toBeCloseTo(lon, 5);
          expect(y).toBeCloseTo(lat, 5);
          expect(feature.get('name')).toBe(cleanText(name));
          expect(feature.get('Clients')).toBe(properties.Clients);
        });
      }),
    );
  });

  it('has no reference system of its own (RFC 7946, 4)', () => {
    const parsed = JSON.parse(pointsGeoJson([{ lon: 1, lat: 2, name: '', properties: {} }]));
    expect(Object.keys(parsed)).toEqual(['type', 'features']);
    expect(parsed.features[0].geometry).toEqual({ type: 'Point', coordinates: [1, 2] });
  });
});

function withoutFormula(cell: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

function raise(): never {
  throw new Error('There is no such point.');
}
