import { Type } from '@sinclair/typebox';
import type { Company } from '../api/branding.ts';
import type { AccountEvent } from '../api/events.ts';
import type { GivenFile } from '../api/files.ts';
import {
  HUB_COLUMNS,
  type HubColumnId,
  type HubInfo,
  type HubRows,
  type HubSelection,
} from '../api/hubs.ts';
import type { NetResponse } from '../api/net.ts';
import type { Organization } from '../api/organizations.ts';
import type { PluginContribution } from '../api/plugins.ts';
import type { StoredFile } from '../api/storage.ts';
import type { Studio } from '../api/studios.ts';
import type { Tariff, UsageTotals } from '../api/usage.ts';
import {
  Bytes,
  Done,
  type MethodTypes,
  Name,
  Nothing,
  type NotificationTypes,
  OneOf,
  ReadonlyArray,
  RowHandles,
  Sentence,
  Trusted,
} from './method-schema.ts';

const CommandId = Type.Object({ commandId: Name });
const HubId = Type.Object({ hubId: Name });
const PanelPlace = Type.Object({ panelId: Name, hubId: Name });
const ProgressId = Type.Integer({ minimum: 0 });

/** No folders, and no name that a file system reads as one. */
const StorageName = Type.String({ pattern: '^(?!\\.+$)[A-Za-z0-9._-]{1,100}$' });
const StoredContent = Type.Object({ name: StorageName, bytes: Bytes });
const FileSize = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** From a label to the widest roll that plotters take, in millimetres. */
const PaperLength = Type.Number({ minimum: 20, maximum: 2_000 });

const Headers = Type.Unsafe<Readonly<Record<string, string>>>({
  type: 'object',
  maxProperties: 100,
  propertyNames: { pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}$" },
  patternProperties: { '': { type: 'string', maxLength: 10_000, pattern: '^[^\\r\\n\\0]*$' } },
});

/** What a plugin asks of its host. The part of a method's name before the slash is the capability it belongs to. */
export const PLUGIN_REQUESTS = {
  'commands/register': { params: CommandId, result: Done },
  'commands/unregister': { params: CommandId, result: Done },
  'commands/execute': {
    params: Type.Object({ commandId: Name, context: HubId }),
    result: Done,
  },

  'panels/reveal': { params: PanelPlace, result: Done },
  'panels/hide': { params: PanelPlace, result: Done },

  'hubs/list': { params: Nothing, result: Trusted<readonly HubInfo[]>() },
  'hubs/getSelection': { params: HubId, result: Trusted<HubSelection>() },
  'hubs/getActive': { params: Nothing, result: Trusted<string | null>() },
  'hubs/readRows': {
    params: Type.Object({
      hubId: Name,
      scope: OneOf(['listed', 'selected']),
      columns: ReadonlyArray(OneOf(Object.keys(HUB_COLUMNS) as HubColumnId[]), 100),
    }),
    result: Trusted<HubRows>(),
  },
  'hubs/selectRows': { params: Type.Object({ hubId: Name, rows: RowHandles }), result: Done },
  'hubs/openRecord': {
    params: Type.Object({ hubId: Name, row: Type.Integer({ minimum: 0, maximum: 0xffffffff }) }),
    result: Done,
  },

  'studios/list': { params: Nothing, result: Trusted<readonly Studio[]>() },
  'organizations/list': { params: Nothing, result: Trusted<readonly Organization[]>() },
  'events/list': { params: Nothing, result: Trusted<readonly AccountEvent[]>() },

  'storage/read': {
    params: Type.Object({ name: StorageName, offset: Type.Optional(FileSize) }),
    result: Trusted<Uint8Array | null>(),
  },
  'storage/append': {
    params: Type.Object({
      name: StorageName,
      bytes: Bytes,
      expectedSize: Type.Optional(FileSize),
    }),
    result: Done,
  },
  'storage/writeAtomically': { params: StoredContent, result: Done },
  'storage/list': { params: Nothing, result: Trusted<readonly StoredFile[]>() },
  'storage/delete': { params: Type.Object({ name: StorageName }), result: Done },

  'files/pick': {
    params: Type.Object({
      title: Name,
      extensions: ReadonlyArray(Type.String({ pattern: '^\\.[a-z0-9.]{1,20}$' }), 20),
    }),
    result: Trusted<GivenFile | null>(),
  },
  'files/list': { params: Nothing, result: Trusted<readonly GivenFile[]>() },
  'files/read': {
    params: Type.Object({
      id: Name,
      offset: FileSize,
      length: Type.Integer({ minimum: 0, maximum: 64_000_000 }),
    }),
    result: Trusted<Uint8Array>(),
  },
  'files/delete': { params: Type.Object({ id: Name }), result: Done },

  'secrets/get': { params: Type.Object({ name: Name }), result: Trusted<string | null>() },

  'net/fetch': {
    params: Type.Object({
      url: Type.String({ maxLength: 100_000 }),
      method: Type.Optional(OneOf(['GET', 'POST'])),
      headers: Type.Optional(Headers),
      body: Type.Optional(Bytes),
      timeoutMs: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 3_600_000 })),
      maxBytes: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
    }),
    result: Trusted<NetResponse>(),
  },

  'assets/read': {
    params: Type.Object({ path: Type.String({ maxLength: 1000 }) }),
    result: Trusted<ArrayBuffer>(),
  },

  'ui/showMessage': {
    params: Type.Object({
      severity: OneOf(['info', 'warning', 'error']),
      message: Sentence,
      actions: Type.Optional(ReadonlyArray(Name, 10)),
    }),
    result: Trusted<string | null>(),
  },
  'ui/confirm': {
    params: Type.Object({ title: Sentence, message: Sentence, confirmLabel: Name }),
    result: Type.Boolean(),
  },
  'ui/startProgress': {
    params: Type.Object({
      progressId: ProgressId,
      title: Sentence,
      isCancellable: Type.Boolean(),
    }),
    result: Done,
  },
  'ui/openExternal': {
    params: Type.Object({ url: Type.String({ maxLength: 10_000 }) }),
    result: Done,
  },
  'ui/saveFile': {
    params: Type.Object({
      // A name, not a path: the user chooses the folder.
      suggestedName: Type.String({ pattern: '^[^/\\\\\\u0000-\\u001f]{1,255}$' }),
      mediaType: Type.String({ pattern: '^[\\w.+-]+/[\\w.+-]+(;[ -~]*)?$', maxLength: 200 }),
      bytes: Bytes,
    }),
    result: Type.Boolean(),
  },

  'branding/getCompany': { params: Nothing, result: Trusted<Company>() },

  'printing/print': {
    params: Type.Object({
      title: Name,
      pages: ReadonlyArray(Bytes, 100),
      widthMm: PaperLength,
      heightMm: PaperLength,
    }),
    result: Done,
  },

  'usage/getTariff': { params: Nothing, result: Trusted<Tariff>() },
  'usage/getTotals': { params: Nothing, result: Trusted<UsageTotals>() },
  'usage/report': {
    params: Type.Object({
      entries: ReadonlyArray(
        Type.Object({
          id: Name,
          kind: OneOf(['location', 'map']),
          time: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)$' }),
          hubId: Name,
          isBillable: Type.Boolean(),
        }),
        100_000,
      ),
    }),
    result: Done,
  },

  'plugins/get': {
    params: Type.Object({ pluginId: Name, versionRange: Name }),
    result: Trusted<{ readonly version: string } | null>(),
  },
  'plugins/call': {
    params: Type.Object({
      pluginId: Name,
      method: Name,
      args: ReadonlyArray(Type.Unknown(), 20),
    }),
    result: Type.Unknown(),
  },
  'plugins/callBack': {
    params: Type.Object({
      pluginId: Name,
      callbackId: Name,
      args: ReadonlyArray(Type.Unknown(), 20),
    }),
    result: Type.Unknown(),
  },
  'plugins/getContributions': {
    params: Nothing,
    result: Trusted<readonly PluginContribution[]>(),
  },
} as const;

/** What a plugin tells its host without expecting an answer. */
export const PLUGIN_NOTIFICATIONS = {
  'ui/reportProgress': {
    params: Type.Object({
      progressId: ProgressId,
      message: Type.Optional(Sentence),
      fraction: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    }),
  },
  'ui/endProgress': { params: Type.Object({ progressId: ProgressId }) },
  'log/write': {
    params: Type.Object({
      level: OneOf(['debug', 'info', 'warn', 'error']),
      message: Type.String(),
    }),
  },
} as const;

export type PluginRequests = MethodTypes<typeof PLUGIN_REQUESTS>;
export type PluginNotifications = NotificationTypes<typeof PLUGIN_NOTIFICATIONS>;
