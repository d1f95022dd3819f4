export interface StudioActions {
  show(areShown: boolean): void;
  /** Draws rings around these studios and no others. */
  ring(studioIds: readonly string[]): void;
}
