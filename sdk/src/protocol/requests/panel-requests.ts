import { Type } from '@sinclair/typebox';
import type { PanelPlace } from '../../api/panels.ts';
import { Done, Name, request } from '../method-schema.ts';
import { schemaOf } from '../schema-of.ts';

export const PANEL_PLACE = schemaOf<PanelPlace>('PanelPlace')(
  Type.Object({ panelId: Name, hubId: Name }),
);

const permission = '`contributes.panels` names the panel.';
const example = { params: { panelId: 'mystratus.maps.panel', hubId: 'clients' }, result: null };

export const PANEL_REQUESTS = {
  'panels/reveal': request({
    summary:
      'Shows the panel in the right-hand side of the hub, if it is not there already. `panel/didReveal` follows when it has become visible.',
    since: '1.0.0',
    permission,
    params: PANEL_PLACE,
    result: Done,
    quota: { count: 50, withinMs: 10_000 },
    example,
  }),
  'panels/hide': request({
    summary: 'Takes the panel out of sight. The frame stays as it is.',
    since: '1.0.0',
    permission,
    params: PANEL_PLACE,
    result: Done,
    example,
  }),
} as const;
