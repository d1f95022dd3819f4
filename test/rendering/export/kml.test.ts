import { kml } from '@tmcw/togeojson';
import fc from 'fast-check';
import KML from 'ol/format/KML.js';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/common/export/clean-text.ts';
import { pointsKml } from '../../../src/common/export/points-kml.ts';
import { exportPoint, HOSTILE_NAMES, untrustedText } from '../../support/untrusted.ts';

/** XML readers make one line end of any, and trim what stands around text. */
const xmlRead = (value: string) => cleanText(value).replaceAll(/\r\n?/g, '\n').trim();

describe('KML', () => {
  it('is read back by an independent reader', () => {
    fc.assert(
      fc.property(untrustedText, fc.array(exportPoint, { maxLength: 5 }), (title, points) => {
        const { features } = kml(strictXml(pointsKml(title, points)));
        expect(features).toHaveLength(points.length);
        features.forEach((feature, index) => {
          const { lon, lat, name, properties } = points[index] ?? raise();
          const { coordinates } = feature.geometry?.type === 'Point' ? feature.geometry : raise();
          expect(coordinates[0]).toBeCloseTo(lon, 5);
          expect(coordinates[1]).toBeCloseTo(lat, 5);
          expect(xmlRead(String(feature.properties?.name ?? ''))).toBe(xmlRead(name));
          expect(String(feature.properties?.Clients)).toBe(String(properties.Clients));
        });
      }),
    );
  });

  it('is read back by OpenLayers', () => {
    const point = { lon: -104.99, lat: 39.74, name: 'Zoë & Söhne', properties: { Clients: 7 } };
    const [feature] = new KML().readFeatures(pointsKml('Clients', [point]));
    expect(feature?.get('name')).toBe(point.name);
    expect(feature?.get('Clients')).toBe('7');
    expect(feature?.getGeometry()?.getExtent().slice(0, 2)).toEqual([-104.99, 39.74]);
  });

  it('has no markup of a name', () => {
    const [name = ''] = HOSTILE_NAMES;
    const file = pointsKml(name, [{ lon: 0, lat: 0, name, properties: { [name]: name } }]);
    expect(file).not.toContain('<script');
    expect(pointsKml(']]>', [])).not.toContain(']]>');
  });
});

/** Throws where the browser finds the file not well-formed. */
function strictXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  const problem = document.querySelector('parsererror');
  if (problem) throw new Error(problem.textContent ?? '');
  return document;
}

function raise(): never {
  throw new Error('There is no such point.');
}
