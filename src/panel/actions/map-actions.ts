import type { CoveragePart } from '../../common/coverage/coverage.ts';

/** The map from request to screen, and the way back to the hub. */
export interface MapActions {
  make(mapKindId: string): void;
  confirm(): void;
  cancel(): void;
  update(): void;
  selectPart(part: CoveragePart): void;
  openClient(client: number): void;
}
