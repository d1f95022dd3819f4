import { ResponseError } from 'vscode-jsonrpc/browser';
import { abortError, HostError, type HostErrorCode, isAbortError } from '../errors.ts';

const CANCELLED = 'cancelled';

/** JSON-RPC's own numbers where it has one (`-32800` is the Language Server Protocol's), positive numbers elsewhere. */
const JSON_RPC_CODES: Readonly<Record<HostErrorCode | typeof CANCELLED, number>> = {
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

/** What JSON-RPC libraries say when a message cannot be written, or the connection has gone. */
const MESSAGE_WRITE_ERROR = -32099;
const CONNECTION_LOST_CODES: readonly number[] = [-32097, -32096];

const MAX_MESSAGE_LENGTH = 2000;

/** An error as it crosses: a code and a sentence, never a stack. */
export function toWireError(error: unknown): ResponseError<{ readonly code: string }> {
  const code = isAbortError(error) ? CANCELLED : HostError.is(error) ? error.code : 'internal';
  const message = error instanceof Error || isAbortError(error) ? messageOf(error) : '';
  return new ResponseError(
    JSON_RPC_CODES[code],
    message || 'Something failed without saying why.',
    {
      code,
    },
  );
}

/** The error of a failed call: a `HostError`, or an `AbortError` when it was cancelled. */
export function fromWireError(error: unknown): Error {
  if (!(error instanceof ResponseError)) {
    return new HostError('disconnected', 'The connection to the other side is closed.');
  }
  if (CONNECTION_LOST_CODES.includes(error.code)) {
    return new HostError('disconnected', 'The connection to the other side was lost.');
  }
  if (error.code === MESSAGE_WRITE_ERROR) {
    return new HostError('invalid-parameters', `A value cannot be sent: ${messageOf(error)}`);
  }
  const code = codeOf(error);
  return code === CANCELLED ? abortError() : new HostError(code, messageOf(error));
}

function codeOf({ code: number, data }: ResponseError<unknown>): HostErrorCode | typeof CANCELLED {
  const named = typeof data === 'object' && data !== null && 'code' in data ? data.code : undefined;
  const known = Object.entries(JSON_RPC_CODES).find(
    ([code, candidate]) => code === named || (named === undefined && candidate === number),
  );
  return (known?.[0] ?? 'internal') as HostErrorCode | typeof CANCELLED;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, MAX_MESSAGE_LENGTH) : '';
}
