import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import Heatmap from 'ol/layer/Heatmap.js';
import OlMap from 'ol/Map.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import View from 'ol/View.js';
import type { Database } from 'sql.js';
import type { HubRow } from '../../../harness/src/data/hub-row.ts';
import { ZipCentroidTable } from '../../../src/offline/zip-centroid-table.ts';
import { instant } from '../instant.ts';
import { openDatabase } from './open-database.ts';
import type { PeerAssets } from './peer-protocol.ts';
import { type Peer, servePeer } from './serve-peer.ts';

// What a careful developer builds from the usual parts: records as objects, a prepared statement for every record
// inside one transaction, and OpenLayers' own heat map over vector features. No panel, no basemap, no coverage.

type LonLat = readonly [lon: number, lat: number];

class OrdinaryPath implements Peer<readonly HubRow[]> {
  readonly wanted = { shape: 'objects' } as const;
  private readonly source = new VectorSource();
  private readonly view = new View({ center: [0, 0], zoom: 3 });
  private readonly map: OlMap;
  private readonly zips = new Map<string, LonLat>();
  private database: Database | undefined;

  constructor(target: HTMLElement) {
    this.map = new OlMap({
      target,
      view: this.view,
      controls: [],
      layers: [new Heatmap({ source: this.source })],
    });
  }

  async start({ zipCentroids, sqlWasm }: PeerAssets): Promise<void> {
    this.database = await openDatabase(sqlWasm);
    const table = ZipCentroidTable.decode(zipCentroids);
    for (let slot = 0; slot < table.size; slot++) {
      const zip = String(table.zipAt(slot)).padStart(5, '0');
      this.zips.set(zip, [table.lonAt(slot), table.latAt(slot)]);
    }
  }

  async warm(): Promise<void> {}

  async show(rows: readonly HubRow[]) {
    const { places, newLookups, storeMs } = this.locate(rows);
    const locatedAt = instant();
    this.source.clear(true);
    this.source.addFeatures(
      places.map(([lon, lat]) => new Feature(new Point(fromLonLat([lon, lat])))),
    );
    const painted = new Promise<number>((resolve) => {
      this.map.once('rendercomplete', () => resolve(instant()));
    });
    const extent = this.source.getExtent();
    if (extent) this.view.fit(extent, { padding: [40, 40, 40, 40] });
    this.map.render();
    return { locatedAt, paintedAt: await painted, storeMs, requests: newLookups + 1 };
  }

  /** Known locations from the database, the others from the table; what is new is stored and billed at once. */
  private locate(rows: readonly HubRow[]) {
    const { database } = this;
    if (!database) throw new Error('Not started.');
    const time = new Date().toISOString();
    const places: LonLat[] = [];
    const found: { key: string; row: HubRow; zip: string; place: LonLat }[] = [];
    database.exec('BEGIN');
    const select = database.prepare('SELECT lon, lat FROM locations WHERE address_key = ?');
    for (const row of rows) {
      const zip = row.zip.trim().slice(0, 5);
      const key = `${row.street}|${row.city}|${row.state}|${zip}`.toLowerCase();
      select.bind([key]);
      if (select.step()) {
        const [lon, lat] = select.get();
        places.push([Number(lon), Number(lat)]);
      } else {
        const place = this.zips.get(zip);
        if (place) {
          places.push(place);
          found.push({ key, row, zip, place });
        }
      }
      select.reset();
    }
    select.free();

    const storeStartedAt = instant();
    const insertLocation = database.prepare(
      'INSERT OR IGNORE INTO locations VALUES (?, ?, ?, ?, ?)',
    );
    const insertEntry = database.prepare('INSERT OR IGNORE INTO ledger VALUES (?, ?, ?)');
    for (const { key, row, zip, place } of found) {
      insertLocation.run([key, ...place, zip, time]);
      insertEntry.run([`${row.clientId}:${key}`, time, row.clientId]);
    }
    insertLocation.free();
    insertEntry.free();
    database.exec('COMMIT');
    return { places, newLookups: found.length, storeMs: instant() - storeStartedAt };
  }
}

servePeer(new OrdinaryPath(document.body));
