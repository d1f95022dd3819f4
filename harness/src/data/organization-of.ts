import type { Organization, OrganizationKind } from '@mystratus/plugin-sdk';
import type { OrganizationType } from './generate-organizations.ts';
import type { HubRow } from './hub-row.ts';

const KINDS: Readonly<Record<OrganizationType, OrganizationKind>> = {
  'High school': 'school',
  Church: 'church',
  Club: 'club',
  Company: 'company',
};

/** The record of an organization as plugins see it. */
export function organizationOf(row: HubRow): Organization {
  const { recordId, clientName, recordType, street, city, state, zip, country } = row;
  return {
    id: recordId,
    name: clientName,
    kind: isKnown(recordType) ? KINDS[recordType] : 'other',
    ...{ street, city, state, zip, country },
    enrollments: row.enrollments ?? [],
  };
}

function isKnown(type: string): type is OrganizationType {
  return Object.hasOwn(KINDS, type);
}
