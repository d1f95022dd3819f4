import type { CallOptions } from './call-options.ts';

/** A file that the plugin keeps. */
export interface StoredFile {
  /** As it was written. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** From where to read. */
export interface ReadOptions extends CallOptions {
  /** The first byte to read, 0 unless told. From the end of the file on there is nothing: an empty array. */
  readonly offset?: number;
}

/** Under which condition to append. */
export interface AppendOptions extends CallOptions {
  /**
   * Appends only if the file has exactly this many bytes, and rejects with `conflict` otherwise. 0 means that there
   * must be no such file. Comparing and appending are one step: of several callers that expect the same size, one
   * succeeds.
   */
  readonly expectedSize?: number;
}

/**
 * Files that belong to the plugin and the account, kept by the host and shared by all windows of the account. Names
 * are plain (`[A-Za-z0-9._-]`, at most 100 characters, no folders). Writing rejects with `quota-exceeded` when there
 * is no room. A reader sees each write whole or not at all; only a crash of the host itself may leave a part of an
 * `append`, as it would in any log.
 *
 * There are no locks. Callers in several windows who share a log append with `expectedSize`; whoever meets a
 * `conflict` reads what the others have written, from its own end on, and tries again.
 */
export interface StorageApi {
  /** The file, or `undefined` when there is none. */
  read(name: string, options?: ReadOptions): Promise<Uint8Array | undefined>;
  /** Adds to the end of a file, making it if needed; durable when the promise resolves. */
  append(name: string, bytes: Uint8Array, options?: AppendOptions): Promise<void>;
  /** Replaces a file whole: after a crash either the old or the new content is there. */
  writeAtomically(name: string, bytes: Uint8Array, options?: CallOptions): Promise<void>;
  /** All files, in no order that says anything. */
  list(options?: CallOptions): Promise<readonly StoredFile[]>;
  /** Deleting a file that does not exist does nothing. */
  delete(name: string, options?: CallOptions): Promise<void>;
}
