import { inject, injectable } from 'inversify';
import { type Observable, Subject } from 'rxjs';
import type { PinActions } from '../../panel/actions/pin-actions.ts';
import {
  MapRequestService,
  type PinDetails,
} from '../../services/map-request/map-request-service.ts';
import { BackgroundTasks } from './background-tasks.ts';

@injectable()
export class PinControls implements PinActions {
  private readonly closings$ = new Subject<void>();

  readonly closed$: Observable<void> = this.closings$;

  constructor(
    @inject(MapRequestService) private readonly requests: MapRequestService,
    @inject(BackgroundTasks) private readonly tasks: BackgroundTasks,
  ) {}

  select(pinIds: readonly string[]): void {
    this.tasks.run(this.requests.selectPins(pinIds));
  }

  describe(pinIds: readonly string[]): PinDetails {
    return this.requests.describePins(pinIds);
  }

  close(): void {
    this.closings$.next();
  }

  /** Opens the record of the first client at these pins. */
  openRecord(pinIds: readonly string[]): void {
    const [first] = this.describe(pinIds).clients;
    if (first) this.tasks.run(this.requests.openClient(first.client));
  }
}
