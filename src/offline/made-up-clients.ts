import { textColumn } from '@mystratus/plugin-sdk';
import type { PostalAddress } from '../common/address/postal-address.ts';
import { formatZip } from '../common/address/zip-text.ts';
import { ClientSet } from '../common/clients/client-set.ts';
import type { ZipCentroidTable } from './zip-centroid-table.ts';

const CLIENTS = 500;

/**
 * Clients of one of `parts` parts of the country, tidy and untidy, so that the towns of its states are indexed and every
 * way to locate is gone.
 */
export function madeUpClients(table: ZipCentroidTable, part: number, parts: number): ClientSet {
  const indexes = Array.from({ length: CLIENTS }, (_, index) => index);
  const addresses = indexes.map((index) => {
    const slot = Math.floor(((part + index / CLIENTS) * table.size) / parts);
    const town = table.townNameAt(slot);
    const [state, zip] = [table.stateAt(slot), formatZip(table.zipAt(slot))];
    const street = `${index} N Main St Apt ${part}`;
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
