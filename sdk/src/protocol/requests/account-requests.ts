import { Type } from '@sinclair/typebox';
import type { AccountEvent } from '../../api/events.ts';
import {
  type ClassEnrollment,
  ORGANIZATION_KINDS,
  type Organization,
} from '../../api/organizations.ts';
import type { Studio } from '../../api/studios.ts';
import { Count, Name, Nothing, OneOf, ReadonlyArray, request } from '../method-schema.ts';
import { schemaOf } from '../schema-of.ts';

/** A name and a place; degrees where the host knows them. */
const PLACE = {
  id: Name,
  name: Type.String(),
  street: Type.String(),
  city: Type.String(),
  state: Type.String(),
  zip: Type.String(),
  country: Type.String(),
  lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
};

const STUDIO = schemaOf<Studio>('Studio')(Type.Object(PLACE));

const CLASS_ENROLLMENT = schemaOf<ClassEnrollment>('ClassEnrollment')(
  Type.Object({ graduationYear: Count, students: Count }),
);

const ORGANIZATION = schemaOf<Organization>('Organization')(
  Type.Object({
    ...PLACE,
    kind: OneOf(ORGANIZATION_KINDS),
    enrollments: ReadonlyArray(CLASS_ENROLLMENT),
  }),
);

const ACCOUNT_EVENT = schemaOf<AccountEvent>('AccountEvent')(
  Type.Object({
    ...PLACE,
    date: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' }),
    clientIds: ReadonlyArray(Type.String()),
  }),
);

const address = { street: '1 Main St', city: 'Salem', state: 'MA', zip: '01970', country: 'US' };

/** What the account has besides records. */
export const ACCOUNT_REQUESTS = {
  'studios/list': request({
    summary: 'All studios of the account, in its owner’s order.',
    since: '1.2.0',
    params: Nothing,
    result: ReadonlyArray(STUDIO),
    example: {
      params: {},
      result: [{ id: 'main', name: 'Main Street', ...address, lon: -70.8955, lat: 42.5195 }],
    },
  }),
  'organizations/list': request({
    summary: 'All organizations of the account, in no order that says anything.',
    since: '1.2.0',
    params: Nothing,
    result: ReadonlyArray(ORGANIZATION),
    example: {
      params: {},
      result: [
        {
          id: 'school-1',
          name: 'Salem High School',
          kind: 'school',
          ...address,
          enrollments: [{ graduationYear: 2027, students: 240 }],
        },
      ],
    },
  }),
  'events/list': request({
    summary: 'All events of the account, past and planned, in no order that says anything.',
    since: '1.2.0',
    permission: '`permissions.data` names the column `clientId`.',
    params: Nothing,
    result: ReadonlyArray(ACCOUNT_EVENT),
    example: {
      params: {},
      result: [
        {
          id: 'event-1',
          name: 'Day in the Park',
          date: '2025-09-20',
          ...address,
          clientIds: ['A-1', 'A-2'],
        },
      ],
    },
  }),
} as const;
