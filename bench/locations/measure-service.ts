import { readFileSync } from 'node:fs';
import { bundledLocationService } from '../../scripts/locate/bundled-location-service.ts';
import { clientsAt } from '../../scripts/locate/clients-at.ts';
import { addressLine } from '../../src/common/address/address-line.ts';
import { isLocated } from '../../src/common/locations/location.ts';
import { measureInTurn, type Sample } from './sample.ts';
import { studioAddresses } from './studio-addresses.ts';

const ROWS = 200_000;
const ROWS_OF_A_MAP = 10_000;

/** The plugin's location service over columns as they come from a hub: cells, identity, providers, verdicts. */
export async function measureService(round: number): Promise<readonly Sample[]> {
  const file = readFileSync('assets/zip-centroids/zip-centroids.bin');
  const service = await bundledLocationService(new Uint8Array(file).buffer);
  const { signal } = new AbortController();
  const structured = studioAddresses(ROWS, round + 1).map(({ address }) => address);
  const oneLine = structured.map((address) => ({
    street: addressLine(address),
    city: '',
    state: '',
    zip: '',
    country: address.country,
  }));
  const run = (addresses: typeof structured) => {
    const maps = Array.from({ length: ROWS / ROWS_OF_A_MAP }, (_, map) =>
      clientsAt(addresses.slice(map * ROWS_OF_A_MAP, (map + 1) * ROWS_OF_A_MAP)),
    );
    return async () => {
      let located = 0;
      for (const clients of maps) {
        const { results } = await service.locate(clients, { signal });
        for (const result of results) if (isLocated(result)) located++;
      }
      if (located < 0.95 * ROWS) throw new Error(`Only ${located} of ${ROWS} rows were located.`);
    };
  };
  for (const addresses of [structured, oneLine]) await run(addresses)();
  return measureInTurn('locate', ROWS, round, [
    ['structured', run(structured)],
    ['one line', run(oneLine)],
  ]);
}
