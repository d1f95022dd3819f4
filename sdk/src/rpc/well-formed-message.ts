import type { Message } from 'vscode-jsonrpc/browser';
import { MAX_NAME_LENGTH } from '../protocol/limits.ts';

/**
 * Whether a value from the other side has the form of a JSON-RPC 2.0 message. What passes cannot make the JSON-RPC
 * library throw; what the message asks for is checked later.
 */
export function isWellFormedMessage(value: unknown): value is Message {
  if (!isRecord(value) || value.jsonrpc !== '2.0') return false;
  if (value.method === undefined) return isResponse(value);
  if (!isShortString(value.method)) return false;
  if (value.params !== undefined && !isRecord(value.params)) return false;
  if (value.method === '$/cancelRequest') return isRecord(value.params) && isId(value.params.id);
  return value.id === undefined || isId(value.id);
}

function isResponse(message: Record<string, unknown>): boolean {
  if (!isId(message.id)) return false;
  if (message.error === undefined) return message.result !== undefined;
  return (
    isRecord(message.error) &&
    typeof message.error.code === 'number' &&
    typeof message.error.message === 'string'
  );
}

function isId(value: unknown): boolean {
  return Number.isSafeInteger(value) || isShortString(value);
}

function isShortString(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_NAME_LENGTH;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
