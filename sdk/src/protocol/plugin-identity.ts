import { Type } from '@sinclair/typebox';
import { HUB_COLUMNS, type HubColumnId } from '../api/hubs.ts';
import type { PluginIdentity } from '../api/plugins.ts';
import { Name, OneOf, ReadonlyArray } from './method-schema.ts';
import { schemaOf } from './schema-of.ts';

export const PLUGIN_IDENTITY = schemaOf<PluginIdentity>('PluginIdentity')(
  Type.Object({
    pluginId: Name,
    version: Type.String(),
    displayName: Type.String(),
    permissions: Type.Object({
      data: ReadonlyArray(OneOf(Object.keys(HUB_COLUMNS) as HubColumnId[])),
      network: ReadonlyArray(Type.String()),
    }),
  }),
);
