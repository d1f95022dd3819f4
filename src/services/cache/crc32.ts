import { buf } from 'crc-32';

/** CRC-32 as in Ethernet, zip and PNG, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  return buf(bytes) >>> 0;
}
