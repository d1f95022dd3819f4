import { textColumn } from '@mystratus/plugin-sdk';
import type { PostalAddress } from '../common/address/postal-address.ts';
import { formatZip } from '../common/address/zip-text.ts';
import { ClientSet } from '../common/clients/client-set.ts';
import type { ZipCentroidTable } from './zip-centroid-table.ts';

const CLIENTS = 1_000;

/**
 * A thousand clients all over the country, tidy and untidy, so that every state's towns are indexed and every way to
 * locate is gone. Another `share` (0 … 1) of the way from one of their zips to the next makes others.
 */
export function madeUpClients(table: ZipCentroidTable, share: number): ClientSet {
  const indexes = Array.from({ length: CLIENTS }, (_, index) => index);
  const addresses = indexes.map((index) => {
    const slot = Math.floor(((index + share) * table.size) / CLIENTS);
    const town = table.townNameAt(slot);
    const [state, zip] = [table.stateAt(slot), formatZip(table.zipAt(slot))];
    const street = `${index} N Main St Apt ${Math.round(share * 100)}`;
    return written(index % WAYS_TO_WRITE, { street, city: town, state, zip, country: '' });
  });
  const column = (cell: (address: PostalAddress, index: number) => string) =>
    textColumn(addresses.map(cell));
  return ClientSet.fromRows({
    hubId: '',
    generation: 0,
    rowCount: CLIENTS,
    rows: Uint32Array.from(indexes),
    columns: {
      clientId: column((_, index) => `made up ${index}`),
      clientName: column(() => ''),
      street: column(({ street }) => street),
      city: column(({ city }) => city),
      state: column(({ state }) => state),
      zip: column(({ zip }) => zip),
      country: column(({ country }) => country),
    },
  });
}

const WAYS_TO_WRITE = 8;

function written(way: number, address: PostalAddress): PostalAddress {
  const { street, city, state, zip } = address;
  switch (way) {
    case 0:
      return { ...address, zip: '' };
    case 1:
      return { ...address, zip: String(Number(zip)) };
    case 2:
      return { ...address, city: `${city} Hts.`, zip: `${zip}-1234` };
    case 3:
      return {
        street: `${street}, ${city}, ${state} ${zip}`,
        city: '',
        state: '',
        zip: '',
        country: '',
      };
    default:
      return address;
  }
}
