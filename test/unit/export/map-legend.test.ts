import { describe, expect, it } from 'vitest';
import { mapLegend } from '../../../src/common/export/page/map-legend.ts';
import { legendWithOverlays } from '../../../src/common/export/page/overlay-legend.ts';
import { DEFAULT_HEAT_OPTIONS } from '../../../src/common/maps/heat-options.ts';
import { heatScene } from '../../../src/common/maps/heat-scene.ts';
import { messagesFor } from '../../../src/common/messages/messages.ts';

const messages = messagesFor({
  locale: 'en-US',
  currency: 'USD',
  distanceUnit: 'miles',
  timeZone: 'America/Denver',
});
const none = { heat: undefined, heatScale: undefined, heatColours: [], groups: undefined };
const pinOfClient = new Int32Array();

describe('the legend on paper', () => {
  it('of a heat map has the numbers of the screen, in the unit of the host', () => {
    const options = {
      options: DEFAULT_HEAT_OPTIONS,
      defaultRadiusMiles: 5,
      distanceUnit: 'miles' as const,
      values: undefined,
    };
    const { scene, summary } = heatScene([], options);
    const heatScale = { end: 8, maximum: 8, clearerRadiusMiles: undefined };
    const drawn = { ...none, scene, heat: summary, heatScale, heatColours: ['#ffffff', '#6e2202'] };
    const legend = mapLegend(drawn, 'miles', messages);
    expect(legend?.title).toBe('Clients per square mile');
    expect(legend?.notes.join()).toContain('5 mi');
    const [ramp] = legend?.entries ?? [];
    expect(ramp).toMatchObject({ kind: 'ramp', colours: ['#ffffff', '#6e2202'] });
    const labels = ramp?.kind === 'ramp' ? ramp.ticks.map(({ label }) => Number(label)) : [];
    expect(labels.length).toBeGreaterThan(1);
    expect(Math.max(...labels)).toBeLessThanOrEqual(8);
    const metric = mapLegend(drawn, 'kilometres', messages);
    expect(metric?.title).toBe('Clients per square kilometre');
  });

  it('is left out where a heat map has nothing to show', () => {
    const options = {
      options: DEFAULT_HEAT_OPTIONS,
      defaultRadiusMiles: 5,
      distanceUnit: 'miles' as const,
      values: undefined,
    };
    const { scene, summary } = heatScene([], options);
    const heatScale = { end: 0, maximum: 0, clearerRadiusMiles: undefined };
    expect(
      mapLegend({ ...none, scene, heat: summary, heatScale }, 'miles', messages),
    ).toBeUndefined();
  });

  it('of homes names the groups that colour them', () => {
    const groups = {
      title: 'Status',
      groups: [
        { kind: 'named', title: 'Active', clientCount: 3 },
        { kind: 'blank', clientCount: 1 },
      ],
    } as const;
    const scene = { kind: 'address-pins', pins: [], pinOfClient } as const;
    const legend = mapLegend({ ...none, scene, groups }, 'miles', messages);
    expect(legend?.title).toBe('Status');
    expect(legend?.entries[0]).toMatchObject({ kind: 'disc', fill: '#0072b2', label: 'Active' });
    expect(legend?.entries).toHaveLength(3);
    expect(mapLegend({ ...none, scene }, 'miles', messages)?.title).toBe('Clients by address');
  });

  it('names what is drawn over the map, with or without a legend of the map', () => {
    const overlays = [{ title: 'School districts', fill: '#d9ebe7', stroke: '#00695c' }];
    expect(legendWithOverlays(undefined, overlays, messages)).toEqual({
      title: 'Over the map',
      entries: [{ kind: 'swatch', label: 'School districts', fill: '#d9ebe7', stroke: '#00695c' }],
      notes: [],
    });
    const pins = { title: 'Pins', entries: [{ kind: 'disc', label: 'A zip' }], notes: [] } as const;
    const legend = legendWithOverlays(pins, overlays, messages);
    expect(legend?.entries.map((entry) => 'label' in entry && entry.label)).toEqual([
      'A zip',
      'School districts',
    ]);
    expect(legendWithOverlays(pins, [], messages)).toBe(pins);
  });
});
