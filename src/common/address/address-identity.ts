import type { PostalAddress } from './postal-address.ts';

/** The key under which an address is looked up and billed once. */
export function addressIdentity(address: PostalAddress): string {
  return [address.street, address.city, address.state, address.zip.slice(0, 5)]
    .join('|')
    .toUpperCase();
}
