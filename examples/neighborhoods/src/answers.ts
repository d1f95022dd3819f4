import type { HostApi } from '@mystratus/plugin-sdk';
import type {
  AddressParts,
  Analyse,
  GeocodeBatch,
  PlacePopulation,
  ProvidedLocation,
  ReadTiles,
} from 'mystratus-maps/api';
import { mapsOf } from './maps-of.ts';
import { COMPETITORS, COMPETITORS_OVERLAY, DISTRICTS } from './places.ts';

const TILE_SIZE = 256;

/** What the contributions of the manifest answer, each by the method that it names there. */
export class Answers {
  constructor(private readonly host: HostApi) {}

  async readDistricts(): Promise<object> {
    return this.behaved(DISTRICTS);
  }

  readonly analyseSpend: Analyse = async ({ places }) => {
    const rated = places
      .map(({ zip, town, clients, sales = 0 }) => ({
        label: `${zip} ${town}`.trim(),
        clients,
        spend: sales / clients,
      }))
      .sort((a, b) => b.spend - a.spend);
    const [first] = rated;
    return this.behaved({
      sentence: first
        ? `Clients in ${first.label} spend most.`
        : 'Nobody on the map has bought anything.',
      caveat: 'A zip with few clients says little.',
      table: {
        columns: [
          { title: 'Zip', kind: 'text' },
          { title: 'Clients', kind: 'count' },
          { title: 'Sales per client', kind: 'money' },
        ],
        rows: rated.map(({ label, clients, spend }) => [label, clients, spend]),
      },
    });
  };

  readonly drawTiles: ReadTiles = async (tiles) =>
    this.behaved(await Promise.all(tiles.map(({ x, y }) => chequer((x + y) % 2 === 0))));

  readonly findParcels: GeocodeBatch = async (batch) => this.behaved(batch.map(parcelOf));

  async readHouseholds(): Promise<readonly PlacePopulation[]> {
    return this.behaved([
      { place: 'Denver, CO', population: 700_000, households: 320_000 },
      { place: 'Aurora, CO', population: 390_000, households: 140_000 },
    ]);
  }

  /** An answer as it is, or as the setting wants it. */
  private async behaved<T>(answer: T): Promise<T> {
    switch (this.host.configuration.current['neighborhoods.behaviour']) {
      case 'slow':
        return new Promise(() => undefined);
      case 'throwing':
        throw new Error('The example was told to fail.');
      case 'rubbish':
        return { rubbish: [answer] } as T;
      case 'flooding':
        await this.flood();
        return answer;
      default:
        return answer;
    }
  }

  /** Offers, asks and says more than anybody wants, all at once. */
  private async flood(): Promise<void> {
    const maps = await mapsOf(this.host);
    if (!maps) return;
    const addresses = new Array<AddressParts>(10_000).fill({
      street: '1 Main Street',
      city: 'Denver',
      state: 'CO',
      zip: '80202',
    });
    const overlay = (_: unknown, at: number) =>
      maps.registerOverlay(
        { ...COMPETITORS_OVERLAY, id: `${COMPETITORS_OVERLAY.id}-${at}` },
        async () => COMPETITORS,
      );
    await Promise.allSettled([
      ...Array.from({ length: 1_000 }, overlay),
      ...Array.from({ length: 20 }, () => maps.locate(addresses)),
    ]);
    for (let line = 1; line <= 10_000; line += 1) this.host.log.info(`Flooding, line ${line}.`);
  }
}

/** Made up: somewhere in the middle of Denver, by the number of the house. */
function parcelOf(address: AddressParts): ProvidedLocation {
  if (!address.zip.startsWith('802')) return 'no-match';
  const number = Number.parseInt(address.street, 10) % 1000;
  return {
    lon: -104.99 + (number % 30) / 1000,
    lat: 39.74 + Math.floor(number / 30) / 1000,
    precision: 'rooftop',
    isExact: true,
    address,
  };
}

async function chequer(isDark: boolean): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(TILE_SIZE, TILE_SIZE);
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = isDark ? '#e3e9f0' : '#f6f8fa';
    context.fillRect(0, 0, TILE_SIZE, TILE_SIZE);
  }
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
}
