import type { HostErrorCode } from '../errors.ts';

/** What a cancelled request is answered with. */
export const CANCELLED = 'cancelled';

export type WireErrorCode = HostErrorCode | typeof CANCELLED;

/** JSON-RPC's own numbers where it has one (`-32800` is the Language Server Protocol's), positive numbers elsewhere. */
export const ERROR_NUMBERS: Readonly<Record<WireErrorCode, number>> = {
  'invalid-parameters': -32602,
  internal: -32603,
  [CANCELLED]: -32800,
  unsupported: -32601,
  'permission-denied': 1,
  'not-found': 2,
  offline: 3,
  'quota-exceeded': 4,
  'timed-out': 5,
  disconnected: 6,
  conflict: 7,
};
