import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { BasemapLayers } from '../../../src/map/basemap-layers.ts';
import { BASEMAP_PALETTES } from '../../../src/map/basemap-palette.ts';
import { EQUAL_AREA, MERCATOR } from '../../../src/map/map-planes.ts';
import { BundledBasemap } from '../../../src/offline/bundled-basemap.ts';
import { ZipCentroidTable } from '../../../src/offline/zip-centroid-table.ts';
import type { FrameAssets } from './frame-assets.ts';

const FRAMES = 40;
const PAN_PIXELS = 6;
const ZOOM_PER_FRAME = 0.03;
const SCALES = [
  { name: 'nation', plane: EQUAL_AREA, lon: -96, lat: 38.5, zoom: 3.4 },
  { name: 'nation in Mercator', plane: MERCATOR, lon: -96, lat: 38.5, zoom: 3.4 },
  { name: 'state', plane: MERCATOR, lon: -105.5, lat: 39, zoom: 6.2 },
  { name: 'metro', plane: MERCATOR, lon: -122.3, lat: 47.5, zoom: 9 },
  { name: 'neighbourhood', plane: MERCATOR, lon: -122.3, lat: 47.6, zoom: 12.5 },
] as const;

const slot = document.createElement('div');
slot.style.cssText = 'inline-size: 460px; block-size: 560px';
document.body.append(slot);
const layers = new BasemapLayers(BASEMAP_PALETTES.light, { land: 0, lines: 1 });
const map = new OlMap({ controls: [], layers: [], target: slot });

addEventListener('message', ({ data }: MessageEvent<FrameAssets>) => measure(data), { once: true });
post({});

function measure(assets: FrameAssets): void {
  layers.show(
    new BundledBasemap(new Uint8Array(assets.basemap)),
    ZipCentroidTable.decode(assets.zips),
  );
  map.addLayer(layers.land);
  map.addLayer(layers.lines);
  look(SCALES[0]);
  map.renderSync();
  flush();
  const readyAt = performance.timeOrigin + performance.now();
  const frames = Object.fromEntries(
    SCALES.map((scale) => {
      look(scale);
      map.renderSync();
      flush();
      return [scale.name, { pan: framesOf(scale, 'pan'), zoom: framesOf(scale, 'zoom') }];
    }),
  );
  post({ readyAt, frames });
}

function post(message: object): void {
  window.parent.postMessage(message, '*');
}

function look({ plane, lon, lat, zoom }: (typeof SCALES)[number]): void {
  const view = new View({ projection: plane.projection });
  view.setCenter(plane.toMap({ lon, lat }));
  view.setZoom(zoom);
  map.setView(view);
}

/** Milliseconds of each frame while the user moves the map, and of the one that is sharp again in the end. */
function framesOf(scale: (typeof SCALES)[number], way: 'pan' | 'zoom') {
  look(scale);
  map.renderSync();
  flush();
  const view = map.getView();
  const step = (i: number) => {
    const [x = 0, y = 0] = scale.plane.toMap(scale);
    const shift = i * PAN_PIXELS * (view.getResolution() ?? 0);
    if (way === 'pan') view.setCenter([x + shift, y]);
    else view.setZoom(scale.zoom + i * ZOOM_PER_FRAME);
  };
  view.beginInteraction();
  const moving = Array.from({ length: FRAMES }, (_, i) => timed(() => step(i)));
  view.endInteraction();
  return { moving, atRest: timed(() => step(FRAMES)) };
}

function timed(change: () => void): number {
  change();
  const start = performance.now();
  map.renderSync();
  flush();
  return performance.now() - start;
}

/** The canvas draws later than it is told to, unless somebody looks. */
function flush(): void {
  for (const canvas of slot.querySelectorAll('canvas')) {
    if (canvas.width > 0) canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
  }
}
