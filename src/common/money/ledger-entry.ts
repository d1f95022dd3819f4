import type { Precision } from '../locations/location.ts';

/** One billable event. Appended, never changed. */
export interface LedgerEntry {
  /** Idempotency key: the same event has the same id, however often it is written or reported. */
  readonly id: string;
  /** ISO 8601 instant. */
  readonly time: string;
  readonly kind: 'location' | 'map';
  readonly hubId: string;
  /** Empty for a map. */
  readonly clientId: string;
  /** Empty for a map. */
  readonly providerId: string;
  /** `undefined` for a map. */
  readonly precision: Precision | undefined;
  /** Whether the tariff counts it. */
  readonly isBillable: boolean;
}

/**
 * The id of a client's look-up at an address identity. The client's id is in it whole; the address only as a hash,
 * because the ledger is reported and exported: two addresses of one client would have to collide in 53 bits to
 * share an id.
 */
export function lookupId(clientId: string, addressKey: string): string {
  // In decimal: other bases take five times as long, and this is done for every client of a map.
  return `location:${clientId}:${hash53(addressKey)}`;
}

/** The 53-bit string hash cyrb53: two 32-bit multiplicative hashes, mixed and joined (bryc, public domain). */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
