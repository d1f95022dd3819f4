export interface PlacingActions {
  /** Asks for the client's place on the map and puts the client there. */
  place(client: number, name: string): void;
  stop(): void;
  takeBack(client: number): void;
}
