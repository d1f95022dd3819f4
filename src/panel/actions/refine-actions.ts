export interface RefineActions {
  start(): void;
  stop(): void;
}
