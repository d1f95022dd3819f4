import { Type } from '@sinclair/typebox';
import type { Tariff, UsageEntry, UsageTotals } from '../../api/usage.ts';
import { Count, Done, Name, Nothing, OneOf, ReadonlyArray, request } from '../method-schema.ts';
import { schemaOf } from '../schema-of.ts';

const TARIFF = schemaOf<Tariff>('Tariff')(
  Type.Object({
    countBundledLookups: Type.Boolean(),
    pricePerRequest: Type.Optional(Type.Number({ minimum: 0 })),
    monthlyCap: Type.Optional(Type.Number({ minimum: 0 })),
  }),
);

const USAGE_TOTALS = schemaOf<UsageTotals>('UsageTotals')(
  Type.Object({ thisMonth: Count, lastMonth: Count }),
);

const USAGE_ENTRY = schemaOf<UsageEntry>('UsageEntry')(
  Type.Object({
    id: Name,
    kind: OneOf(['location', 'map']),
    time: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)$' }),
    hubId: Name,
    isBillable: Type.Boolean(),
  }),
);

export const USAGE_REQUESTS = {
  'usage/getTariff': request({
    summary: 'What the account pays for.',
    since: '1.0.0',
    params: Nothing,
    result: TARIFF,
    example: {
      params: {},
      result: { countBundledLookups: true, pricePerRequest: 0.01, monthlyCap: 10_000 },
    },
  }),
  'usage/getTotals': request({
    summary:
      'Billable requests that the host has counted, by calendar month in the account’s time zone.',
    since: '1.0.0',
    params: Nothing,
    result: USAGE_TOTALS,
    example: { params: {}, result: { thisMonth: 1001, lastMonth: 0 } },
  }),
  'usage/report': request({
    summary:
      'Reports requests; answered when the host has taken them durably. The host counts an id once, however often it comes: plugins send anew what may not have arrived.',
    since: '1.0.0',
    params: Type.Object({ entries: ReadonlyArray(USAGE_ENTRY, 100_000) }),
    result: Done,
    example: {
      params: {
        entries: [
          {
            id: 'map:1',
            kind: 'map',
            time: '2026-11-30T17:00:00.000Z',
            hubId: 'clients',
            isBillable: true,
          },
        ],
      },
      result: null,
    },
  }),
} as const;
