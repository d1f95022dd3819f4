import { describe, expect, it } from 'vitest';
import { tileUrl } from '../../../src/services/basemaps/tile-url.ts';

describe('the address of a tile', () => {
  it('has its place and the key in the template', () => {
    const url = 'https://t.example/{z}/{x}/{y}.png?flipped={-y}&key={key}';
    expect(tileUrl({ scheme: 'xyz', url }, { z: 3, x: 1, y: 2 }, 'a b&c')).toBe(
      'https://t.example/3/1/2.png?flipped=5&key=a%20b%26c',
    );
  });

  it('is one of WMTS, in key-value pairs', () => {
    const tiles = {
      scheme: 'wmts',
      url: 'https://t.example/wmts?map=1',
      layer: 'Topo',
      style: 'default',
      matrixSet: 'GoogleMapsCompatible',
      format: 'image/png',
    } as const;
    const { searchParams } = new URL(tileUrl(tiles, { z: 12, x: 850, y: 1560 }));
    expect(Object.fromEntries(searchParams)).toEqual({
      map: '1',
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      VERSION: '1.0.0',
      LAYER: 'Topo',
      STYLE: 'default',
      TILEMATRIXSET: 'GoogleMapsCompatible',
      TILEMATRIX: '12',
      TILEROW: '1560',
      TILECOL: '850',
      FORMAT: 'image/png',
    });
  });
});
