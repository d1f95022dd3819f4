import { Type } from '@sinclair/typebox';
import { Name, Nullable, request } from '../method-schema.ts';

export const SECRET_REQUESTS = {
  'secrets/get': request({
    summary:
      'A key or token that the user has entered in the host’s settings; `null` when it has not been.',
    since: '1.1.0',
    permission: '`permissions.secrets` names the secret.',
    params: Type.Object({ name: Name }),
    result: Nullable(Type.String()),
    example: { params: { name: 'maps.mapboxToken' }, result: 'pk.example' },
  }),
} as const;
