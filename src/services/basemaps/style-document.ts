import type { StyleLayer } from '../../common/basemaps/styled-basemap.ts';
import { isRecord } from '../../common/json/is-record.ts';
import { readJson } from '../../common/json/read-json.ts';

/** What of a style Maps draws by, checked as far as its expressions. */
export interface StyleDocument {
  /** Those that are to be seen, from the bottom up. */
  readonly layers: readonly StyleLayer[];
  /** As the style describes them, by name. */
  readonly sources: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Addresses as the style has them. */
  readonly sprites: readonly { readonly id: string; readonly url: string }[];
}

const MOST_SPRITES = 4;

const LAYER_TYPES: readonly string[] = [
  'background',
  'fill',
  'line',
  'symbol',
  'circle',
  'fill-extrusion',
  'raster',
] satisfies StyleLayer['type'][];

/** Reads a style of Mapbox or MapLibre, version 8; `undefined` when the bytes are none. */
export function readStyleDocument(bytes: Uint8Array): StyleDocument | undefined {
  const json = readJson(bytes);
  if (!isRecord(json) || json.version !== 8) return undefined;
  if (!Array.isArray(json.layers) || !isRecord(json.sources)) return undefined;
  const layers = json.layers.flatMap((layer: unknown, index) => readLayer(layer, String(index)));
  const sources = Object.entries(json.sources).flatMap(([name, source]) =>
    isRecord(source) ? [[name, source] as const] : [],
  );
  return { layers, sources: new Map(sources), sprites: readSprites(json.sprite) };
}

/** Ids of our own: two layers of a name would be one, and a name may be one that every object has. */
function readLayer(layer: unknown, id: string): StyleLayer[] {
  if (!isRecord(layer) || !isLayerType(layer.type)) return [];
  const { type, minzoom, maxzoom, filter } = layer;
  const sourceLayer = layer['source-layer'];
  const layout = isRecord(layer.layout) ? layer.layout : {};
  if (layout.visibility === 'none' || isNameOfEveryObject(sourceLayer)) return [];
  return [
    {
      id,
      type,
      source: type === 'background' ? '' : String(layer.source ?? ''),
      ...(typeof sourceLayer === 'string' && { 'source-layer': sourceLayer }),
      ...(typeof minzoom === 'number' && { minzoom }),
      ...(typeof maxzoom === 'number' && { maxzoom }),
      ...(Array.isArray(filter) && { filter }),
      layout,
      paint: isRecord(layer.paint) ? layer.paint : {},
    },
  ];
}

function readSprites(sprite: unknown): StyleDocument['sprites'] {
  if (typeof sprite === 'string') return sprite === '' ? [] : [{ id: 'default', url: sprite }];
  if (!Array.isArray(sprite)) return [];
  return sprite.slice(0, MOST_SPRITES).flatMap((one: unknown) => {
    const isSprite = isRecord(one) && typeof one.id === 'string' && typeof one.url === 'string';
    return isSprite ? [{ id: String(one.id), url: String(one.url) }] : [];
  });
}

function isLayerType(type: unknown): type is StyleLayer['type'] {
  return typeof type === 'string' && LAYER_TYPES.includes(type);
}

function isNameOfEveryObject(name: unknown): boolean {
  return typeof name === 'string' && name in Object.prototype;
}
