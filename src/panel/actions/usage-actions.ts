export interface UsageActions {
  saveLedger(): void;
  reportAgain(): void;
}
