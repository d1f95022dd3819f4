import { textColumn } from '@mystratus/plugin-sdk';
import type { PostalAddress } from '../../src/common/address/postal-address.ts';
import { ClientSet } from '../../src/common/clients/client-set.ts';

/** Addresses as the rows of a hub, each of a client of its own. */
export function clientsAt(addresses: readonly PostalAddress[]): ClientSet {
  const column = (cell: (address: PostalAddress, index: number) => string) =>
    textColumn(addresses.map(cell));
  return ClientSet.fromRows({
    hubId: '',
    generation: 0,
    rowCount: addresses.length,
    rows: Uint32Array.from(addresses, (_, index) => index),
    columns: {
      clientId: column((_, index) => String(index)),
      street: column(({ street }) => street),
      city: column(({ city }) => city),
      state: column(({ state }) => state),
      zip: column(({ zip }) => zip),
      country: column(({ country }) => country),
    },
  });
}
