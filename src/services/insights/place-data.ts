import type { ServiceIdentifier } from 'inversify';
import type { PopulatedTown } from '../../insights/answers/market-answer.ts';
import type { ZipPlaces } from '../../insights/answers/site-answer.ts';

export const ZipPlaceSource = Symbol('ZipPlaceSource') as ServiceIdentifier<ZipPlaceSource>;

/** Every zip place of the country; made when it is first asked for. */
export interface ZipPlaceSource {
  all(): ZipPlaces;
}

export const PopulationSource = Symbol('PopulationSource') as ServiceIdentifier<PopulationSource>;

/** The towns of the country of which the inhabitants are known. */
export interface PopulationSource {
  /** Read when it is first asked for. Rejects when it cannot be read. */
  towns(): Promise<readonly PopulatedTown[]>;
}
