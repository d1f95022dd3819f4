import { type FilesApi, HostError, isAbortError } from '@mystratus/plugin-sdk';
import {
  bytesToHeader,
  Compression,
  type Header,
  PMTiles,
  type RangeResponse,
  SharedPromiseCache,
  type Source,
  TileType,
} from 'pmtiles';
import type { PackFault } from './pack-error.ts';
import { plainAttribution } from './plain-attribution.ts';

/** What can be wrong with a pack, without the words for it. */
export class PackFaultError extends Error {
  constructor(readonly fault: PackFault) {
    super(`The map pack is ${fault}.`);
  }
}

/** A PMTiles archive that can be read. */
export interface PackArchive {
  readonly header: Header;
  readonly isVector: boolean;
  /** Plain text; empty where there is none. */
  readonly attribution: string;
  /** `undefined` when there is no such tile. */
  tile(z: number, x: number, y: number, signal: AbortSignal): Promise<Uint8Array | undefined>;
}

const HEADER_BYTES = 127;
/** Of a directory, the metadata or a tile; more is damage. */
const MOST_BYTES = 16_000_000;
/** Directories kept in memory, of some kilobytes each. */
const MOST_DIRECTORIES = 32;
const IMAGES = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];
const COMPRESSIONS = [Compression.None, Compression.Gzip];

/**
 * Opens a file by its first bytes, https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md. Rejects with a
 * {@link PackFaultError}.
 */
export async function openPack(
  files: FilesApi,
  { id, size }: { readonly id: string; readonly size: number },
): Promise<PackArchive> {
  const source = new HostFileSource(files, id, size);
  const header = checkedHeader(await source.bytes(0, HEADER_BYTES), size);
  const archive = new PMTiles(source, new SharedPromiseCache(MOST_DIRECTORIES));
  const read = <T>(reading: Promise<T>) => reading.catch(rethrow);
  await read(archive.getHeader());
  const metadata: unknown = await read(archive.getMetadata());
  return {
    header,
    isVector: header.tileType === TileType.Mvt,
    attribution: attributionIn(metadata),
    async tile(z, x, y, signal) {
      const found = await read(archive.getZxy(z, x, y, signal));
      return found && new Uint8Array(found.data);
    },
  };
}

/** Reads a file where the host keeps it, a piece at a time. */
class HostFileSource implements Source {
  constructor(
    private readonly files: FilesApi,
    private readonly id: string,
    private readonly size: number,
  ) {}

  getKey(): string {
    return this.id;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    return { data: (await this.bytes(offset, length, signal)).buffer };
  }

  async bytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>> {
    if (offset > this.size || length > MOST_BYTES) throw new PackFaultError('damaged');
    const bytes = await this.files
      .read(this.id, { offset, length }, signal && { signal })
      .catch((error: unknown) => {
        throw HostError.is(error, 'not-found') ? new PackFaultError('gone') : error;
      });
    return bytes.slice();
  }
}

function checkedHeader(bytes: Uint8Array<ArrayBuffer>, size: number): Header {
  const isPmtiles = new TextDecoder().decode(bytes.subarray(0, 7)) === 'PMTiles';
  if (!isPmtiles || bytes[7] !== 3) throw new PackFaultError('foreign');
  if (bytes.length < HEADER_BYTES) throw new PackFaultError('damaged');
  const header = bytesToHeader(bytes.buffer);
  const ends = [
    header.rootDirectoryOffset + header.rootDirectoryLength,
    header.jsonMetadataOffset + header.jsonMetadataLength,
    header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
    header.tileDataOffset + (header.tileDataLength ?? 0),
  ];
  const hasLevels = header.minZoom <= header.maxZoom && header.maxZoom <= 26;
  if (!hasLevels || ends.some((end) => end > size)) throw new PackFaultError('damaged');
  const isKnown =
    (header.tileType === TileType.Mvt || IMAGES.includes(header.tileType)) &&
    COMPRESSIONS.includes(header.internalCompression) &&
    COMPRESSIONS.includes(header.tileCompression);
  if (!isKnown) throw new PackFaultError('unsupported');
  return header;
}

function attributionIn(metadata: unknown): string {
  const isObject = typeof metadata === 'object' && metadata !== null;
  const attribution = isObject && 'attribution' in metadata ? metadata.attribution : '';
  return plainAttribution(attribution);
}

/** Whatever the library trips over in a file is damage. */
function rethrow(error: unknown): never {
  if (isAbortError(error) || HostError.is(error) || error instanceof PackFaultError) throw error;
  throw new PackFaultError('damaged');
}
