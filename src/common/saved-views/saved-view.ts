import { isRecord } from '../json/is-record.ts';
import {
  HEAT_WEIGHTS,
  type HeatOptions,
  LARGEST_HEAT_RADIUS,
  SMALLEST_HEAT_RADIUS,
} from '../maps/heat-options.ts';
import type { Viewpoint } from '../maps/viewpoint.ts';

/** How somebody looks at a hub's map, without the clients on it. */
export interface MapLook {
  readonly kindId: string;
  readonly viewpoint: Viewpoint;
  /** Of a heat map. */
  readonly heat: HeatOptions | undefined;
  /** What pins are coloured by; `undefined` for nothing. */
  readonly colorAttribute: string | undefined;
  readonly studios: { readonly areShown: boolean; readonly ringedIds: readonly string[] };
  readonly basemapId: string;
}

/** A look that has a name of its own in its hub. */
export interface SavedView extends MapLook {
  readonly name: string;
}

export const LONGEST_VIEW_NAME = 60;

/** A name without blanks around it and inside; empty for none. */
export function viewName(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_VIEW_NAME).trim();
}

/** What was kept as JSON, or `undefined` when it is no view: another version may have written it, or anybody. */
export function parseSavedView(value: unknown): SavedView | undefined {
  const look = parseLook(value);
  const name = isRecord(value) && typeof value.name === 'string' ? viewName(value.name) : '';
  return look && name !== '' ? { ...look, name } : undefined;
}

export function parseLook(value: unknown): MapLook | undefined {
  if (!isRecord(value)) return undefined;
  const { kindId, basemapId, colorAttribute } = value;
  const viewpoint = parseViewpoint(value.viewpoint);
  if (typeof kindId !== 'string' || !viewpoint) return undefined;
  return {
    kindId,
    viewpoint,
    heat: parseHeat(value.heat),
    colorAttribute: typeof colorAttribute === 'string' ? colorAttribute : undefined,
    studios: parseStudios(value.studios),
    basemapId: typeof basemapId === 'string' ? basemapId : '',
  };
}

function parseViewpoint(value: unknown): Viewpoint | undefined {
  if (!isRecord(value) || !isRecord(value.centre)) return undefined;
  const { zoom, width, height } = value;
  const { lon, lat } = value.centre;
  if (!isWithin(lon, -180, 180) || !isWithin(lat, -90, 90) || !isWithin(zoom, 0, 24))
    return undefined;
  if (!isWithin(width, 1, 100_000) || !isWithin(height, 1, 100_000)) return undefined;
  const projection = value.projection === 'equal-area' ? 'equal-area' : 'mercator';
  return { centre: { lon, lat }, zoom, projection, width, height };
}

function parseHeat(value: unknown): HeatOptions | undefined {
  if (!isRecord(value)) return undefined;
  const weight = HEAT_WEIGHTS.find((it) => it === value.weight);
  const { radiusMiles, lockedMaximum } = value;
  return (
    weight && {
      weight,
      radiusMiles: isWithin(radiusMiles, SMALLEST_HEAT_RADIUS, LARGEST_HEAT_RADIUS)
        ? radiusMiles
        : undefined,
      lockedMaximum: isWithin(lockedMaximum, Number.MIN_VALUE, 1e12) ? lockedMaximum : undefined,
    }
  );
}

function parseStudios(value: unknown): MapLook['studios'] {
  if (!isRecord(value)) return { areShown: true, ringedIds: [] };
  const { areShown, ringedIds } = value;
  return {
    areShown: areShown !== false,
    ringedIds: Array.isArray(ringedIds) ? ringedIds.filter((id) => typeof id === 'string') : [],
  };
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
