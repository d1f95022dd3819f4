import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClientSet } from '../../../src/common/clients/client-set.ts';
import { isLocated, type LocateResult } from '../../../src/common/locations/location.ts';
import { arrangeMap } from '../../../src/common/maps/arranged-map.ts';
import { DEFAULT_HEAT_OPTIONS } from '../../../src/common/maps/heat-options.ts';
import { hubRows } from '../../support/hub-rows.ts';
import { anyLocateResult, location } from '../../support/locate-results.ts';

function arrangeable(results: readonly LocateResult[], addressKeys?: readonly string[]) {
  const clients = ClientSet.fromRows(
    hubRows(results.map((_, index) => ({ clientId: `c${index}` }))),
  );
  return {
    clients,
    results,
    addressKeys: addressKeys ?? results.map((_, index) => `key ${index}`),
  };
}

const settings = {
  options: DEFAULT_HEAT_OPTIONS,
  defaultRadiusMiles: 5,
  distanceUnit: 'miles' as const,
  values: undefined,
};

describe('arranging a map', () => {
  it('adds clients of one place up to one weight in a heat map', () => {
    const place = location();
    const { scene } = arrangeMap(
      'density',
      arrangeable([place, place, location({ lon: -70 })]),
      settings,
    );
    expect(scene).toMatchObject({ kind: 'heat', radiusMiles: 5 });
    expect(scene.kind === 'heat' && [...scene.weights]).toEqual([2, 1]);
    expect(scene.kind === 'heat' && [...scene.placeOfClient]).toEqual([0, 0, 1]);
  });

  it('makes one pin a zip, and one a town where the zip is not known', () => {
    const { scene, clientsAt } = arrangeMap(
      'pins-by-zip',
      arrangeable([location(), location({ precision: 'town', zip5: '' }), location()]),
      settings,
    );
    expect(scene).toMatchObject({
      kind: 'zip-pins',
      pins: [{ zip5: '06040', clientCount: 2 }, { zip5: '' }],
    });
    expect(clientsAt('06040')).toEqual([0, 2]);
  });

  it('merges the clients of one address to one pin', () => {
    const { scene } = arrangeMap(
      'pins-by-address',
      arrangeable([location(), location(), location()], ['12 MAIN', '12 MAIN', '9 ELM']),
      settings,
    );
    expect(scene).toMatchObject({
      kind: 'address-pins',
      pins: [{ clientCount: 2 }, { clientCount: 1 }],
    });
  });

  it('draws every located client once and no other', () => {
    fc.assert(
      fc.property(fc.array(anyLocateResult), (results) => {
        const located = results.filter(isLocated).length;
        const { scene: heat } = arrangeMap('density', arrangeable(results), settings);
        expect(heat.kind === 'heat' && heat.weights.reduce((a, b) => a + b, 0)).toBe(located);
        for (const recipe of ['pins-by-zip', 'pins-by-address'] as const) {
          const { scene, clientsAt } = arrangeMap(recipe, arrangeable(results), settings);
          if (scene.kind === 'heat') throw new Error('Pins were asked for.');
          const drawn = scene.pins.flatMap(({ id }) => clientsAt(id));
          expect(new Set(drawn).size).toBe(drawn.length);
          expect(drawn.length).toBe(located);
          expect(scene.pins.reduce((total, pin) => total + pin.clientCount, 0)).toBe(located);
        }
      }),
    );
  });
});
