import type { DistanceUnit } from '@mystratus/plugin-sdk';
import type { ClientGroup } from '../../maps/client-groups.ts';
import { GROUP_COLORS } from '../../maps/group-symbols.ts';
import { heatLegend } from '../../maps/heat-legend.ts';
import type { HeatScale } from '../../maps/heat-scale.ts';
import type { HeatSummary } from '../../maps/heat-scene.ts';
import type { MapScene } from '../../maps/map-scene.ts';
import type { Messages } from '../../messages/messages.ts';
import type { LegendEntry, PageLegend } from './page-legend.ts';

/** A map on paper, and what its colours stand for. */
export interface DrawnOnPaper {
  readonly scene: MapScene;
  readonly heat: HeatSummary | undefined;
  /** Of a heat map. */
  readonly heatScale: HeatScale | undefined;
  readonly heatColours: readonly string[];
  /** What pins of addresses are coloured by. */
  readonly groups: { readonly title: string; readonly groups: readonly ClientGroup[] } | undefined;
}

/** What the signs and colours of a map on paper mean. */
export function mapLegend(
  { scene, heat, heatScale, heatColours, groups }: DrawnOnPaper,
  distanceUnit: DistanceUnit,
  messages: Messages,
): PageLegend | undefined {
  const { legend: words } = messages.export;
  switch (scene.kind) {
    case 'heat': {
      if (!heat || !heatScale || heatScale.maximum === 0) return undefined;
      const { title, ticks, notes } = heatLegend(heat, heatScale, distanceUnit, messages);
      const marks = ticks.map(({ text, position }) => ({ label: text, at: position }));
      return { title, entries: [{ kind: 'ramp', colours: heatColours, ticks: marks }], notes };
    }
    case 'zip-pins':
      return {
        title: words.zipPins,
        entries: [{ kind: 'disc', fill: '#4f86c6', label: words.zipPin }],
        notes: [],
      };
    case 'address-pins':
      return {
        title: groups?.title ?? words.addressPins,
        entries: [
          ...(groups?.groups.map((group, index) => groupEntry(group, index, messages)) ?? [
            { kind: 'disc', fill: '#1b5fb4', label: words.exactPin } as const,
          ]),
          { kind: 'disc', fill: '#ffffff', stroke: '#1b5fb4', label: words.roughPin },
        ],
        notes: [],
      };
  }
}

function groupEntry(group: ClientGroup, index: number, { pins }: Messages): LegendEntry {
  const { named, other, blank } = GROUP_COLORS.light;
  const fill = { named: named[index] ?? other, other, blank }[group.kind];
  return { kind: 'disc', fill, label: pins.group(group) };
}
