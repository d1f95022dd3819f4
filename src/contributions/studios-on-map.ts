import { type Disposable, type HostApi, toDisposable } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import { combineLatest, map, startWith } from 'rxjs';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import { type Formats, formatsFor } from '../common/messages/formats.ts';
import { MapView } from '../map/map-view.ts';
import { Host } from '../services/host.ts';
import { type AnswerMark, AnswersService } from '../services/insights/answers-service.ts';
import { observeEvent } from '../services/observe-event.ts';
import { StudioRings, type StudioRingsState } from '../services/studios/studio-rings.ts';
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
          ...marksOf(state, formats),
          ...marks.map((mark) => answerMark(mark, formats)),
        ]),
    );
    return toDisposable(() => drawing.unsubscribe());
  }
}

function answerMark({ lon, lat, name, letter, rings }: AnswerMark, formats: Formats): StudioMark {
  return {
    name: letter === undefined ? '' : name,
    lon,
    lat,
    isRough: false,
    letter: letter ?? '',
    rings: rings.map(({ radiusMiles, share }) => {
      const distance = formats.distance(radiusMiles);
      const label = share === undefined ? distance : `${formats.percent(share)} · ${distance}`;
      return { radiusMiles, label };
    }),
  };
}

function marksOf(
  { studios, areShown, ringedIds, radiiMiles }: StudioRingsState,
  formats: Formats,
): readonly StudioMark[] {
  if (studios.phase !== 'known' || !areShown) return [];
  return studios.placed.map(({ id, name, lon, lat, precision }) => ({
    name,
    lon,
    lat,
    isRough: precision === 'zip' || precision === 'town',
    rings: ringedIds.has(id)
      ? radiiMiles.map((radiusMiles) => ({ radiusMiles, label: formats.distance(radiusMiles) }))
      : [],
  }));
}
