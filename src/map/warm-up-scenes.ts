import type { HeatScene, MapScene } from '../common/maps/map-scene.ts';

/** Enough for the engine to compile the loops over them. */
const PLACES = 3000;
const PINS = 60;

/** One map of every kind that runs through all of its painting: places on a spiral around Denver. */
export function warmUpScenes(): readonly MapScene[] {
  const heat: HeatScene = {
    kind: 'heat',
    lons: Float64Array.from({ length: PLACES }, (_, i) => -105 + Math.cos(i) * (i / PLACES) * 20),
    lats: Float64Array.from({ length: PLACES }, (_, i) => 39.7 + Math.sin(i) * (i / PLACES) * 10),
    weights: new Float64Array(PLACES).fill(1),
    clientCounts: new Float64Array(PLACES).fill(1),
    totals: new Float64Array(PLACES).fill(1),
    placeOfClient: Int32Array.from({ length: PLACES }, (_, i) => i),
    radiusMiles: 5,
  };
  const pinOfClient = Int32Array.from({ length: PINS }, (_, i) => i);
  const pins = Array.from({ length: PINS }, (_, i) => ({
    id: `${i}`,
    lon: heat.lons[i * 50] ?? 0,
    lat: heat.lats[i * 50] ?? 0,
    clientCount: 1 + (i % 12),
  }));
  return [
    heat,
    { kind: 'zip-pins', pins: pins.map((pin) => ({ ...pin, zip5: '', town: '' })), pinOfClient },
    {
      kind: 'address-pins',
      pins: pins.map((pin, i) => ({ ...pin, precision: i % 2 === 0 ? 'street' : 'zip' })),
      pinOfClient,
    },
    { ...heat, radiusMiles: 20 },
  ];
}
