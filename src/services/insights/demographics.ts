import type { ServiceIdentifier } from 'inversify';
import type { PlacePopulation } from '../../maps-api.ts';
import type { Registry } from '../registry.ts';

/** How many people live where. */
export interface Demographics {
  readonly id: string;
  readonly title: string;
  /** Where the figures are from, for the line below the answer. */
  readonly source: string;
  /** What one row is about. */
  readonly unit: 'zip' | 'town';
  /** All that is known, read when it is first needed. */
  read(signal: AbortSignal): Promise<readonly PlacePopulation[]>;
}

export const DemographicsRegistry = Symbol(
  'DemographicsRegistry',
) as ServiceIdentifier<DemographicsRegistry>;

/** The last one of a unit is used. */
export type DemographicsRegistry = Registry<Demographics>;
