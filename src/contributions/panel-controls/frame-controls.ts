import { injectable } from 'inversify';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { FrameActions } from '../../panel/actions/frame-actions.ts';
import type { FrameState, PanelCard, PanelViewId } from '../../panel/panel-state.ts';

/** What of the panel is open; the panel itself keeps nothing. */
@injectable()
export class FrameControls implements FrameActions {
  private readonly frame$ = new BehaviorSubject<FrameState>({
    view: 'map',
    card: undefined,
    isLeftOutOpen: false,
  });

  readonly state$: Observable<FrameState> = this.frame$;

  get card(): PanelCard | undefined {
    return this.frame$.value.card;
  }

  showView(view: PanelViewId): void {
    this.change({ view });
  }

  openCard(card: PanelCard): void {
    this.change({ card });
  }

  closeCard(): void {
    this.change({ card: undefined });
  }

  openLeftOut(isLeftOutOpen: boolean): void {
    this.change({ isLeftOutOpen });
  }

  private change(change: Partial<FrameState>): void {
    this.frame$.next({ ...this.frame$.value, ...change });
  }
}
