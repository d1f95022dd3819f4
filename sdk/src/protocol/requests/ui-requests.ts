import { Type } from '@sinclair/typebox';
import type { ConfirmOptions, MessageOptions, SaveFileRequest } from '../../api/ui.ts';
import { MAX_PROGRESS_INDICATORS } from '../limits.ts';
import {
  Bytes,
  Count,
  Done,
  Name,
  Nullable,
  OneOf,
  ReadonlyArray,
  request,
  Sentence,
} from '../method-schema.ts';
import { schemaOf } from '../schema-of.ts';

const MESSAGE_OPTIONS = schemaOf<MessageOptions>('MessageOptions')(
  Type.Object({
    severity: OneOf(['info', 'warning', 'error']),
    message: Sentence,
    actions: Type.Optional(ReadonlyArray(Name, 10)),
  }),
);

const CONFIRM_OPTIONS = schemaOf<ConfirmOptions>('ConfirmOptions')(
  Type.Object({ title: Sentence, message: Sentence, confirmLabel: Name }),
);

const SAVE_FILE_REQUEST = schemaOf<SaveFileRequest>('SaveFileRequest')(
  Type.Object({
    // A name, not a path: the user chooses the folder.
    suggestedName: Type.String({ pattern: '^[^/\\\\\\u0000-\\u001f]{1,255}$' }),
    mediaType: Type.String({ pattern: '^[\\w.+-]+/[\\w.+-]+(;[ -~]*)?$', maxLength: 200 }),
    bytes: Bytes,
  }),
);

export const UI_REQUESTS = {
  'ui/showMessage': request({
    summary:
      'Shows a message: plain text, never HTML. Answered with the label that the user chose of `actions`, or `null` when the message is dismissed or goes by itself.',
    since: '1.0.0',
    params: MESSAGE_OPTIONS,
    result: Nullable(Type.String()),
    quota: { atOnce: 10 },
    example: {
      params: { severity: 'info', message: 'The map was saved.', actions: ['Show'] },
      result: 'Show',
    },
  }),
  'ui/confirm': request({
    summary: 'Asks the user. A question whose request is cancelled leaves the screen.',
    since: '1.0.0',
    params: CONFIRM_OPTIONS,
    result: Type.Boolean(),
    quota: { atOnce: 3 },
    example: {
      params: { title: 'Make the map?', message: '1,001 requests.', confirmLabel: 'Make it' },
      result: true,
    },
  }),
  'ui/startProgress': request({
    summary:
      'Shows progress of unknown length until `ui/endProgress`, and takes it away when the plugin ends. The plugin picks the id. Where `isCancellable` is true the user can cancel, which `progress/didCancel` tells.',
    since: '1.0.0',
    params: Type.Object({ progressId: Count, title: Sentence, isCancellable: Type.Boolean() }),
    result: Done,
    errors: {
      'invalid-parameters': 'An indicator of this id is shown already.',
      'quota-exceeded': `${MAX_PROGRESS_INDICATORS} indicators are shown already.`,
    },
    example: {
      params: { progressId: 1, title: 'Finding streets', isCancellable: true },
      result: null,
    },
  }),
  'ui/openExternal': request({
    summary: 'Opens a page in the user’s browser.',
    since: '1.0.0',
    permission: 'An `https:` address without a user or a password in it.',
    params: Type.Object({ url: Type.String({ maxLength: 10_000 }) }),
    result: Done,
    quota: { count: 5, withinMs: 10_000 },
    example: { params: { url: 'https://www.mystratus.com/maps' }, result: null },
  }),
  'ui/saveFile': request({
    summary: 'Offers to save a file, in a folder of the user’s choice; `false` when they decline.',
    since: '1.0.0',
    params: SAVE_FILE_REQUEST,
    result: Type.Boolean(),
    quota: { atOnce: 3 },
    example: {
      params: {
        suggestedName: 'clients by zip.csv',
        mediaType: 'text/csv',
        bytes: new TextEncoder().encode('zip,clients\n'),
      },
      result: true,
    },
  }),
} as const;
