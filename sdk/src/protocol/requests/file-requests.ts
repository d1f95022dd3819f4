import { Type } from '@sinclair/typebox';
import type { GivenFile, PickFileRequest } from '../../api/files.ts';
import {
  ByteCount,
  Bytes,
  Done,
  Name,
  Nothing,
  Nullable,
  ReadonlyArray,
  request,
} from '../method-schema.ts';
import { schemaOf } from '../schema-of.ts';

const GIVEN_FILE = schemaOf<GivenFile>('GivenFile')(
  Type.Object({ id: Name, name: Type.String(), size: ByteCount }),
);

const PICK_FILE_REQUEST = schemaOf<PickFileRequest>('PickFileRequest')(
  Type.Object({
    title: Name,
    extensions: ReadonlyArray(Type.String({ pattern: '^\\.[a-z0-9.]{1,20}$' }), 20),
  }),
);

const file = { id: 'file-1', name: 'salem.pmtiles', size: 18_400_000 };

export const FILE_REQUESTS = {
  'files/pick': request({
    summary:
      'Lets the user choose a file, and keeps it for the account; `null` when none is chosen. Files are of any size.',
    since: '1.2.0',
    params: PICK_FILE_REQUEST,
    result: Nullable(GIVEN_FILE),
    errors: { 'quota-exceeded': 'There is no room for the file.' },
    example: { params: { title: 'Choose a map pack', extensions: ['.pmtiles'] }, result: file },
  }),
  'files/list': request({
    summary: 'The files that the user has given to the plugin, in the order in which they were.',
    since: '1.2.0',
    params: Nothing,
    result: ReadonlyArray(GIVEN_FILE),
    example: { params: {}, result: [file] },
  }),
  'files/read': request({
    summary: 'A piece of a given file; what is beyond its end is left out.',
    since: '1.2.0',
    params: Type.Object({
      id: Name,
      offset: ByteCount,
      length: Type.Integer({ minimum: 0, maximum: 64_000_000 }),
    }),
    result: Bytes,
    errors: { 'not-found': 'There is no such file any more.' },
    example: {
      params: { id: 'file-1', offset: 0, length: 7 },
      result: new TextEncoder().encode('PMTiles'),
    },
  }),
  'files/delete': request({
    summary: 'Lets go of a file; one that is not there is no error.',
    since: '1.2.0',
    params: Type.Object({ id: Name }),
    result: Done,
    example: { params: { id: 'file-1' }, result: null },
  }),
} as const;
