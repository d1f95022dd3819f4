import type { CallOptions } from './call-options.ts';

/** Sheets to be printed. */
export interface PrintRequest {
  /** What the printed document is called, in the queue and where it is saved instead. */
  readonly title: string;
  /** A PNG for each sheet, in order, to be printed to the edges of the paper. */
  readonly pages: readonly Uint8Array[];
  /** Of every sheet, in millimetres. */
  readonly widthMm: number;
  /** Of every sheet, in millimetres. */
  readonly heightMm: number;
}

/** The host’s way to paper. */
export interface PrintingApi {
  /**
   * Opens the host's print dialog with these pages. Resolves when the dialog is open or the job is taken over, whatever
   * the user then does; rejects with `invalid-parameters` when a page is not a PNG.
   */
  print(request: PrintRequest, options?: CallOptions): Promise<void>;
}
