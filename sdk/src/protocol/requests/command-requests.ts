import { Type } from '@sinclair/typebox';
import { CommandId, Done, HubId, Name, request } from '../method-schema.ts';

const example = { params: { commandId: 'mystratus.maps.heatMap' }, result: null };

export const COMMAND_REQUESTS = {
  'commands/register': request({
    summary:
      'The plugin handles this command of its manifest from now on. Until then the host may show the command all the same: running it activates the plugin.',
    since: '1.0.0',
    permission: '`contributes.commands` names the command.',
    params: CommandId,
    result: Done,
    example,
  }),
  'commands/unregister': request({
    summary: 'The plugin handles this command no longer.',
    since: '1.0.0',
    permission: '`contributes.commands` names the command.',
    params: CommandId,
    result: Done,
    example,
  }),
  'commands/execute': request({
    summary:
      'Runs one of the plugin’s own commands as if the user had chosen it: the host sends `command/execute` and answers when that is answered.',
    since: '1.0.0',
    permission: '`contributes.commands` names the command.',
    params: Type.Object({ commandId: Name, context: HubId }),
    result: Done,
    example: {
      params: { commandId: 'mystratus.maps.heatMap', context: { hubId: 'clients' } },
      result: null,
    },
  }),
} as const;
