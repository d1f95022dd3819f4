import type { CallOptions } from './call-options.ts';

/** A file that the user has given to the plugin; the host keeps it for the account. */
export interface GivenFile {
  /** The host’s; it stays until the file is deleted. */
  readonly id: string;
  /** As it was called where it came from; plain text. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** What the user is asked for when a file is to be chosen. */
export interface PickFileRequest {
  /** What the user is asked for. */
  readonly title: string;
  /** Endings of names that may be chosen, with the dot: `.pmtiles`. */
  readonly extensions: readonly string[];
}

/** A piece of a file. */
export interface FileRange {
  /** The first byte to read. */
  readonly offset: number;
  /** Bytes, at most 64,000,000; what is beyond the end of the file is left out. */
  readonly length: number;
}

/**
 * Files of any size that the user gives to the plugin. They are read piece by piece where the host keeps them, so that
 * one of many gigabytes costs the plugin no memory.
 */
export interface FilesApi {
  /**
   * Lets the user choose a file, and keeps it; `undefined` when none is chosen. Call it while the user's click or key
   * is answered. Rejects with `quota-exceeded` when there is no room for the file.
   */
  pick(request: PickFileRequest, options?: CallOptions): Promise<GivenFile | undefined>;
  /** In the order in which they were given. */
  list(options?: CallOptions): Promise<readonly GivenFile[]>;
  /** Rejects with `not-found` when there is no such file any more. */
  read(id: string, range: FileRange, options?: CallOptions): Promise<Uint8Array>;
  /** Lets go of a file; one that is not there is no error. */
  delete(id: string, options?: CallOptions): Promise<void>;
}
