import { inject, injectable, type ServiceIdentifier } from 'inversify';
import {
  BehaviorSubject,
  combineLatest,
  distinctUntilChanged,
  map,
  type Observable,
  shareReplay,
} from 'rxjs';
import type { Attribute, ClientMeasures } from '../../common/clients/client-measures.ts';
import { isLocated } from '../../common/locations/location.ts';
import { type ClientGroups, groupClients } from '../../common/maps/client-groups.ts';
import { MapRequestService, type ShownClients } from '../map-request/map-request-service.ts';
import { type MeasuresState, ShownMeasures } from '../measures/shown-measures.ts';

export const PinColors = Symbol('PinColors') as ServiceIdentifier<PinColors>;

/** What clients can be coloured by; dates are too many. */
export const COLOR_ATTRIBUTES = [
  'recordType',
  'leadSource',
  'status',
  'graduationYear',
] as const satisfies readonly Attribute[];
export type ColorAttribute = (typeof COLOR_ATTRIBUTES)[number];

export interface PinColorsState {
  /** What the user has chosen; it stays chosen where a hub does not tell. */
  readonly attribute: ColorAttribute | undefined;
  /** What the hub of the shown map tells of its clients. */
  readonly available: readonly ColorAttribute[];
  /** The clients of the shown map by the attribute; `undefined` where there is none or it is not known. */
  readonly groups: ClientGroups | undefined;
}

/** What the pins of the map by address are coloured by. */
export interface PinColors {
  readonly state$: Observable<PinColorsState>;
  choose(attribute: ColorAttribute | undefined): void;
}

@injectable()
export class MeasuredPinColors implements PinColors {
  private readonly attribute$ = new BehaviorSubject<ColorAttribute | undefined>(undefined);
  readonly state$: Observable<PinColorsState>;

  constructor(
    @inject(MapRequestService) requests: MapRequestService,
    @inject(ShownMeasures) measures: ShownMeasures,
  ) {
    const shown$ = requests.state$.pipe(
      map(() => requests.shown),
      distinctUntilChanged((a, b) => a?.clients === b?.clients && a?.locations === b?.locations),
    );
    const known$ = combineLatest([shown$, measures.state$]).pipe(
      map(([shown, state]) => ({ shown, measures: measuresOf(shown, state) })),
      distinctUntilChanged((a, b) => a.shown === b.shown && a.measures === b.measures),
    );
    this.state$ = combineLatest([known$, this.attribute$]).pipe(
      map(([{ shown, measures: known }, attribute]): PinColorsState => {
        const available = COLOR_ATTRIBUTES.filter((each) => saysSomething(known, each));
        const values = attribute && known?.attribute(attribute);
        const groups = values && shown && groupsOf(values, shown);
        return { attribute, available, groups };
      }),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }

  choose(attribute: ColorAttribute | undefined): void {
    this.attribute$.next(attribute);
  }
}

function measuresOf(
  shown: ShownClients | undefined,
  state: MeasuresState,
): ClientMeasures | undefined {
  return state.phase === 'known' && state.clients === shown?.clients ? state.measures : undefined;
}

function saysSomething(measures: ClientMeasures | undefined, attribute: ColorAttribute): boolean {
  return measures?.attribute(attribute)?.some((value) => value !== '') ?? false;
}

function groupsOf(values: readonly string[], { locations }: ShownClients): ClientGroups {
  return groupClients(values, (client) => {
    const result = locations.results[client];
    return result !== undefined && isLocated(result);
  });
}
