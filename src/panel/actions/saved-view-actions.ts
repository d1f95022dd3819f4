export interface SavedViewActions {
  save(name: string): void;
  apply(name: string): void;
  rename(name: string, to: string): void;
  remove(name: string): void;
}
