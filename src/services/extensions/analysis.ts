import type { ServiceIdentifier } from 'inversify';
import type { AnalysisPlace, AnalysisResult } from '../../maps-api.ts';
import type { Registry } from '../registry.ts';

/** A question that somebody else answers about the clients of the open map. */
export interface Analysis {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** What of each place it may see besides how many clients there are. */
  readonly sees: readonly ('sessions' | 'sales')[];
  answer(places: readonly AnalysisPlace[], signal: AbortSignal): Promise<AnalysisResult>;
}

export const AnalysisRegistry = Symbol('AnalysisRegistry') as ServiceIdentifier<AnalysisRegistry>;

/** Analyses besides the owner's questions, in the order in which they are listed. */
export type AnalysisRegistry = Registry<Analysis>;
