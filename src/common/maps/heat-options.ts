import { MEASURES, type Measure } from '../clients/client-measures.ts';

/** What a heat map adds up at each place. */
export const HEAT_WEIGHTS = ['clients', ...MEASURES] as const;
export type HeatWeight = 'clients' | Measure;

/** Miles. */
export const SMALLEST_HEAT_RADIUS = 1;
export const LARGEST_HEAT_RADIUS = 50;

/** How the user wants a hub's heat maps; plain data that can be kept as JSON. */
export interface HeatOptions {
  readonly weight: HeatWeight;
  /** In miles on the ground; `undefined` for that of the settings. */
  readonly radiusMiles: number | undefined;
  /** Weight per square mile at the end of the colour ramp, for every map; `undefined` for each map's own maximum. */
  readonly lockedMaximum: number | undefined;
}

export const DEFAULT_HEAT_OPTIONS: HeatOptions = {
  weight: 'clients',
  radiusMiles: undefined,
  lockedMaximum: undefined,
};

/** Options after a change. A scale of clients says nothing about one of sales, so that it is let go with the weight. */
export function changedHeatOptions(
  options: HeatOptions,
  change: Partial<HeatOptions>,
): HeatOptions {
  const changed = { ...options, ...change };
  return changed.weight === options.weight || 'lockedMaximum' in change
    ? changed
    : { ...changed, lockedMaximum: undefined };
}
