import type { HeatSummary } from '../../maps/heat-scene.ts';
import type { MapScene } from '../../maps/map-scene.ts';
import type { Formats } from '../../messages/formats.ts';
import type { Messages } from '../../messages/messages.ts';
import type { PageLegend } from './page-legend.ts';

/** What the signs of a map on paper mean. */
export function mapLegend(
  { scene }: { readonly scene: MapScene; readonly heat: HeatSummary | undefined },
  { export: { legend } }: Messages,
  _formats: Formats,
): PageLegend | undefined {
  switch (scene.kind) {
    case 'heat':
      return undefined;
    case 'zip-pins':
      return {
        title: legend.zipPins,
        entries: [{ kind: 'disc', fill: '#4f86c6', label: legend.zipPin }],
        notes: [],
      };
    case 'address-pins':
      return {
        title: legend.addressPins,
        entries: [
          { kind: 'disc', fill: '#1b5fb4', label: legend.exactPin },
          { kind: 'disc', fill: '#ffffff', stroke: '#1b5fb4', label: legend.roughPin },
        ],
        notes: [],
      };
  }
}
