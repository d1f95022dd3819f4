import type { HubColumnId } from '@mystratus/plugin-sdk';
import type { StudioData } from '../data/hub-row.ts';

/** A data hub of the host: its tab, and the columns that its records fill, in the order of its grid. */
export interface HubDefinition {
  readonly id: keyof StudioData;
  readonly title: string;
  readonly recordNoun: string;
  readonly recordIdTitle: string;
  readonly columns: readonly HubColumnId[];
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
];
