import type { Theme } from '@mystratus/plugin-sdk';
import { buildColorRamp } from './color-ramp.ts';
import { MAP_PALETTES } from './map-palette.ts';

/** Between two of them the painted colours are as good as on a line. */
const STOPS = 48;

/** The colours that a heat map paints over land, from none to the densest, as a CSS background. */
export function rampGradient(theme: Theme): string {
  const { ramp, land } = MAP_PALETTES[theme];
  const bytes = new Uint8Array(buildColorRamp(ramp).buffer);
  const stops = Array.from({ length: STOPS + 1 }, (_, i) => {
    const step = Math.round((i / STOPS) * (bytes.length / 4 - 1)) * 4;
    const [red, green, blue, alpha = 0] = bytes.subarray(step, step + 4);
    return `rgb(${red} ${green} ${blue} / ${(alpha / 255).toFixed(3)}) ${((i / STOPS) * 100).toFixed(2)}%`;
  });
  return `linear-gradient(to right, ${stops.join(', ')}), ${land}`;
}
