import type { PostalAddress } from './postal-address.ts';

/** An address on one line, for people: `12 Main St, Salem, MA 01970`. */
export function addressLine({ street, city, state, zip }: PostalAddress): string {
  return [street, city, `${state} ${zip}`]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}
