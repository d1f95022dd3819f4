import { textColumn } from '@mystratus/plugin-sdk';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ClientSet } from '../../../src/common/clients/client-set.ts';
import type { Coverage } from '../../../src/common/coverage/coverage.ts';
import { tableCsv } from '../../../src/common/export/export-table.ts';
import { homePoints, homesOf, homeTable } from '../../../src/common/export/home-table.ts';
import { figuresByPlace } from '../../../src/common/export/place-figures.ts';
import { coverageLine, sharedCoverageLine } from '../../../src/common/export/shared-coverage.ts';
import {
  sharedPlacePoints,
  sharedPlaceTable,
} from '../../../src/common/export/shared-place-table.ts';
import { sharedPlaces } from '../../../src/common/export/shared-places.ts';
import { sharedPlacesCsv } from '../../../src/common/export/shared-places-csv.ts';
import type { Location } from '../../../src/common/locations/location.ts';
import { messagesFor } from '../../../src/common/messages/messages.ts';
import { BundledLocator } from '../../../src/offline/bundled-locator.ts';
import { BundledZipProvider } from '../../../src/offline/bundled-zip-provider.ts';
import { exportFileName } from '../../../src/services/export/export-file-name.ts';
import { zipLevelResults } from '../../../src/services/export/zip-level.ts';
import { zipCentroids } from '../../support/services-fixture.ts';

const messages = messagesFor({
  locale: 'en-US',
  currency: 'USD',
  distanceUnit: 'miles',
  timeZone: 'America/Denver',
});
const at = (zip5: string, precision: Location['precision'] = 'zip'): Location => ({
  lon: -105 + Number(zip5.slice(3)) / 100,
  lat: 39.7,
  zip5,
  town: 'Denver, CO',
  precision,
  needsAddressCheck: false,
});

describe('a table of places', () => {
  const zips = [...Array(20).fill('80202'), ...Array(9).fill('80203'), ...Array(2).fill('80204')];
  const figures = { sessions: new Float64Array(31).fill(2), sales: new Float64Array(31).fill(10) };
  const shared = sharedPlaces(
    figuresByPlace(
      zips.map((zip) => at(zip)),
      figures,
    ),
    5,
  );

  it('tells nothing of places with few clients but that they are few', () => {
    expect(sharedPlacesCsv(shared, messages, { unit: 'zip' })).toBe(
      [
        '\ufeffPlace,Zip,Town,State,Clients,Share,Sessions,Sales,Sales per client',
        '"80202 Denver, CO",80202,Denver,CO,20,0.6452,40,200,10',
        '"80204 Denver, CO",80204,Denver,CO,<5,,,,',
        '"80203 Denver, CO",80203,Denver,CO,5+,,,,',
        '"2 places with hidden counts, together",,,,11,0.3548,22,110,10',
      ].join('\r\n'),
    );
    expect(sharedPlaceTable(shared, messages).rows).toEqual([
      ['80202', 'Denver, CO', 20, 0.6452, 40, 200, 10],
      ['', '2 places with hidden counts, together', 11, 0.3548, 22, 110, 10],
    ]);
  });

  it('has points that tell no more', () => {
    const points = sharedPlacePoints(shared, messages);
    expect(points.map(({ name, properties }) => [name, properties.Clients])).toEqual([
      ['80202 Denver, CO', 20],
      ['80204 Denver, CO', '<5'],
      ['80203 Denver, CO', '5+'],
    ]);
    expect(Object.keys(points[1]?.properties ?? {})).toEqual(['Zip code', 'Town', 'Clients']);
  });

  it('tells densities only where they give no count away', () => {
    const density = { title: 'Per mi²', of: () => 1.23456 };
    expect(sharedPlacesCsv(shared, messages, { unit: 'zip', density })).not.toContain('mi²');
    const all = { ...shared, few: [], withheld: [], rest: undefined };
    expect(sharedPlacesCsv(all, messages, { unit: 'town', density })).toMatch(
      /,Per mi²\r\n.*,1\.2346$/,
    );
  });

  it('makes no formula of a town', () => {
    const place = { ...at(''), id: 'x', town: '=cmd()', clientCount: 9 };
    const csv = sharedPlacesCsv(sharedPlaces([place], 5), messages, { unit: 'town' });
    const { data } = Papa.parse<string[]>(csv.slice(1));
    expect(data[1]?.slice(0, 2)).toEqual(["'=cmd()", "'=cmd()"]);
  });

  it('leaves out columns that the hub does not tell', () => {
    const unknown = { sessions: undefined, sales: undefined };
    const places = figuresByPlace(
      zips.map((zip) => at(zip)),
      unknown,
    );
    const { columns } = sharedPlaceTable(sharedPlaces(places, 1), messages);
    expect(columns.map(({ title }) => title)).toEqual(['Zip code', 'Town', 'Clients', 'Share']);
  });
});

describe('a table of homes', () => {
  const column = (cells: readonly string[]) => textColumn(cells);
  const clients = ClientSet.fromRows({
    hubId: 'clients',
    generation: 1,
    rowCount: 3,
    rows: Uint32Array.of(0, 1, 2),
    columns: {
      clientId: column(['a', 'b', 'c']),
      clientName: column(['=cmd()', 'Zoë', 'Out There']),
      street: column(['1 Main St', '1 Main St', '']),
      city: column(['Denver', 'Denver', '']),
      state: column(['CO', 'CO', '']),
      zip: column(['80202', '80202', '']),
    },
  });
  const results = [
    at('80202', 'rooftop'),
    at('80202', 'rooftop'),
    { reason: 'blank-address', detail: '' },
  ] as const;
  const homes = homesOf(clients, results, ['main', 'main', '']);

  it('has no names unless they are asked for', () => {
    const table = homeTable(homes, { hasNames: false }, messages);
    expect(table.rows).toHaveLength(1);
    expect(tableCsv(table)).not.toMatch(/Zoë|cmd/);
    expect(JSON.stringify(homePoints(homes, { hasNames: false }, messages))).not.toMatch(/Zoë|cmd/);
  });

  it('has a row a client with names, of which none is a formula', () => {
    const csv = tableCsv(homeTable(homes, { hasNames: true }, messages));
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain('"\'=cmd()"');
  });
});

describe('locations at the level of zips', () => {
  it('are those of zips and towns, wherever the homes are', async () => {
    const provider = new BundledZipProvider(new BundledLocator(await zipCentroids()));
    const home = { ...at('80202', 'rooftop'), lon: -104.9, lat: 39.8 };
    const byHand = { ...at('', 'by-hand'), lon: -104.8 };
    const nowhere = { ...at('99999', 'street'), lon: -104.123, lat: 39.456 };
    const omission = { reason: 'blank-address', detail: '' } as const;
    const signal = new AbortController().signal;
    const given = [home, byHand, nowhere, omission, at('80203')];
    const [zip, town, rounded, none, same] = await zipLevelResults(given, provider, signal);
    const [centre] = await provider.geocode([
      { street: '', city: '', state: '', zip: '80202', country: '' },
    ]);
    expect(zip).toMatchObject({ ...centre, zip5: '80202', precision: 'zip' });
    expect(town).toMatchObject({ precision: 'town', zip5: '' });
    expect(town).not.toMatchObject({ lon: -104.8 });
    expect(rounded).toMatchObject({ lon: -104.1, lat: 39.5 });
    expect(none).toBe(omission);
    expect(same).toBe(given[4]);
  });
});

describe('the coverage line of a file', () => {
  const coverage: Coverage = {
    rows: 460,
    rowsWithoutClient: 3,
    clients: 450,
    located: 440,
    byPrecision: { 'by-hand': 0, rooftop: 0, street: 0, zip: 430, town: 10 },
    omitted: 10,
    byReason: {
      'blank-address': 10,
      'no-zip-or-town': 0,
      foreign: 0,
      military: 0,
      'unknown-zip-and-town': 0,
    },
    needingAddressCheck: 1,
  };
  const shared = (change: Partial<Coverage>, located: number | undefined) =>
    sharedCoverageLine({ ...coverage, ...change }, { located, minimum: 5 }, messages);

  it('accounts for every row', () => {
    expect(coverageLine(coverage, messages)).toBe(
      '460 rows → 450 clients → 440 on the map (430 zip · 10 town) · 10 left out · 3 rows without a client · check 1 address',
    );
  });

  it('hides small counts when it is shared, and what they could be computed from', () => {
    expect(shared({}, 440)).toBe(
      '460 rows → 450 clients → 440 on the map (430 zip · 10 town) · 10 left out · 3 rows without a client',
    );
    const fewTowns = { byPrecision: { ...coverage.byPrecision, zip: 438, town: 2 } };
    expect(shared(fewTowns, 440)).not.toMatch(/438|town/);
    const fewOmitted = { omitted: 2, located: 448 };
    expect(shared(fewOmitted, 448)).toBe('448 on the map · fewer than 5 left out');
    expect(shared({}, undefined)).not.toMatch(/4\d0/);
  });
});

describe('the name of a file', () => {
  it('is one that every file system takes, with the day where the account is', () => {
    const now = new Date('2026-11-24T03:00:00Z');
    const name = exportFileName('Maps: "by <zip>"/town', { timeZone: 'America/Denver' }, now);
    expect(name).toBe('Maps   by  zip   town 2026-11-23');
  });
});
