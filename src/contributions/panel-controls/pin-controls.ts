import { inject, injectable } from 'inversify';
import { type Observable, Subject } from 'rxjs';
import type { PinActions } from '../../panel/actions/pin-actions.ts';
import {
  MapRequestService,
  type PinDetails,
} from '../../services/map-request/map-request-service.ts';
import { type ColorAttribute, PinColors } from '../../services/pin-colors/pin-colors.ts';
import { BackgroundTasks } from './background-tasks.ts';

@injectable()
export class PinControls implements PinActions {
  private readonly closings$ = new Subject<void>();
  private readonly searches$ = new Subject<string>();

  readonly closed$: Observable<void> = this.closings$;
  readonly searched$: Observable<string> = this.searches$;

  constructor(
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(PinColors) private readonly colors: PinColors,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  select(pinIds: readonly string[]): void {
    this.tasks.run(this.requests.selectPins(pinIds));
  }

  describe(pinIds: readonly string[]): PinDetails {
    return this.requests.describePins(pinIds);
  }

  search(text: string): void {
    this.searches$.next(text);
  }

  close(): void {
    this.closings$.next();
  }

  colorBy(attribute: ColorAttribute | undefined): void {
    this.colors.choose(attribute);
  }

  /** A circle that is chosen on the map by zip selects the rows of its clients, too. */
  choose(pinIds: readonly string[]): void {
    if (this.describe(pinIds).pinKind === 'zip') this.select(pinIds);
  }

  /** Opens the record of the first client at these pins. */
  openRecord(pinIds: readonly string[]): void {
    const [first] = this.describe(pinIds).clients;
    if (first) this.tasks.run(this.requests.openClient(first.client));
  }
}
