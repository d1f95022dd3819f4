import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { catchError, combineLatest, from, map, type Observable, of } from 'rxjs';
import { ClientMeasures, SCHOOL_COLUMN } from '../../common/clients/client-measures.ts';
import type { ClientSet } from '../../common/clients/client-set.ts';
import type { School } from '../../insights/school-table.ts';
import { BundledGeocodingProvider } from '../geocoding/geocoding-provider.ts';
import { Host } from '../host.ts';
import { SelectionService } from '../selection/selection-service.ts';
import { accountList } from './account-list.ts';

/** What is known of the schools of a map's clients. */
export type SchoolsState =
  /** The host, or this edition of it, has no organizations. */
  | { readonly phase: 'unsupported' }
  | { readonly phase: 'waiting' }
  /** No organization is a school. */
  | { readonly phase: 'none' }
  /** The hub of the map names no schools. */
  | { readonly phase: 'unnamed' }
  /** The hub has moved on since the map was made. */
  | { readonly phase: 'outdated' }
  | { readonly phase: 'failed' }
  | {
      readonly phase: 'known';
      readonly schools: readonly School[];
      /** Of each client, as the record has it. */
      readonly names: readonly string[];
    };

/** The account's schools, and which of them the clients of a map name. Read when somebody asks. */
@injectable()
export class SchoolSource {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(SelectionService) private readonly selection: SelectionService,
    @inject(BundledGeocodingProvider) private readonly provider: BundledGeocodingProvider,
  ) {}

  get isSupported(): boolean {
    return this.host.supports('organizations');
  }

  schoolsOf(clients: ClientSet): Observable<SchoolsState> {
    if (!this.isSupported) return of({ phase: 'unsupported' });
    const names$ = from(this.namesOf(clients)).pipe(
      catchError(() => of<NamesState>({ phase: 'failed' })),
    );
    return combineLatest([accountList(this.host.organizations, this.provider), names$]).pipe(
      map(([list, named]): SchoolsState => {
        if (list.phase !== 'known') return list;
        const schools = list.items
          .filter(({ item }) => item.kind === 'school')
          .map(({ item, at }): School => {
            const town = [item.city, item.state].filter((part) => part.trim() !== '').join(', ');
            return { name: item.name.trim(), town, at, enrollments: item.enrollments };
          });
        if (schools.length === 0) return { phase: 'none' };
        return named.phase === 'named' ? { phase: 'known', schools, names: named.names } : named;
      }),
    );
  }

  private async namesOf(clients: ClientSet): Promise<NamesState> {
    const rows = await this.selection.readColumns(clients, [SCHOOL_COLUMN]);
    if (!rows) return { phase: 'outdated' };
    const measures = ClientMeasures.of(clients, rows, { recordIsSession: false });
    const names = measures.attribute(SCHOOL_COLUMN);
    return names ? { phase: 'named', names } : { phase: 'unnamed' };
  }
}

type NamesState =
  | { readonly phase: 'outdated' | 'unnamed' | 'failed' }
  | { readonly phase: 'named'; readonly names: readonly string[] };
