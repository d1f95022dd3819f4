import type { Event } from '../event.ts';
import type { CallOptions } from './call-options.ts';

/** A panel of the plugin in a hub. */
export interface PanelPlace {
  /** Id of a panel that the manifest contributes. */
  readonly panelId: string;
  /** The hub beside which it is. */
  readonly hubId: string;
}

/** The plugin’s panels in the right-hand side of hubs. */
export interface PanelsApi {
  /** Shows the panel in the right-hand side of the hub, if it is not there already. */
  reveal(place: PanelPlace, options?: CallOptions): Promise<void>;
  /** Takes the panel out of sight; one that is not there is no error. */
  hide(place: PanelPlace, options?: CallOptions): Promise<void>;
  /** The panel has become visible in this hub, by the plugin, by the user, or because the hub was switched to. */
  readonly onDidReveal: Event<PanelPlace>;
}
