import type { CellKind } from '../../insights/answers/answer-table.ts';

/** What other plugins contribute. */
export interface ExtensionActions {
  showOverlay(id: string, isShown: boolean): void;
  /** Addresses may be given to this provider, or no longer. */
  useProvider(id: string, isUsed: boolean): void;
  openAnalysis(id: string | undefined): void;
  /** By a column of the open analysis, counted from the left. */
  sortAnalysis(column: number, kind: CellKind): void;
  /** The open analysis as a table in a file. */
  saveAnalysis(): void;
  /** The user has read which plugins have gone. */
  forgetGone(): void;
}
