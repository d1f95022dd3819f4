import { ResponseError } from 'vscode-jsonrpc/browser';
import { abortError, HostError, isAbortError } from '../errors.ts';
import { CANCELLED, ERROR_NUMBERS, type WireErrorCode } from '../protocol/error-numbers.ts';
import { MAX_ERROR_LENGTH } from '../protocol/limits.ts';

/** What JSON-RPC libraries say when a message cannot be written, or the connection has gone. */
const MESSAGE_WRITE_ERROR = -32099;
const CONNECTION_LOST_CODES: readonly number[] = [-32097, -32096];

/** An error as it crosses: a code and a sentence, never a stack. */
export function toWireError(error: unknown): ResponseError<{ readonly code: string }> {
  const code = isAbortError(error) ? CANCELLED : HostError.is(error) ? error.code : 'internal';
  const message = error instanceof Error || isAbortError(error) ? messageOf(error) : '';
  return new ResponseError(ERROR_NUMBERS[code], message || 'Something failed without saying why.', {
    code,
  });
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

function codeOf({ code: number, data }: ResponseError<unknown>): WireErrorCode {
  const named = typeof data === 'object' && data !== null && 'code' in data ? data.code : undefined;
  const known = Object.entries(ERROR_NUMBERS).find(
    ([code, candidate]) => code === named || (named === undefined && candidate === number),
  );
  return (known?.[0] ?? 'internal') as WireErrorCode;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, MAX_ERROR_LENGTH) : '';
}
