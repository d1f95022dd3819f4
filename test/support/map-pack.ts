import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export interface PackTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

export interface PackOptions {
  readonly tiles: readonly PackTile[];
  readonly type: 'mvt' | 'png';
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Bytes of nothing before the tiles, to make the file large. */
  readonly paddingBytes?: number;
}

const HEADER_BYTES = 127;
const TYPES = { mvt: 1, png: 2 };
const GZIP = 2;
const NONE = 1;

/** The parts of a PMTiles file of version 3, in order: between `head` and `tiles` lie `paddingBytes` of anything. */
export function packParts({ tiles, type, metadata = {}, paddingBytes = 0 }: PackOptions): {
  readonly head: Uint8Array;
  readonly tiles: Uint8Array;
} {
  const sorted = tiles
    .map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) }))
    .sort((a, b) => a.id - b.id);
  const data = Buffer.concat(sorted.map(({ bytes }) => bytes));
  const directory = gzipSync(directoryOf(sorted, paddingBytes));
  const json = gzipSync(Buffer.from(JSON.stringify(metadata)));
  const metadataOffset = HEADER_BYTES + directory.length;
  const dataOffset = metadataOffset + json.length;
  const levels = sorted.map(({ z }) => z);

  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const numbers = [
    HEADER_BYTES,
    directory.length,
    metadataOffset,
    json.length,
    dataOffset,
    0,
    dataOffset,
    paddingBytes + data.length,
    sorted.length,
    sorted.length,
    sorted.length,
  ];
  for (const [index, value] of numbers.entries()) {
    header.writeBigUInt64LE(BigInt(value), 8 + index * 8);
  }
  header.set([0, GZIP, NONE, TYPES[type], Math.min(...levels), Math.max(...levels)], 96);
  const bounds = [-1_800_000_000, -850_000_000, 1_800_000_000, 850_000_000];
  for (const [index, value] of bounds.entries()) header.writeInt32LE(value, 102 + index * 4);
  return { head: Buffer.concat([header, directory, json]), tiles: data };
}

/** A whole file, without padding. */
export function mapPack(options: Omit<PackOptions, 'paddingBytes'>): Uint8Array {
  const { head, tiles } = packParts(options);
  return Buffer.concat([head, tiles]);
}

function directoryOf(
  tiles: readonly { readonly id: number; readonly bytes: Uint8Array }[],
  firstOffset: number,
): Buffer {
  let lastId = 0;
  let offset = firstOffset;
  const ids: number[] = [];
  const offsets: number[] = [];
  for (const { id, bytes } of tiles) {
    ids.push(id - lastId);
    lastId = id;
    offsets.push(offset + 1);
    offset += bytes.length;
  }
  const lengths = tiles.map(({ bytes }) => bytes.length);
  const runs = tiles.map(() => 1);
  return Buffer.from([tiles.length, ...ids, ...runs, ...lengths, ...offsets].flatMap(varint));
}

/** Base 128, the lowest seven bits first. */
export function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
