import { Type } from '@sinclair/typebox';
import { BareBuffer, request } from '../method-schema.ts';

export const ASSET_REQUESTS = {
  'assets/read': request({
    summary:
      'A file of the plugin’s own package, by its path from the package’s root. Works without a network.',
    since: '1.0.0',
    permission: 'A path inside the package: no `..`, no scheme, nothing that is decoded.',
    params: Type.Object({ path: Type.String({ maxLength: 1000 }) }),
    result: BareBuffer,
    errors: { 'not-found': 'The package has no such file.' },
    example: {
      params: { path: 'dist/sql-wasm.wasm' },
      result: Uint8Array.of(0, 0x61, 0x73, 0x6d).buffer,
    },
  }),
} as const;
