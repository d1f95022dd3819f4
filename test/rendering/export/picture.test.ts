import { describe, expect, it } from 'vitest';
import type { MapScene } from '../../../src/common/maps/map-scene.ts';
import { mapWordingFor } from '../../../src/common/maps/map-wording.ts';
import { OlMapPictures } from '../../../src/map/ol-map-pictures.ts';
import { pageAsPng } from '../../../src/services/export/page-canvas.ts';
import { BARE_LAND } from '../map/mounted-map.ts';

const wording = mapWordingFor({
  locale: 'en-US',
  timeZone: 'America/Denver',
  currency: 'USD',
  distanceUnit: 'miles',
  theme: 'dark',
  edition: 'professional',
  isOnline: false,
});
const PLAIN = { tiles: undefined, studios: [], coloring: undefined, overlays: [] };
const pictures = new OlMapPictures({ decoration: PLAIN }, () => ({
  basemap: BARE_LAND,
  theme: 'dark',
  wording,
}));
const signal = new AbortController().signal;
const viewpoint = {
  centre: { lon: -105, lat: 39.75 },
  zoom: 8,
  projection: 'mercator' as const,
  width: 450,
  height: 300,
};
const scene: MapScene = {
  kind: 'zip-pins',
  pins: [
    { id: 'a', lon: -105.5, lat: 39.75, zip5: '80202', town: 'Denver, CO', clientCount: 400 },
    {
      id: 'b',
      lon: -104.5,
      lat: 39.75,
      zip5: '80203',
      town: 'Aurora, CO',
      clientCount: 5,
      label: '<5',
    },
  ],
  pinOfClient: new Int32Array(),
};

describe('a picture of a map', () => {
  it('is painted anew at its own size, in light colours, and leaves nothing behind', async () => {
    const elements = document.body.childElementCount;
    const { canvas } = await pictures.paint({
      scene,
      viewpoint,
      width: 600,
      height: 400,
      pixelsPerUnit: 2.5,
      signal,
    });
    expect([canvas.width, canvas.height]).toEqual([1500, 1000]);
    expect(document.body.childElementCount).toBe(elements);
    // Land of the light theme in the corner, and the blue of a pin where it is.
    expect(pixel(canvas, 20, 20)).toEqual([251, 250, 246]);
    // Zoom 8 shows a degree on 182 pixels, and the picture is 4/3 as large; beside the number on the pin.
    const [red = 255, , blue = 0] = pixel(canvas, 2.5 * (300 - 0.5 * 182 * (4 / 3)) - 35, 500);
    expect(blue - red).toBeGreaterThan(60);
  });

  it('shows all of what is asked for, to scale', async () => {
    const { milesPerUnit } = await pictures.paint({
      scene,
      viewpoint,
      width: 600,
      height: 400,
      pixelsPerUnit: 1,
      signal,
    });
    // A degree of longitude is 53.3 miles there.
    expect(milesPerUnit).toBeCloseTo(53.3 / (182 * (4 / 3)), 2);
  });

  it('ends without one when it is given up', async () => {
    const painting = pictures.paint({
      scene,
      viewpoint,
      width: 600,
      height: 400,
      pixelsPerUnit: 1,
      signal: AbortSignal.abort(),
    });
    await expect(painting).rejects.toThrow(/abort/i);
  });
});

describe('a page as a picture', () => {
  it('is a PNG of exactly its size, with its text drawn', async () => {
    const text = {
      kind: 'text',
      size: 20,
      isBold: true,
      colour: '#000000',
      align: 'left',
    } as const;
    const page = {
      width: 400,
      height: 300,
      marks: [
        { kind: 'box', x: 0, y: 0, width: 400, height: 300, fill: '#ffffff' } as const,
        { ...text, text: 'Zoë → Maps', x: 10, y: 40 },
      ],
    };
    const png = await pageAsPng(page, {}, { pixelsPerUnit: 3, tooLarge: 'too large' });
    const image = await createImageBitmap(new Blob([png.slice()], { type: 'image/png' }));
    expect([image.width, image.height]).toEqual([1200, 900]);
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const drawn = canvas.getContext('2d')?.getImageData(30, 60, 300, 70).data ?? [];
    expect(drawn.some((value, index) => index % 4 === 0 && value < 60)).toBe(true);
  });
});

function pixel(canvas: HTMLCanvasElement, x: number, y: number): readonly number[] {
  return [...(canvas.getContext('2d')?.getImageData(x, y, 1, 1).data.slice(0, 3) ?? [])];
}
