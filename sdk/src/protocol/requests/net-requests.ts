import { Type } from '@sinclair/typebox';
import { DEFAULT_MAX_RESPONSE_BYTES, type NetRequest, type NetResponse } from '../../api/net.ts';
import { Bytes, OneOf, request } from '../method-schema.ts';
import { schemaOf } from '../schema-of.ts';

const HEADERS = Type.Unsafe<Readonly<Record<string, string>>>({
  type: 'object',
  maxProperties: 100,
  propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}$" },
  patternProperties: { '': { type: 'string', maxLength: 10_000, pattern: '^[^\\r\\n\\0]*$' } },
});

const NET_REQUEST = schemaOf<NetRequest>('NetRequest')(
  Type.Object({
    url: Type.String({ maxLength: 100_000 }),
    method: Type.Optional(OneOf(['GET', 'POST'])),
    headers: Type.Optional(HEADERS),
    body: Type.Optional(Bytes),
    timeoutMs: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 3_600_000 })),
    maxBytes: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
  }),
);

const NET_RESPONSE = schemaOf<NetResponse>('NetResponse')(
  Type.Object({
    status: Type.Integer(),
    headers: Type.Unsafe<NetResponse['headers']>({
      type: 'object',
      patternProperties: { '': { type: 'string' } },
    }),
    body: Bytes,
  }),
);

export const NET_REQUESTS = {
  'net/fetch': request({
    summary:
      'Sends a request from the host. Answered for every HTTP status. Redirects are followed to origins that are granted and to no other, as an address can carry data away.',
    since: '1.0.0',
    permission:
      '`permissions.network` names the origin, or the setting that an `originSetting` names holds an address of it. Read the setting anew each time. An address with a user or a password in it, and one that is not `https:` (or `http:` on this machine), is refused.',
    params: NET_REQUEST,
    result: NET_RESPONSE,
    errors: {
      offline: 'The host has no network.',
      'timed-out': 'Longer than `timeoutMs`, also in the middle of the body.',
      'quota-exceeded': `The body is longer than \`maxBytes\`, or ${DEFAULT_MAX_RESPONSE_BYTES.toLocaleString('en-US')} where that is left out.`,
    },
    example: {
      params: { url: 'https://geocoding.geo.census.gov/', timeoutMs: 10_000 },
      result: {
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: new TextEncoder().encode('hello'),
      },
    },
  }),
} as const;
