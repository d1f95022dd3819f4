import type { PinDetails } from '../../services/map-request/map-request-service.ts';

export interface PinActions {
  select(pinIds: readonly string[]): void;
  describe(pinIds: readonly string[]): PinDetails;
  close(): void;
}
