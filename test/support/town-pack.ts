import { mapPack } from './map-pack.ts';
import { solidPng } from './solid-png.ts';
import { type TileFeature, vectorTile } from './vector-tile.ts';

export const DENVER = { lon: -104.99, lat: 39.74 };

/** Of tiles of a raster pack. */
export const PACK_COLOUR = [120, 60, 200] as const;

const LEVELS = Array.from({ length: 15 }, (_, z) => z);

/** Streets, a lake, a park, houses and names, the same in every tile around Denver. */
export function vectorTownPack(): Uint8Array {
  const bytes = vectorTile({
    water: [square(2400, 2700, 900, { kind: 'lake' })],
    landuse: [square(400, 300, 900, { kind: 'park' })],
    buildings: [0, 1, 2, 3, 4].map((at) => square(1700 + at * 260, 1500, 160, {})),
    roads: [
      line(
        [
          [0, 2048],
          [4096, 2048],
        ],
        { kind: 'major_road', name: 'Main Street' },
      ),
      line(
        [
          [2048, 0],
          [2048, 4096],
        ],
        { kind: 'highway', name: 'Interstate 25' },
      ),
      line(
        [
          [1000, 0],
          [1000, 4096],
        ],
        { kind: 'minor_road', name: 'Elm Street' },
      ),
      line(
        [
          [0, 1200],
          [4096, 1200],
        ],
        { kind: 'minor_road', name: 'Oak Street' },
      ),
    ],
    places: [
      { type: 'point', points: [[1400, 1700]], tags: { kind: 'locality', name: 'Highlands' } },
    ],
  });
  return mapPack({
    tiles: tilesAround(bytes),
    type: 'mvt',
    metadata: { attribution: '© Town <i>survey</i>' },
  });
}

export function rasterTownPack(): Uint8Array {
  return mapPack({ tiles: tilesAround(solidPng(256, 256, PACK_COLOUR)), type: 'png' });
}

/** The tile of a place, and those around it. */
function tilesAround(bytes: Uint8Array) {
  return LEVELS.flatMap((z) => {
    const [x, y] = tileOf(z);
    const reach = z > 2 ? [-2, -1, 0, 1, 2] : [0];
    return reach.flatMap((dx) => reach.map((dy) => ({ z, x: x + dx, y: y + dy, bytes })));
  }).filter(({ z, x, y }) => x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z);
}

export function tileOf(z: number, { lon, lat } = DENVER): [x: number, y: number] {
  const radians = (lat * Math.PI) / 180;
  const north = (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
  return [Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor(north * 2 ** z)];
}

function square(
  west: number,
  north: number,
  side: number,
  tags: Readonly<Record<string, string>>,
): TileFeature {
  const [east, south] = [west + side, north + side];
  const points = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ] as const;
  return { type: 'polygon', points, tags };
}

function line(
  points: readonly (readonly [number, number])[],
  tags: Readonly<Record<string, string>>,
): TileFeature {
  return { type: 'line', points, tags };
}
