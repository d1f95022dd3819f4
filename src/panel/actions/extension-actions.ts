/** What other plugins contribute. */
export interface ExtensionActions {
  showOverlay(id: string, isShown: boolean): void;
  /** Addresses may be given to this provider, or no longer. */
  useProvider(id: string, isUsed: boolean): void;
  openAnalysis(id: string | undefined): void;
  /** The user has read which plugins have gone. */
  forgetGone(): void;
}
