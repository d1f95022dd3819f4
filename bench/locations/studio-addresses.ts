import { generateClients } from '../../harness/src/data/generate-clients.ts';
import type { PostalAddress } from '../../src/common/address/postal-address.ts';

export interface ClientAddress {
  readonly clientId: string;
  readonly address: PostalAddress;
}

/** Clients of the seeded studio, four in a hundred with an untidy address; another seed makes others. */
export function studioAddresses(count: number, seed: number): readonly ClientAddress[] {
  return generateClients(count, seed).map(({ clientId, street, city, state, zip, country }) => ({
    clientId: `${seed}-${clientId}`,
    address: { street, city, state, zip, country },
  }));
}
