import { describe, expect, it } from 'vitest';
import zipcodes from 'zipcodes';
import { generateStudio } from '../../../harness/src/data/generate-studio.ts';
import type { HubRow } from '../../../harness/src/data/hub-row.ts';
import { PLACES } from '../../../harness/src/data/places.ts';

const studio = generateStudio({ clientCount: 12_500, seed: 1 });

describe('the sample studio', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(generateStudio({ clientCount: 500, seed: 7 })).toEqual(
      generateStudio({ clientCount: 500, seed: 7 }),
    );
    const names = (seed: number) =>
      generateStudio({ clientCount: 50, seed }).clients.map(({ clientName }) => clientName);
    expect(names(7)).not.toEqual(names(8));
  });

  it('begins with the same clients whatever its size', () => {
    const addresses = (clientCount: number) =>
      generateStudio({ clientCount, seed: 3 })
        .clients.slice(0, 100)
        .map(({ clientName, street, zip }) => [clientName, street, zip]);
    expect(addresses(100)).toEqual(addresses(1_000));
  });

  it.each([1_000, 10_000, 12_500])('has 4 %% untidy addresses among the first %i', (count) => {
    const untidy = studio.clients.slice(0, count).filter((client) => !isTidy(client));
    expect(untidy.length / count).toBeGreaterThanOrEqual(0.036);
    expect(untidy.length / count).toBeLessThanOrEqual(0.04);
  });

  it('has every kind of untidy address among the first 1,000', () => {
    const first = studio.clients.slice(0, 1_000);
    const has = (isKind: (client: HubRow) => boolean) => first.some(isKind);
    expect(has(({ street, city, zip }) => `${street}${city}${zip}` === '')).toBe(true);
    expect(has(({ country }) => country === 'Canada')).toBe(true);
    expect(has(({ city, street }) => /^[AFD]PO$/.test(city) && street.startsWith('PSC'))).toBe(
      true,
    );
    expect(has(({ zip }) => /^\d{4}$/.test(zip))).toBe(true);
    expect(has(({ zip }) => /^\d{9}$/.test(zip))).toBe(true);
    expect(has(({ zip, state }) => (zipcodes.lookup(zip)?.state ?? state) !== state)).toBe(true);
  });

  it('names towns, states and zips that belong together', () => {
    expect(PLACES.length).toBeGreaterThan(800);
    for (const { zip, town, state } of PLACES) {
      expect(zipcodes.lookup(zip)).toMatchObject({ city: town, state });
    }
  });

  it('gathers around three studios, with a long tail across the country', () => {
    const share = (states: readonly string[]) =>
      studio.clients.filter(({ state }) => states.includes(state)).length / studio.clients.length;
    expect(share(['CO'])).toBeGreaterThan(0.35);
    expect(share(['TN'])).toBeGreaterThan(0.2);
    expect(share(['CT', 'MA'])).toBeGreaterThan(0.15);
    expect(new Set(studio.clients.map(({ state }) => state)).size).toBeGreaterThan(40);
  });

  it('has households of one name and address', () => {
    const homes = new Set(studio.clients.map(({ street, zip }) => `${street} ${zip}`));
    const housemates = studio.clients.length - homes.size;
    expect(housemates / studio.clients.length).toBeGreaterThan(0.08);
    expect(housemates / studio.clients.length).toBeLessThan(0.2);
  });

  it('adds the sessions up in their clients', () => {
    const [client] = studio.clients.filter(({ sessions }) => sessions === 3);
    const own = studio.sessions.filter(({ clientId }) => clientId === client?.clientId);
    expect(own).toHaveLength(3);
    expect(own.reduce((total, { sales }) => total + (sales ?? 0), 0)).toBe(client?.sales);
    for (const session of own) expect(session.street).toBe(client?.street);
  });

  it('has records without a client', () => {
    for (const records of [studio.sessions, studio.invoices]) {
      const without = records.filter(({ clientId }) => clientId === '');
      expect(without.length).toBeGreaterThan(100);
      expect(without.every(({ clientIndex }) => clientIndex === undefined)).toBe(true);
    }
  });

  it('lists records newest first, under their handles', () => {
    for (const records of [studio.sessions, studio.invoices]) {
      const dates = records.map(({ recordDate }) => recordDate);
      expect(dates).toEqual([...dates].sort().reverse());
      expect(records.map(({ row }) => row)).toEqual(records.map((_, index) => index));
    }
  });

  it('can be empty', () => {
    const { clients, sessions, invoices, events } = generateStudio({ clientCount: 0, seed: 1 });
    expect([clients, sessions, invoices]).toEqual([[], [], []]);
    expect(events.flatMap(({ clientIds }) => clientIds)).toEqual([]);
  });
});

/** A five-digit zip, with or without its four more digits, in the town and state that it belongs to. */
function isTidy({ zip, city, state }: HubRow): boolean {
  if (!/^\d{5}(-\d{4})?$/.test(zip)) return false;
  const place = zipcodes.lookup(zip.slice(0, 5));
  return place?.state === state && place.city.toLowerCase() === city.toLowerCase();
}
