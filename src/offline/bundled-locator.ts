import type { PostalAddress } from '../common/address/postal-address.ts';
import type { LocateResult } from '../common/locations/location.ts';
import type { ZipCentroidTable } from './zip-centroid-table.ts';

/** Places addresses by zip or town from bundled data alone. */
export class BundledLocator {
  constructor(readonly table: ZipCentroidTable) {}

  locate(_address: PostalAddress): LocateResult {
    return { reason: 'unknown-zip-and-town', detail: '' };
  }
}
