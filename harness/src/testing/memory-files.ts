import {
  type FileRange,
  type FilesApi,
  type GivenFile,
  HostError,
  type PickFileRequest,
} from '@mystratus/plugin-sdk';
import { checkExtension } from '../host/choose-file.ts';

/** A file that the user gives. */
export interface OfferedFile {
  /** With its extension, which a plugin may insist on. */
  readonly name: string;
  /** Its content. */
  readonly bytes: Uint8Array;
}

/** Files in memory, given by a user who answers as scripted. */
export class MemoryFiles implements FilesApi {
  private readonly given = new Map<string, OfferedFile>();
  private offered: OfferedFile | undefined;
  private lastId = 0;
  /** Every piece that was read, in order. */
  readonly reads: FileRange[] = [];

  answerPick(file: OfferedFile | undefined): void {
    this.offered = file;
  }

  async pick(request: PickFileRequest): Promise<GivenFile | undefined> {
    const { offered } = this;
    if (!offered) return undefined;
    checkExtension(offered.name, request);
    this.lastId += 1;
    const id = String(this.lastId);
    this.given.set(id, offered);
    return { id, name: offered.name, size: offered.bytes.length };
  }

  async list(): Promise<readonly GivenFile[]> {
    return [...this.given].map(([id, { name, bytes }]) => ({ id, name, size: bytes.length }));
  }

  async read(id: string, range: FileRange): Promise<Uint8Array> {
    const file = this.given.get(id);
    if (!file) throw new HostError('not-found', 'There is no such file.');
    this.reads.push(range);
    return file.bytes.slice(range.offset, range.offset + range.length);
  }

  async delete(id: string): Promise<void> {
    this.given.delete(id);
  }
}
