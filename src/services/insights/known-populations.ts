import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { defer, type Observable, shareReplay, startWith, switchMap } from 'rxjs';
import type { Inhabitants, PopulatedTown } from '../../insights/answers/market-answer.ts';
import type { PlacePopulation } from '../../maps-api.ts';
import { Host } from '../host.ts';
import { observeAbortable } from '../observe-abortable.ts';
import { observeEvent } from '../observe-event.ts';
import { type Demographics, DemographicsRegistry } from './demographics.ts';
import { PopulationSource } from './place-data.ts';

/** How many people live where, and who says so. */
export interface Populations {
  readonly towns: readonly PopulatedTown[];
  /** By zip; empty where nobody knows. */
  readonly zips: ReadonlyMap<string, Inhabitants>;
  /** Where the figures of towns, or of zips, are from. */
  readonly sources: Partial<Record<Demographics['unit'], string>>;
  /** Why those of another plugin are not used: a sentence. */
  readonly problem: string | undefined;
}

const NOBODY: Populations = { towns: [], zips: new Map(), sources: {}, problem: undefined };

/** The figures of whoever was registered last; those of the one before where they cannot be had. */
@injectable()
export class KnownPopulations {
  /** Read while somebody listens, and anew when who gives them comes or goes. */
  readonly state$: Observable<Populations>;

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(PopulationSource) private readonly bundled: PopulationSource,
    @inject(DemographicsRegistry) private readonly registry: DemographicsRegistry,
  ) {
    this.state$ = defer(() =>
      observeEvent(registry.onDidChange).pipe(
        startWith(undefined),
        switchMap(() => observeAbortable((signal) => this.read(signal))),
        startWith(NOBODY),
      ),
    ).pipe(shareReplay({ bufferSize: 1, refCount: true }));
  }

  private async read(signal: AbortSignal): Promise<Populations> {
    const [ofTowns, ofZips] = await Promise.all([
      this.rowsOf('town', signal),
      this.rowsOf('zip', signal),
    ]);
    const byTown = new Map(ofTowns.rows.map((row) => [row.place, row]));
    const towns = byTown.size > 0 ? await this.bundled.towns().catch(() => []) : [];
    return {
      towns: towns.flatMap(({ lon, lat, town }) => {
        const row = byTown.get(town);
        return row && row.population > 0 ? [{ ...row, lon, lat, town }] : [];
      }),
      zips: new Map(ofZips.rows.map((row) => [row.place, row])),
      sources: {
        ...(ofTowns.source !== undefined && { town: ofTowns.source }),
        ...(ofZips.source !== undefined && { zip: ofZips.source }),
      },
      problem: ofTowns.problem ?? ofZips.problem,
    };
  }

  private async rowsOf(
    unit: Demographics['unit'],
    signal: AbortSignal,
  ): Promise<{
    readonly rows: readonly PlacePopulation[];
    readonly source?: string;
    readonly problem?: string | undefined;
  }> {
    let problem: string | undefined;
    for (const demographics of this.registry.all.toReversed()) {
      if (demographics.unit !== unit) continue;
      try {
        return { rows: await demographics.read(signal), source: demographics.source, problem };
      } catch (error) {
        signal.throwIfAborted();
        problem ??= error instanceof Error ? error.message : String(error);
        this.host.log.warn(`${demographics.id}: ${problem}`);
      }
    }
    return { rows: [], problem };
  }
}
