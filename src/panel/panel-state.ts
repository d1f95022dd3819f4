import type { Theme } from '@mystratus/plugin-sdk';
import type { Messages } from '../common/messages/messages.ts';
import type { PinTarget } from '../map/map-view.ts';
import type { MapState } from '../services/map-request/map-state.ts';

/** Everything the panel shows; replaced whole. */
export interface PanelState {
  readonly map: MapState;
  /** The map view is not fully painted. */
  readonly isPainting: boolean;
  readonly isOnline: boolean;
  readonly theme: Theme;
  readonly locale: string;
  readonly messages: Messages;
  /** The pins pointed at, or chosen and held open. */
  readonly pins: PinCardState | undefined;
}

export interface PinCardState {
  readonly target: PinTarget;
  /** Chosen pins stay open until closed; pins pointed at go with the pointer. */
  readonly isHeld: boolean;
}
