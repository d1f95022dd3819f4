import type { HostApi } from '@mystratus/plugin-sdk';
import { inject, injectable } from 'inversify';
import {
  combineLatest,
  distinctUntilChanged,
  filter,
  map,
  type Subscription,
  startWith,
} from 'rxjs';
import { mapWordingFor } from '../../common/maps/map-wording.ts';
import { formatsFor } from '../../common/messages/formats.ts';
import { messagesFor } from '../../common/messages/messages.ts';
import { ComparedMaps, type ComparedSide } from '../../map/compared-maps.ts';
import { Host } from '../../services/host.ts';
import { sideWords } from '../../services/insights/answer-words.ts';
import { AnswersService } from '../../services/insights/answers-service.ts';
import { observeEvent } from '../../services/observe-event.ts';
import { studioMarks } from '../../services/studios/studio-marks.ts';
import { StudioRings } from '../../services/studios/studio-rings.ts';

/** Draws what is compared while its maps are in the panel. */
@injectable()
export class ComparedMapsControl {
  private drawing: Subscription | undefined;

  constructor(
    @inject(Host) private readonly host: HostApi,
    @inject(AnswersService) private readonly answers: AnswersService,
    @inject(StudioRings) private readonly rings: StudioRings,
    @inject(ComparedMaps) private readonly maps: ComparedMaps,
  ) {}

  attach(side: ComparedSide, element: HTMLElement | undefined): void {
    this.maps.attach(side, element);
    if (!this.maps.isAttached) {
      this.drawing?.unsubscribe();
      this.drawing = undefined;
      return;
    }
    // The panel is being rendered, and drawing changes its state.
    queueMicrotask(() => {
      if (this.maps.isAttached) this.drawing ??= this.draw();
    });
  }

  private draw(): Subscription {
    const { maps } = this;
    const environment$ = observeEvent(this.host.env.onDidChange).pipe(
      startWith(this.host.env.current),
    );
    const state$ = this.answers.state$.pipe(filter((state) => state?.heat !== undefined));
    const drawing = state$
      .pipe(
        map((state) => state?.heat),
        distinctUntilChanged(),
      )
      .subscribe(
        (heat) => heat && maps.show({ scenes: heat, isRadiusChosen: heat.isRadiusChosen }),
      );
    drawing.add(
      combineLatest([state$, environment$]).subscribe(([state, environment]) => {
        if (!state?.sides) return;
        const messages = messagesFor(environment);
        const formats = formatsFor(environment);
        const { mapLabel } = messages.answers.change;
        const labelOf = (side: ComparedSide) =>
          mapLabel(state.sides ? sideWords(state.sides[side], messages, formats) : '');
        maps.setLabels({ before: labelOf('before'), after: labelOf('after') });
      }),
    );
    drawing.add(
      environment$.subscribe((environment) => {
        maps.setTheme(environment.theme);
        maps.setWording(mapWordingFor(environment));
      }),
    );
    drawing.add(
      combineLatest([this.rings.state$, environment$]).subscribe(([rings, environment]) =>
        maps.showStudios(studioMarks(rings, formatsFor(environment))),
      ),
    );
    return drawing;
  }
}
