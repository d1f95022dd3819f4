import { describe, expect, it } from 'vitest';
import type { LocateResult } from '../../../src/common/locations/location.ts';
import { messagesFor } from '../../../src/common/messages/messages.ts';
import { mapSummary } from '../../../src/common/tables/map-summary.ts';

const at = (town: string, lon: number): LocateResult => ({
  lon,
  lat: 40,
  town,
  zip5: '',
  precision: 'town',
  needsAddressCheck: false,
});

const CLIENTS = [
  at('Denver, CO', -105),
  at('Denver, CO', -105),
  at('Aurora, CO', -104),
  { reason: 'blank-address', detail: '' } as const,
];
const HOST = { currency: 'USD', timeZone: 'America/Denver' } as const;
const english = messagesFor({ ...HOST, locale: 'en-US', distanceUnit: 'miles' });

describe('a map in a sentence', () => {
  it('says where most clients are', () => {
    const summary = mapSummary(CLIENTS, () => undefined);
    expect(english.summary('Pin Map by Zip Code', summary, 'miles')).toBe(
      'Pin Map by Zip Code of 3 clients in 2 towns; most in Denver, CO: 2 clients.',
    );
  });

  it('says where a heat map is densest, in the host’s unit', () => {
    const summary = mapSummary(CLIENTS, ({ lon }) => (lon === -104 ? 12 : 10));
    expect(english.summary('Heat Map', summary, 'miles')).toBe(
      'Heat Map of 3 clients in 2 towns; densest near Aurora, CO: 12 clients per square mile.',
    );
    expect(english.summary('Heat Map', summary, 'kilometres')).toContain(
      '4.6 clients per square kilometre',
    );
  });

  it('has nothing to say of nowhere', () => {
    const summary = mapSummary([], () => undefined);
    expect(english.summary('Heat Map', summary, 'miles')).toBe('Heat Map of 0 clients in 0 towns.');
  });
});
