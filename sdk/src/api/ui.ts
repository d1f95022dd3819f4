import type { CallOptions } from './call-options.ts';

export interface MessageOptions {
  readonly severity: 'info' | 'warning' | 'error';
  /** Plain text, never HTML. */
  readonly message: string;
  /** Labels of buttons; the promise resolves with the one chosen. */
  readonly actions?: readonly string[];
}

export interface ConfirmOptions {
  readonly title: string;
  readonly message: string;
  readonly confirmLabel: string;
}

export interface ProgressReport {
  readonly message?: string;
  /** From 0 to 1; without it the progress is of unknown length. */
  readonly fraction?: number;
}

export interface ProgressOptions {
  readonly title: string;
  readonly isCancellable: boolean;
}

export interface SaveFileRequest {
  readonly suggestedName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface UiApi {
  /** Resolves with the chosen action, or `undefined` when the message is dismissed. */
  showMessage(message: MessageOptions, options?: CallOptions): Promise<string | undefined>;
  confirm(question: ConfirmOptions, options?: CallOptions): Promise<boolean>;
  /** Shows progress while `task` runs; its signal is aborted when the user cancels. */
  withProgress<T>(
    progress: ProgressOptions,
    task: (report: (progress: ProgressReport) => void, signal: AbortSignal) => Promise<T>,
  ): Promise<T>;
  /** Opens an `https:` page in the user's browser. */
  openExternal(url: string, options?: CallOptions): Promise<void>;
  /** Offers to save a file; `false` when the user declines. */
  saveFile(file: SaveFileRequest, options?: CallOptions): Promise<boolean>;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Writes to the host's log. Never pass personal data. */
export type LogApi = Readonly<Record<LogLevel, (message: string) => void>>;
