import type { PanelCard, PanelViewId } from '../panel-state.ts';

/** What of the panel is open. */
export interface FrameActions {
  showView(view: PanelViewId): void;
  /** Opens a card over the map in place of the one that is open. */
  openCard(card: PanelCard): void;
  closeCard(): void;
  openLeftOut(isOpen: boolean): void;
}
