import type { NetApi, NetRequest } from '@mystratus/plugin-sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Location } from '../../../src/common/locations/location.ts';
import { createCensusProvider } from '../../../src/services/geocoding/census-provider.ts';
import { createMapboxProvider } from '../../../src/services/geocoding/mapbox-provider.ts';
import { createNominatimProvider } from '../../../src/services/geocoding/nominatim-provider.ts';
import { streetAddressOf } from '../../../src/services/geocoding/street-address.ts';
import { noAbort } from './provider-server.ts';

const KNOWN: Location = {
  lon: -72.52,
  lat: 41.78,
  precision: 'zip',
  zip5: '06040',
  town: 'Manchester, CT',
  needsAddressCheck: false,
};

/** Text that occurs nowhere by chance. */
const secretText = fc.uuid().map((uuid) => `zq${uuid.replaceAll('-', '')}`);

/** Takes down everything that leaves, and answers nothing of use. */
function recordingNet() {
  const sent: string[] = [];
  const net: NetApi = {
    async fetch({ url, headers, body }: NetRequest) {
      const parts = [decodeURIComponent(url), ...Object.entries(headers ?? {}).flat()];
      sent.push(...parts, new TextDecoder('latin1').decode(body));
      return { status: 200, headers: {}, body: new TextEncoder().encode('{}') };
    },
  };
  return { net, sent };
}

describe('what a provider sends', () => {
  it('is never a name, an id or an amount, even where an address carries them along', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ clientId: secretText, clientName: secretText, sales: secretText }),
        fc.constantFrom(
          '12 Main Street',
          'c/o %s, 12 Main Street',
          '12 Main Street\n%s',
          '%s;12 Oak',
          '12 Oak (%s)',
          '12 Oak C/O %s',
        ),
        async (row, street) => {
          const address = {
            street: street.replace('%s', row.clientName),
            city: 'Manchester',
            state: 'CT',
            zip: '06040',
            country: row.sales,
          };
          const asked = streetAddressOf({ ...row, ...address }, KNOWN);
          if (asked === undefined) throw new Error(`Nothing to ask about ${address.street}.`);
          const { net, sent } = recordingNet();
          const providers = [
            createCensusProvider({ net }),
            createNominatimProvider({ net, baseUrl: () => 'https://geo.studio.example' }),
            createMapboxProvider({ net, secrets: { get: async () => 'token' } }),
          ];
          for (const provider of providers) {
            // As if someone had handed over a whole row.
            const batch = [{ ...row, ...asked, country: row.sales }];
            await provider.geocode(batch, { signal: noAbort() }).catch(() => undefined);
          }
          expect(sent.filter((text) => text.includes('12 '))).not.toEqual([]);
          for (const secret of Object.values(row)) {
            expect(sent.some((text) => text.toLowerCase().includes(secret))).toBe(false);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is what it says it sends, and to whom', async () => {
    const origins: string[] = [];
    const net: NetApi = {
      async fetch({ url }) {
        origins.push(new URL(url).origin);
        return { status: 404, headers: {}, body: new Uint8Array() };
      },
    };
    const providers = [
      createCensusProvider({ net }),
      createNominatimProvider({ net, baseUrl: () => 'https://geo.studio.example/' }),
      createMapboxProvider({ net, secrets: { get: async () => 'token' } }),
    ];
    const batch = [{ street: '12 MAIN ST', city: 'Manchester', state: 'CT', zip: '06040' }];
    for (const provider of providers) {
      await provider.geocode(batch, { signal: noAbort() }).catch(() => undefined);
    }
    expect(origins).toEqual(providers.map(({ sends }) => sends.origin));
  });
});
