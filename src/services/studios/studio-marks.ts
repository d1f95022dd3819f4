import type { StudioMark } from '../../common/maps/studio-mark.ts';
import type { Formats } from '../../common/messages/formats.ts';
import type { StudioRingsState } from './studio-rings.ts';

/** The studios as the user wants them on the map, with the rings that were asked for. */
export function studioMarks(
  { studios, areShown, ringedIds, radiiMiles }: StudioRingsState,
  formats: Formats,
): readonly StudioMark[] {
  if (studios.phase !== 'known' || !areShown) return [];
  return studios.placed.map(({ id, name, lon, lat, precision }) => ({
    name,
    lon,
    lat,
    isRough: precision === 'zip' || precision === 'town',
    rings: ringedIds.has(id)
      ? radiiMiles.map((radiusMiles) => ({ radiusMiles, label: formats.distance(radiusMiles) }))
      : [],
  }));
}
