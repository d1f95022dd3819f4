import { Type } from '@sinclair/typebox';
import {
  HUB_COLUMNS,
  type HubColumnId,
  type HubInfo,
  type HubRows,
  type HubSelection,
  type NumberColumn,
  type ReadRowsRequest,
  type TextColumn,
  textColumn,
} from '../../api/hubs.ts';
import {
  Count,
  Done,
  Float64s,
  HubId,
  Name,
  Nothing,
  Nullable,
  OneOf,
  ReadonlyArray,
  request,
  Uint32s,
} from '../method-schema.ts';
import { schemaOf } from '../schema-of.ts';

const COLUMN_IDS = Object.keys(HUB_COLUMNS) as HubColumnId[];

const HUB_INFO = schemaOf<HubInfo>('HubInfo')(
  Type.Object({ id: Name, title: Type.String(), recordNoun: Type.String() }),
);

export const HUB_SELECTION = schemaOf<HubSelection>('HubSelection')(
  Type.Object({
    hubId: Name,
    generation: Count,
    listedCount: Count,
    selectedCount: Count,
    filterText: Type.String(),
  }),
);

const TEXT_COLUMN = schemaOf<TextColumn>('TextColumn')(
  Type.Object({ kind: Type.Literal('text'), text: Type.String(), ends: Uint32s }),
);

const NUMBER_COLUMN = schemaOf<NumberColumn>('NumberColumn')(
  Type.Object({ kind: Type.Literal('number'), values: Float64s }),
);

const idsOf = (kind: 'text' | 'number') =>
  `^(${COLUMN_IDS.filter((id) => HUB_COLUMNS[id] === kind).join('|')})$`;

/** By pattern, because a schema for each column by name takes three times as long to compile. */
const COLUMNS = Type.Unsafe<HubRows['columns']>({
  title: 'HubColumns',
  type: 'object',
  patternProperties: { [idsOf('text')]: TEXT_COLUMN, [idsOf('number')]: NUMBER_COLUMN },
});

const HUB_ROWS = schemaOf<HubRows>('HubRows')(
  Type.Object({
    hubId: Name,
    generation: Count,
    rowCount: Count,
    rows: Uint32s,
    columns: COLUMNS,
  }),
);

const READ_ROWS_REQUEST = schemaOf<ReadRowsRequest>('ReadRowsRequest')(
  Type.Object({
    hubId: Name,
    scope: OneOf(['listed', 'selected']),
    columns: ReadonlyArray(OneOf(COLUMN_IDS), 100),
  }),
);

const noSuchHub = { 'not-found': 'There is no hub of this id.' } as const;

export const HUB_REQUESTS = {
  'hubs/list': request({
    summary: 'The hubs that the host has.',
    since: '1.0.0',
    params: Nothing,
    result: ReadonlyArray(HUB_INFO),
    example: {
      params: {},
      result: [{ id: 'clients', title: 'Clients', recordNoun: 'clients' }],
    },
  }),
  'hubs/getSelection': request({
    summary: 'What is listed and selected in a hub now.',
    since: '1.0.0',
    params: HubId,
    result: HUB_SELECTION,
    errors: noSuchHub,
    example: {
      params: { hubId: 'clients' },
      result: {
        hubId: 'clients',
        generation: 7,
        listedCount: 412,
        selectedCount: 0,
        filterText: 'Seniors of 2027',
      },
    },
  }),
  'hubs/getActive': request({
    summary: 'Id of the hub that the user looks at; `null` while it is none.',
    since: '1.2.0',
    params: Nothing,
    result: Nullable(Type.String()),
    example: { params: {}, result: 'clients' },
  }),
  'hubs/readRows': request({
    summary:
      'The listed or selected rows in list order, as columns: those that were asked for and that the hub has. Over a MessagePort the buffers should be transferred; make them for this message alone.',
    since: '1.0.0',
    permission: '`permissions.data` names every column.',
    params: READ_ROWS_REQUEST,
    result: HUB_ROWS,
    errors: noSuchHub,
    example: {
      params: { hubId: 'clients', scope: 'listed', columns: ['clientId', 'sales'] },
      result: {
        hubId: 'clients',
        generation: 7,
        rowCount: 2,
        rows: Uint32Array.of(11, 12),
        columns: {
          clientId: textColumn(['A-1', 'A-2']),
          sales: { kind: 'number', values: Float64Array.of(125.5, Number.NaN) },
        },
      },
    },
  }),
  'hubs/selectRows': request({
    summary: 'Makes exactly these rows the selection; handles that are not listed are ignored.',
    since: '1.0.0',
    params: Type.Object({ hubId: Name, rows: Uint32s }),
    result: Done,
    errors: noSuchHub,
    example: { params: { hubId: 'clients', rows: Uint32Array.of(11) }, result: null },
  }),
  'hubs/openRecord': request({
    summary: 'Opens the record of one row in the host.',
    since: '1.0.0',
    params: Type.Object({
      hubId: Name,
      row: Type.Integer({ minimum: 0, maximum: 0xffffffff }),
    }),
    result: Done,
    errors: { 'not-found': 'There is no hub of this id, or no such row.' },
    example: { params: { hubId: 'clients', row: 11 }, result: null },
  }),
} as const;
