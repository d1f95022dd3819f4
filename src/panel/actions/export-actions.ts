import type { ExportChoice } from '../../common/export/export-choice.ts';

export interface ExportActions {
  change(change: Partial<ExportChoice>): void;
  start(): void;
  cancel(): void;
}
