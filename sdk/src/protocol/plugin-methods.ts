import { Type } from '@sinclair/typebox';
import { MAX_LOG_LINE_LENGTH } from './limits.ts';
import {
  Count,
  type MethodTypes,
  type NotificationTypes,
  notification,
  OneOf,
  Sentence,
} from './method-schema.ts';
import { ACCOUNT_REQUESTS } from './requests/account-requests.ts';
import { ASSET_REQUESTS } from './requests/asset-requests.ts';
import { COMMAND_REQUESTS } from './requests/command-requests.ts';
import { FILE_REQUESTS } from './requests/file-requests.ts';
import { HUB_REQUESTS } from './requests/hub-requests.ts';
import { NET_REQUESTS } from './requests/net-requests.ts';
import { PANEL_REQUESTS } from './requests/panel-requests.ts';
import { PAPER_REQUESTS } from './requests/paper-requests.ts';
import { PLUGIN_TO_PLUGIN_REQUESTS } from './requests/plugin-requests.ts';
import { SECRET_REQUESTS } from './requests/secret-requests.ts';
import { STORAGE_REQUESTS } from './requests/storage-requests.ts';
import { UI_REQUESTS } from './requests/ui-requests.ts';
import { USAGE_REQUESTS } from './requests/usage-requests.ts';

/** What a plugin asks of its host. The part of a method's name before the slash is the capability it belongs to. */
export const PLUGIN_REQUESTS = {
  ...COMMAND_REQUESTS,
  ...PANEL_REQUESTS,
  ...HUB_REQUESTS,
  ...ACCOUNT_REQUESTS,
  ...STORAGE_REQUESTS,
  ...FILE_REQUESTS,
  ...SECRET_REQUESTS,
  ...NET_REQUESTS,
  ...ASSET_REQUESTS,
  ...UI_REQUESTS,
  ...PAPER_REQUESTS,
  ...USAGE_REQUESTS,
  ...PLUGIN_TO_PLUGIN_REQUESTS,
} as const;

/** What a plugin tells its host without expecting an answer. */
export const PLUGIN_NOTIFICATIONS = {
  'ui/reportProgress': notification({
    summary: 'What is being done, and how much of it is; of an indicator that is shown.',
    since: '1.0.0',
    params: Type.Object({
      progressId: Count,
      message: Type.Optional(Sentence),
      fraction: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    }),
    example: { params: { progressId: 1, message: '50 of 100', fraction: 0.5 } },
  }),
  'ui/endProgress': notification({
    summary: 'Takes an indicator away, if it is there.',
    since: '1.0.0',
    params: Type.Object({ progressId: Count }),
    example: { params: { progressId: 1 } },
  }),
  'log/write': notification({
    summary: `A line for the host’s log, without personal data. Longer lines than ${MAX_LOG_LINE_LENGTH} characters are cut.`,
    since: '1.0.0',
    params: Type.Object({
      level: OneOf(['debug', 'info', 'warn', 'error']),
      message: Type.String(),
    }),
    example: { params: { level: 'info', message: 'Opened the store.' } },
  }),
} as const;

export type PluginRequests = MethodTypes<typeof PLUGIN_REQUESTS>;
export type PluginNotifications = NotificationTypes<typeof PLUGIN_NOTIFICATIONS>;
