import { isLocated } from '../../common/locations/location.ts';
import type { ClientSelection } from '../../common/selection/client-selection.ts';
import { areaTest, type MapArea } from '../../common/selection/map-area.ts';
import type { ShownClients } from '../map-request/map-request-service.ts';

/** The clients of a shown map as arrays that can be searched and counted; made when something is first selected. */
export class SelectableClients {
  private readonly lons: Float64Array;
  /** `NaN` where there is no location. */
  private readonly lats: Float64Array;
  /** Clients with one address have one number. */
  private readonly homes: Uint32Array;
  private readonly homeTotal: number;

  constructor({ clients, locations }: ShownClients) {
    const { size } = clients;
    this.lons = new Float64Array(size).fill(Number.NaN);
    this.lats = new Float64Array(size).fill(Number.NaN);
    this.homes = new Uint32Array(size);
    const homeByKey = new Map<string, number>();
    for (let client = 0; client < size; client++) {
      const result = locations.results[client];
      if (result && isLocated(result)) {
        this.lons[client] = result.lon;
        this.lats[client] = result.lat;
      }
      const key = locations.addressKeys[client] ?? '';
      let home = homeByKey.get(key);
      if (home === undefined) {
        home = homeByKey.size;
        homeByKey.set(key, home);
      }
      this.homes[client] = home;
    }
    this.homeTotal = homeByKey.size;
  }

  within(area: MapArea): ClientSelection {
    const isInside = areaTest(area);
    const found = new Uint32Array(this.lons.length);
    let count = 0;
    for (let client = 0; client < found.length; client++) {
      const lat = this.lats[client] ?? Number.NaN;
      if (!Number.isNaN(lat) && isInside(this.lons[client] ?? 0, lat)) found[count++] = client;
    }
    return found.slice(0, count);
  }

  /** Those of the clients that have a location, and their distinct addresses. */
  count(clients: ClientSelection): { readonly locatedCount: number; readonly homeCount: number } {
    const isCounted = new Uint8Array(this.homeTotal);
    let [locatedCount, homeCount] = [0, 0];
    for (const client of clients) {
      if (Number.isNaN(this.lats[client] ?? Number.NaN)) continue;
      locatedCount++;
      const home = this.homes[client] ?? 0;
      if (isCounted[home]) continue;
      isCounted[home] = 1;
      homeCount++;
    }
    return { locatedCount, homeCount };
  }
}
