import { varint } from './map-pack.ts';

/** A feature of a vector tile, in units of the tile: 0 to 4096 from the north-west. */
export interface TileFeature {
  readonly type: 'point' | 'line' | 'polygon';
  readonly points: readonly (readonly [number, number])[];
  readonly tags: Readonly<Record<string, string>>;
}

const TYPES = { point: 1, line: 2, polygon: 3 };

/** Writes a Mapbox Vector Tile, https://github.com/mapbox/vector-tile-spec/tree/master/2.1. */
export function vectorTile(layers: Readonly<Record<string, readonly TileFeature[]>>): Uint8Array {
  return Buffer.from(
    Object.entries(layers).flatMap(([name, features]) => field(3, layer(name, features))),
  );
}

function layer(name: string, features: readonly TileFeature[]): number[] {
  const keys = [...new Set(features.flatMap(({ tags }) => Object.keys(tags)))];
  const values = [...new Set(features.flatMap(({ tags }) => Object.values(tags)))];
  return [
    ...field(1, text(name)),
    ...features.flatMap((feature) => field(2, featureBytes(feature, keys, values))),
    ...keys.flatMap((key) => field(3, text(key))),
    ...values.flatMap((value) => field(4, field(1, text(value)))),
    ...number(5, 4096),
    ...number(15, 2),
  ];
}

function featureBytes(
  { type, points, tags }: TileFeature,
  keys: readonly string[],
  values: readonly string[],
): number[] {
  const indexes = Object.entries(tags).flatMap(([key, value]) => [
    keys.indexOf(key),
    values.indexOf(value),
  ]);
  return [
    ...field(2, indexes.flatMap(varint)),
    ...number(3, TYPES[type]),
    ...field(4, geometry(type, points).flatMap(varint)),
  ];
}

/** MoveTo, LineTo and ClosePath, with differences in zigzag. */
function geometry(type: TileFeature['type'], points: TileFeature['points']): number[] {
  let [lastX, lastY] = [0, 0];
  const steps = points.map(([x, y]) => {
    const step = [zigzag(x - lastX), zigzag(y - lastY)];
    [lastX, lastY] = [x, y];
    return step;
  });
  const [first = [], ...others] = steps;
  const lines = others.length > 0 ? [(others.length << 3) | 2, ...others.flat()] : [];
  return [9, ...first, ...lines, ...(type === 'polygon' ? [15] : [])];
}

const zigzag = (value: number) => (value << 1) ^ (value >> 31);
const text = (value: string) => [...Buffer.from(value)];
const number = (id: number, value: number) => [...varint(id << 3), ...varint(value)];
const field = (id: number, bytes: readonly number[]) => [
  ...varint((id << 3) | 2),
  ...varint(bytes.length),
  ...bytes,
];
