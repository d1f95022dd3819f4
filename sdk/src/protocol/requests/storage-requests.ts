import { Type } from '@sinclair/typebox';
import type { StoredFile } from '../../api/storage.ts';
import {
  ByteCount,
  Bytes,
  Done,
  Nothing,
  Nullable,
  ReadonlyArray,
  request,
} from '../method-schema.ts';
import { schemaOf } from '../schema-of.ts';

/** No folders, and no name that a file system reads as one. */
const FILE_NAME = Type.String({ pattern: '^(?!\\.+$)[A-Za-z0-9._-]{1,100}$' });

const STORED_FILE = schemaOf<StoredFile>('StoredFile')(
  Type.Object({ name: FILE_NAME, size: ByteCount }),
);

const noRoom = { 'quota-exceeded': 'There is no room. Nothing was written.' } as const;
const bytes = new TextEncoder().encode('hello');

export const STORAGE_REQUESTS = {
  'storage/read': request({
    summary:
      'A file of the plugin and the account, from `offset` (0 unless told) to its end: empty from the end on, `null` when there is no such file.',
    since: '1.0.0',
    params: Type.Object({ name: FILE_NAME, offset: Type.Optional(ByteCount) }),
    result: Nullable(Bytes),
    example: { params: { name: 'journal-1' }, result: bytes },
  }),
  'storage/append': request({
    summary:
      'Adds to the end of a file, making it if needed; answered when the bytes are durable. With `expectedSize` only if the file has exactly that many bytes (0: there is none), and comparing and appending are one step for all windows of the account.',
    since: '1.0.0',
    params: Type.Object({
      name: FILE_NAME,
      bytes: Bytes,
      expectedSize: Type.Optional(ByteCount),
    }),
    result: Done,
    errors: { conflict: 'The file is not of `expectedSize`. Nothing was written.', ...noRoom },
    example: { params: { name: 'journal-1', bytes, expectedSize: 0 }, result: null },
  }),
  'storage/writeAtomically': request({
    summary: 'Replaces a file whole: after a crash either the old or the new content is there.',
    since: '1.0.0',
    params: Type.Object({ name: FILE_NAME, bytes: Bytes }),
    result: Done,
    errors: noRoom,
    example: { params: { name: 'snapshot-1', bytes }, result: null },
  }),
  'storage/list': request({
    summary: 'All files of the plugin and the account.',
    since: '1.0.0',
    params: Nothing,
    result: ReadonlyArray(STORED_FILE),
    example: { params: {}, result: [{ name: 'journal-1', size: 5 }] },
  }),
  'storage/delete': request({
    summary: 'Deletes a file; one that does not exist is no error.',
    since: '1.0.0',
    params: Type.Object({ name: FILE_NAME }),
    result: Done,
    example: { params: { name: 'journal-1' }, result: null },
  }),
} as const;
