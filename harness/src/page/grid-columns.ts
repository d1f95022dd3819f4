import { HUB_COLUMNS, type HubColumnId } from '@mystratus/plugin-sdk';
import type { ColDef } from 'ag-grid-community';
import type { HubRow } from '../data/hub-row.ts';
import type { HubDefinition } from '../host/hub-definition.ts';
import { formatCell } from './format-cell.ts';

const TITLES: Readonly<Record<HubColumnId, string>> = {
  clientId: 'Client id',
  clientName: 'Client',
  street: 'Street',
  city: 'City',
  state: 'State',
  zip: 'Zip',
  country: 'Country',
  status: 'Status',
  leadSource: 'Lead source',
  recordType: 'Session type',
  recordDate: 'Date',
  sales: 'Sales',
  sessions: 'Sessions',
  graduationYear: 'Class of',
  school: 'School',
};

const WIDTHS_PX: Readonly<Partial<Record<HubColumnId, number>>> = {
  clientName: 144,
  street: 166,
  city: 112,
  state: 76,
  zip: 92,
  country: 92,
  recordType: 150,
  school: 170,
  recordDate: 112,
  sales: 92,
  sessions: 100,
};

/** What a column is called in a hub. */
export function columnTitle(hub: HubDefinition, id: HubColumnId): string {
  if (hub.id === 'clients' && id === 'recordDate') return 'Client since';
  if (hub.id === 'clients' && id === 'recordType') return 'Group';
  if (hub.id === 'invoices' && id === 'sales') return 'Amount';
  if (hub.id === 'organizations' && id === 'clientName') return 'Organization';
  if (hub.id === 'organizations' && id === 'recordType') return 'Type';
  if (hub.id === 'organizations' && id === 'clientId') return hub.recordIdTitle;
  return TITLES[id];
}

export function enrollmentTitle(year: number): string {
  return `Class of ${year}`;
}

/** Blank where the account has not counted them. */
export function studentsOf({ enrollments }: HubRow, year: number): number | undefined {
  return enrollments?.find(({ graduationYear }) => graduationYear === year)?.students;
}

/** The grid's columns for a hub, in the hub's order, its record id last. */
export function gridColumns(hub: HubDefinition): ColDef<HubRow>[] {
  const columns = hub.columns.map((id): ColDef<HubRow> => {
    const isNumber = HUB_COLUMNS[id] === 'number';
    const isDate = id === 'recordDate';
    return {
      field: id,
      headerName: columnTitle(hub, id),
      width: hub.id === 'organizations' && id === 'clientName' ? 190 : (WIDTHS_PX[id] ?? 124),
      cellDataType: isDate ? 'dateString' : isNumber ? 'number' : 'text',
      filter: isDate
        ? 'agDateColumnFilter'
        : isNumber
          ? 'agNumberColumnFilter'
          : 'agTextColumnFilter',
      valueFormatter: ({ value }) => formatCell(id, value),
      ...(isNumber && id !== 'graduationYear' && { type: 'rightAligned' }),
    };
  });
  const enrollments = (hub.enrollmentYears ?? []).map(
    (year): ColDef<HubRow> => ({
      colId: `enrolled-${year}`,
      headerName: enrollmentTitle(year),
      width: 146,
      cellDataType: 'number',
      filter: 'agNumberColumnFilter',
      type: 'rightAligned',
      valueGetter: ({ data }) => data && studentsOf(data, year),
    }),
  );
  // There the record is the customer, whose id is a column already.
  if (hub.id === 'clients' || hub.id === 'organizations')
    return columns.toSpliced(2, 0, ...enrollments);
  return [...columns, { field: 'recordId', headerName: hub.recordIdTitle, width: 110 }];
}
