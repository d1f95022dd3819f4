import { type Disposable, type HostApi, toDisposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { combineLatest, map, startWith } from 'rxjs';
import { formatsFor } from '../common/messages/formats.ts';
import { MapView } from '../map/map-view.ts';
import { Host } from '../services/host.ts';
import { answerStudioMark } from '../services/insights/answer-studio-mark.ts';
import { AnswersService } from '../services/insights/answers-service.ts';
import { observeEvent } from '../services/observe-event.ts';
import { studioMarks } from '../services/studios/studio-marks.ts';
import { StudioRings } from '../services/studios/studio-rings.ts';
import type { Contribution } from './contribution.ts';

/** Draws the studios, the rings that the user has asked for, and what an answer has put on the map. */
@injectable()
export class StudiosOnMap implements Contribution {
  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(MapView) private readonly mapView: MapView,
    @inject(StudioRings) private readonly rings: StudioRings,
    @inject(AnswersService) private readonly answers: AnswersService,
  ) {}

  contribute(): Disposable {
    const formats$ = observeEvent(this.host.env.onDidChange).pipe(
      startWith(this.host.env.current),
      map(formatsFor),
    );
    const drawing = combineLatest([this.rings.state$, this.answers.marks$, formats$]).subscribe(
      ([state, marks, formats]) =>
        this.mapView.showStudios([
          ...studioMarks(state, formats),
          ...marks.map((mark) => answerStudioMark(mark, formats)),
        ]),
    );
    return toDisposable(() => drawing.unsubscribe());
  }
}
