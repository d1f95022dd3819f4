import type { HostApi } from '@mystratus/plugin-sdk';
import type { MapsApi } from 'mystratus-maps/api';

/** What Maps offers to other plugins; `undefined` where it is not installed. */
export function mapsOf(host: HostApi): Promise<MapsApi | undefined> {
  return host.plugins.getApi<MapsApi>('mystratus.maps', '^0.1.0');
}
