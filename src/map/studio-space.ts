import { geodesicCircle } from '../common/geo/geodesic-circle.ts';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { westOfDateLine } from '../common/geo/west-of-date-line.ts';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import type { Lettering } from './basemap-label.ts';
import type { BasemapView } from './basemap-view.ts';
import { MAP_FONT } from './map-font.ts';
import { NAME_LETTERING, signBoxes, signLookAt } from './studio-sign.ts';
import { type Box, boxAround } from './taken-space.ts';

/** Of what is said of a ring, at its north. */
export const RING_LETTERING: Lettering = { font: `600 11px ${MAP_FONT}`, letterSpacingPixels: 0 };
const RING_TEXT_HALF_HEIGHT = 7;
/** Pixels of radius: what is said of a smaller ring would hide it. */
export const LEAST_LABELLED_RING = 22;

/** What the signs and texts of studios cover, which is nothing for other names to stand on; in pixels of the map. */
export function* studioSpace(
  marks: readonly StudioMark[],
  { plane, resolution }: Pick<BasemapView, 'plane' | 'resolution'>,
  widthOf: (text: string, lettering: Lettering) => number,
): Generator<Box> {
  const pixelAt = (place: LonLat) => {
    const [x = 0, y = 0] = plane.toMap(place);
    return { x: x / resolution, y: -y / resolution };
  };
  for (const { lon, lat, name, letter, rings } of marks) {
    const centre = { lon: westOfDateLine(lon), lat };
    const { x, y } = pixelAt(centre);
    if (letter !== '') {
      yield* signBoxes(x, y, widthOf(name, NAME_LETTERING), signLookAt(resolution));
    }
    for (const { radiusMiles, label } of rings) {
      for (const north of geodesicCircle(centre, radiusMiles, 1).map(pixelAt)) {
        if (Math.hypot(north.x - x, north.y - y) < LEAST_LABELLED_RING) continue;
        yield boxAround(
          north.x,
          north.y,
          widthOf(label, RING_LETTERING) / 2,
          RING_TEXT_HALF_HEIGHT,
        );
      }
    }
  }
}
