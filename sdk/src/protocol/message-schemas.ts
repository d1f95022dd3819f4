import { Type } from '@sinclair/typebox';
import { ERROR_NUMBERS } from './error-numbers.ts';
import { CONNECT, HELLO } from './handshake.ts';
import { MAX_NAME_LENGTH } from './limits.ts';
import { OneOf } from './method-schema.ts';

const JsonRpc = Type.Literal('2.0');
const Id = Type.Union([Type.Integer(), Type.String({ maxLength: MAX_NAME_LENGTH })], {
  description: 'An integer that JavaScript holds exactly, or a short string. Never null.',
});
const Method = Type.String({ maxLength: MAX_NAME_LENGTH });
const Params = Type.Object({}, { description: 'Named; `{}` where there are none.' });

/** The form of every message, by its name in the published schema. */
export const MESSAGE_SCHEMAS = {
  Hello: Type.Object(
    { type: Type.Literal(HELLO) },
    { description: 'The plugin is ready to be connected. Not JSON-RPC.' },
  ),
  Connect: Type.Object(
    { type: Type.Literal(CONNECT) },
    { description: 'The answer in a frame, with one end of a MessageChannel as its only port.' },
  ),
  Request: Type.Object({
    jsonrpc: JsonRpc,
    id: Id,
    method: Method,
    params: Params,
  }),
  Notification: Type.Object({
    jsonrpc: JsonRpc,
    method: Method,
    params: Params,
  }),
  CancelRequest: Type.Object({
    jsonrpc: JsonRpc,
    method: Type.Literal('$/cancelRequest'),
    params: Type.Object({ id: Id }),
  }),
  Response: Type.Object({ jsonrpc: JsonRpc, id: Id, result: Type.Unknown() }),
  ErrorResponse: Type.Object({
    jsonrpc: JsonRpc,
    id: Id,
    error: Type.Object({
      code: Type.Integer({ description: 'JSON-RPC’s number, or one of this contract’s own.' }),
      message: Type.String({ description: 'A sentence for people.' }),
      data: Type.Optional(
        Type.Object(
          { code: OneOf(Object.keys(ERROR_NUMBERS)) },
          { description: 'The name goes before the number. An unknown one is read as `internal`.' },
        ),
      ),
    }),
  }),
} as const;
