export interface BasemapActions {
  choose(basemapId: string): void;
  addPack(): void;
  removePack(basemapId: string): void;
}
