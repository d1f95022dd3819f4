export interface BasemapActions {
  choose(basemapId: string): void;
}
