import type { MapPalette } from './map-palette.ts';

const STEPS = 256;
/** How far up the ramp the colour is as opaque as it gets. */
const OPAQUE_FROM = 0.3;
const OPACITY = 0.88;
/** Below 1, a lone client is seen sooner. */
const FADE = 0.65;

/** A ramp as 256 pixels for `ImageData`: opacity grows from none, so that the map fades into the land. */
export function buildColorRamp(stops: MapPalette['ramp']): Uint32Array<ArrayBuffer> {
  const bytes = new Uint8ClampedArray(STEPS * 4);
  for (let step = 0; step < STEPS; step += 1) {
    const position = step / (STEPS - 1);
    const along = position * (stops.length - 1);
    const low = stops[Math.floor(along)] ?? [0, 0, 0];
    const high = stops[Math.ceil(along)] ?? low;
    const share = along - Math.floor(along);
    for (let channel = 0; channel < 3; channel += 1) {
      const from = low[channel] ?? 0;
      bytes[step * 4 + channel] = from + ((high[channel] ?? 0) - from) * share;
    }
    bytes[step * 4 + 3] = 255 * OPACITY * Math.min(1, position / OPAQUE_FROM) ** FADE;
  }
  return new Uint32Array(bytes.buffer);
}
