import type { HostApi, StorageApi } from '@mystratus/plugin-sdk';
import type { ServiceIdentifier } from 'inversify';
import type { LonLat } from '../../common/geo/lon-lat.ts';

export const HandPlacements = Symbol('HandPlacements') as ServiceIdentifier<HandPlacements>;

/** The provider of locations that people have placed by hand; never billed. */
export const BY_HAND_PROVIDER_ID = 'mystratus.maps.by-hand';

/**
 * Where people have put clients by hand: the best of all locations, for as long as the client's address stays what it
 * was.
 */
export interface HandPlacements {
  /** Another object whenever something was placed or taken back. */
  readonly stamp: object;
  readonly isEmpty: boolean;
  get(clientId: string, addressKey: string): LonLat | undefined;
  /** Durable when the promise resolves. */
  place(clientId: string, addressKey: string, point: LonLat): Promise<void>;
  /** Durable when the promise resolves. */
  takeBack(clientId: string, addressKey: string): Promise<void>;
}

const FILE_NAME = 'placed-by-hand.json';
const SET_ASIDE_NAME = 'damaged-placed-by-hand.json';

type StoredPlacements = Readonly<Record<string, readonly [lon: number, lat: number]>>;

/** Placements are few and precious: one small file, read again before it is written, for there may be two windows. */
export class StoredHandPlacements implements HandPlacements {
  stamp: object = {};

  private constructor(
    private readonly host: Pick<HostApi, 'storage' | 'log'>,
    private placements: ReadonlyMap<string, LonLat>,
  ) {}

  /** Rejects with the host's error when its storage cannot be read. */
  static async open(host: Pick<HostApi, 'storage' | 'log'>): Promise<StoredHandPlacements> {
    return new StoredHandPlacements(host, await readPlacements(host));
  }

  get isEmpty(): boolean {
    return this.placements.size === 0;
  }

  get(clientId: string, addressKey: string): LonLat | undefined {
    return this.placements.get(placementKey(clientId, addressKey));
  }

  place(clientId: string, addressKey: string, { lon, lat }: LonLat): Promise<void> {
    return this.change((placements) => {
      placements.set(placementKey(clientId, addressKey), { lon, lat });
    });
  }

  takeBack(clientId: string, addressKey: string): Promise<void> {
    return this.change((placements) => placements.delete(placementKey(clientId, addressKey)));
  }

  private async change(edit: (placements: Map<string, LonLat>) => void): Promise<void> {
    const placements = new Map(await readPlacements(this.host));
    edit(placements);
    await this.host.storage.writeAtomically(FILE_NAME, encode(placements));
    this.placements = placements;
    this.stamp = {};
  }
}

async function readPlacements({
  storage,
  log,
}: Pick<HostApi, 'storage' | 'log'>): Promise<ReadonlyMap<string, LonLat>> {
  const bytes = await storage.read(FILE_NAME);
  if (!bytes) return new Map();
  try {
    return decode(bytes);
  } catch (error) {
    await setAside(storage, bytes);
    log.error(`${FILE_NAME} was damaged and is kept as ${SET_ASIDE_NAME}: ${String(error)}`);
    return new Map();
  }
}

async function setAside(storage: StorageApi, bytes: Uint8Array): Promise<void> {
  await storage.writeAtomically(SET_ASIDE_NAME, bytes);
  await storage.delete(FILE_NAME);
}

function encode(placements: ReadonlyMap<string, LonLat>): Uint8Array {
  const stored: StoredPlacements = Object.fromEntries(
    [...placements].map(([key, { lon, lat }]) => [key, [lon, lat]]),
  );
  return new TextEncoder().encode(JSON.stringify(stored));
}

function decode(bytes: Uint8Array): ReadonlyMap<string, LonLat> {
  const stored: StoredPlacements = JSON.parse(new TextDecoder().decode(bytes));
  return new Map(Object.entries(stored).map(([key, [lon, lat]]) => [key, { lon, lat }]));
}

/** The address is part of it: a client who moves is not where the old home was. */
function placementKey(clientId: string, addressKey: string): string {
  return `${clientId}\n${addressKey}`;
}
