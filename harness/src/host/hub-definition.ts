import type { HubColumnId } from '@mystratus/plugin-sdk';
import { ENROLLMENT_YEARS } from '../data/generate-organizations.ts';
import type { HubId } from '../data/hub-row.ts';

/** A data hub of the host: its tab, and the columns that its records fill, in the order of its grid. */
export interface HubDefinition {
  readonly id: HubId;
  readonly title: string;
  readonly recordNoun: string;
  readonly recordIdTitle: string;
  readonly columns: readonly HubColumnId[];
  /** Classes of which the grid shows what a school has enrolled. */
  readonly enrollmentYears?: readonly number[];
  /** The editions that have it; all unless told. */
  readonly editions?: readonly string[];
}

const ADDRESS = ['street', 'city', 'state', 'zip', 'country'] as const;

export const HUBS: readonly HubDefinition[] = [
  {
    id: 'clients',
    title: 'Clients',
    recordNoun: 'clients',
    recordIdTitle: 'Client id',
    columns: [
      'clientName',
      ...ADDRESS,
      'recordType',
      'sales',
      'sessions',
      'status',
      'leadSource',
      'recordDate',
      'graduationYear',
      'school',
      'clientId',
    ],
  },
  {
    id: 'sessions',
    title: 'Sessions',
    recordNoun: 'sessions',
    recordIdTitle: 'Session id',
    columns: [
      'recordDate',
      'recordType',
      'clientName',
      ...ADDRESS,
      'sales',
      'status',
      'leadSource',
      'graduationYear',
      'school',
      'clientId',
    ],
  },
  {
    id: 'invoices',
    title: 'Invoices',
    recordNoun: 'invoices',
    recordIdTitle: 'Invoice id',
    columns: [
      'recordDate',
      'clientName',
      'sales',
      'status',
      ...ADDRESS,
      'recordType',
      'leadSource',
      'graduationYear',
      'clientId',
    ],
  },
  {
    id: 'organizations',
    title: 'Organizations',
    recordNoun: 'organizations',
    recordIdTitle: 'Organization id',
    columns: ['clientName', 'recordType', ...ADDRESS, 'clientId'],
    enrollmentYears: ENROLLMENT_YEARS,
    editions: ['professional', 'enterprise'],
  },
];

/** The hubs of an edition, in the order of their tabs. */
export function hubsOf(edition: string): readonly HubDefinition[] {
  return HUBS.filter(({ editions }) => editions?.includes(edition) ?? true);
}
