import type { HostApi } from '@mystratus/plugin-sdk';
import type { Connectivity } from '../connectivity/connectivity.ts';
import type { Settings } from '../settings.ts';
import { createCensusProvider } from './census-provider.ts';
import type { OnlineGeocodingProvider } from './geocoding-provider.ts';
import { createMapboxProvider } from './mapbox-provider.ts';
import { createNominatimProvider } from './nominatim-provider.ts';

/** In the order in which they are asked: a studio that pays for Mapbox wants its points, and Nominatim is slow. */
export function builtInOnlineProviders(
  { net }: Pick<Connectivity, 'net'>,
  { secrets }: HostApi,
  settings: Settings,
): readonly OnlineGeocodingProvider[] {
  return [
    createMapboxProvider({ net, secrets }),
    createCensusProvider({ net }),
    createNominatimProvider({ net, baseUrl: () => settings.nominatimUrl }),
  ];
}
