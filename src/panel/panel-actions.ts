import type { CoveragePart } from '../common/coverage/coverage.ts';
import type { PinDetails } from '../services/map-request/map-request-service.ts';

import type { PanelCard } from './panel-state.ts';

/** What the panel's controls do; each one is a call of a service. */
export interface PanelActions {
  makeMap(mapKindId: string): void;
  confirm(): void;
  cancel(): void;
  update(): void;
  selectPart(part: CoveragePart): void;
  selectPins(pinIds: readonly string[]): void;
  describePins(pinIds: readonly string[]): PinDetails;
  openClient(client: number): void;
  closePins(): void;
  openLeftOut(isOpen: boolean): void;
  /** Opens a card over the map, or closes it. */
  openCard(card: PanelCard | undefined): void;
  /** Asks for the client's place on the map and puts the client there. */
  placeClient(client: number, name: string): void;
  stopPlacing(): void;
  takeBack(client: number): void;
  refine(): void;
  stopRefining(): void;
  saveLedger(): void;
  reportAgain(): void;
}
