import type { CallOptions } from './call-options.ts';

export interface StoredFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Files that belong to the plugin and the account, kept by the host. Names are plain (`[A-Za-z0-9._-]`, at most 100
 * characters, no folders). Writing rejects with `quota-exceeded` when there is no room.
 */
export interface StorageApi {
  /** The whole file, or `undefined` when there is none. */
  read(name: string, options?: CallOptions): Promise<Uint8Array | undefined>;
  /** Adds to the end of a file, making it if needed; durable when the promise resolves. */
  append(name: string, bytes: Uint8Array, options?: CallOptions): Promise<void>;
  /** Replaces a file whole: after a crash either the old or the new content is there. */
  writeAtomically(name: string, bytes: Uint8Array, options?: CallOptions): Promise<void>;
  list(options?: CallOptions): Promise<readonly StoredFile[]>;
  /** Deleting a file that does not exist does nothing. */
  delete(name: string, options?: CallOptions): Promise<void>;
}
