import {
  type FileRange,
  type FilesApi,
  type GivenFile,
  HostError,
  type PickFileRequest,
} from '@mystratus/plugin-sdk';
import { checkExtension, chooseFile } from './choose-file.ts';
import type { HostDatabase } from './host-database.ts';

/** Files that the user has given to a plugin, as blobs: whoever reads a piece has no more than it in memory. */
export class IndexedDbFiles implements FilesApi {
  constructor(
    private readonly database: HostDatabase,
    private readonly pluginId: string,
    private readonly choose: (request: PickFileRequest) => Promise<File | undefined> = chooseFile,
  ) {}

  async pick(request: PickFileRequest): Promise<GivenFile | undefined> {
    const file = await this.choose(request);
    if (!file) return undefined;
    checkExtension(file.name, request);
    const { name, size } = file;
    try {
      const record = { pluginId: this.pluginId, name, content: file };
      const key = await this.database.add('givenFiles', record);
      return { id: String(key), name, size };
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
      throw new HostError('quota-exceeded', `There is no room left for “${name}”.`);
    }
  }

  async list(): Promise<readonly GivenFile[]> {
    const files: GivenFile[] = [];
    const { store } = this.database.transaction('givenFiles');
    for await (const { key, value } of store) {
      const { pluginId, name, content } = value;
      if (pluginId === this.pluginId) files.push({ id: String(key), name, size: content.size });
    }
    return files;
  }

  async read(id: string, { offset, length }: FileRange): Promise<Uint8Array> {
    const record = await this.find(id);
    if (!record) throw new HostError('not-found', 'There is no such file.');
    return new Uint8Array(await record.content.slice(offset, offset + length).arrayBuffer());
  }

  async delete(id: string): Promise<void> {
    if (await this.find(id)) await this.database.delete('givenFiles', Number(id));
  }

  private async find(id: string) {
    const key = Number(id);
    const record = Number.isInteger(key) ? await this.database.get('givenFiles', key) : undefined;
    return record?.pluginId === this.pluginId ? record : undefined;
  }
}
