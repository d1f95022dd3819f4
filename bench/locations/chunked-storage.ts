import { HostError, type ReadOptions, type StorageApi } from '@mystratus/plugin-sdk';

/** Files in memory that are appended to without being copied, as a disk would. */
export class ChunkedStorage implements StorageApi {
  private readonly files = new Map<string, Uint8Array[]>();

  async read(name: string, { offset = 0 }: ReadOptions = {}): Promise<Uint8Array | undefined> {
    const chunks = this.files.get(name);
    return chunks && new Uint8Array(Buffer.concat(chunks)).subarray(offset);
  }

  async append(
    name: string,
    bytes: Uint8Array,
    { expectedSize }: { readonly expectedSize?: number } = {},
  ): Promise<void> {
    const chunks = this.files.get(name) ?? [];
    const size = sizeOf(chunks);
    if (expectedSize !== undefined && expectedSize !== size) {
      throw new HostError('conflict', `The file has ${size} bytes by now.`);
    }
    this.files.set(name, [...chunks, bytes.slice()]);
  }

  async writeAtomically(name: string, bytes: Uint8Array): Promise<void> {
    this.files.set(name, [bytes.slice()]);
  }

  async list() {
    return [...this.files].map(([name, chunks]) => ({ name, size: sizeOf(chunks) }));
  }

  async delete(name: string): Promise<void> {
    this.files.delete(name);
  }
}

function sizeOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}
