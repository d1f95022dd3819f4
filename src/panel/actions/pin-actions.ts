import type { PinDetails } from '../../services/map-request/map-request-service.ts';
import type { ColorAttribute } from '../../services/pin-colors/pin-colors.ts';

export interface PinActions {
  select(pinIds: readonly string[]): void;
  describe(pinIds: readonly string[]): PinDetails;
  /** Lists only clients whose name or address has this text. */
  search(text: string): void;
  close(): void;
  colorBy(attribute: ColorAttribute | undefined): void;
}
