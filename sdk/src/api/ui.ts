import type { CallOptions } from './call-options.ts';

/** Something to tell the user. */
export interface MessageOptions {
  /** How it is shown, and how long. */
  readonly severity: 'info' | 'warning' | 'error';
  /** Plain text, never HTML. */
  readonly message: string;
  /** Labels of buttons; the promise resolves with the one chosen. */
  readonly actions?: readonly string[];
}

/** A question that is answered with yes or no. */
export interface ConfirmOptions {
  /** The question, in a few words. */
  readonly title: string;
  /** What follows from a yes; plain text. */
  readonly message: string;
  /** What the button for yes says: what will be done. */
  readonly confirmLabel: string;
}

/** How far something is. */
export interface ProgressReport {
  /** What is being done just now. */
  readonly message?: string;
  /** From 0 to 1; without it the progress is of unknown length. */
  readonly fraction?: number;
}

/** Something that takes its time. */
export interface ProgressOptions {
  /** What is being done. */
  readonly title: string;
  /** Whether the user is offered to cancel it. */
  readonly isCancellable: boolean;
}

/** A file that the user may save. */
export interface SaveFileRequest {
  /** With its ending, without a folder. */
  readonly suggestedName: string;
  /** Such as `text/csv`. */
  readonly mediaType: string;
  /** What is in it. */
  readonly bytes: Uint8Array;
}

/** What the host shows for the plugin outside its panel. */
export interface UiApi {
  /** Resolves with the chosen action, or `undefined` when the message is dismissed. */
  showMessage(message: MessageOptions, options?: CallOptions): Promise<string | undefined>;
  /** Resolves with `false` when the question is dismissed too. */
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

/** How much a line matters. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Writes to the host's log. Never pass personal data. */
export type LogApi = Readonly<Record<LogLevel, (message: string) => void>>;
