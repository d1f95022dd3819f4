import type { Event } from '../event.ts';
import type { CallOptions } from './call-options.ts';

/** A panel of the plugin in a hub. */
export interface PanelPlace {
  readonly panelId: string;
  readonly hubId: string;
}

export interface PanelsApi {
  /** Shows the panel in the right-hand side of the hub, if it is not there already. */
  reveal(place: PanelPlace, options?: CallOptions): Promise<void>;
  hide(place: PanelPlace, options?: CallOptions): Promise<void>;
  /** The panel has become visible in this hub, by the plugin, by the user, or because the hub was switched to. */
  readonly onDidReveal: Event<PanelPlace>;
}
