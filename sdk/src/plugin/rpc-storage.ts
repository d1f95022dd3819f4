import type { CallOptions } from '../api/call-options.ts';
import type { AppendOptions, ReadOptions, StorageApi, StoredFile } from '../api/storage.ts';
import { copyBytes } from '../rpc/copy-bytes.ts';
import { transfer } from '../rpc/transfer.ts';
import type { PluginEndpoint } from './plugin-endpoint.ts';

/** The host's storage. Bytes are copied before they are sent, so a view on a large buffer sends no more than itself. */
export class RpcStorage implements StorageApi {
  constructor(private readonly endpoint: PluginEndpoint) {}

  async read(
    name: string,
    { offset, ...options }: ReadOptions = {},
  ): Promise<Uint8Array | undefined> {
    const params = offset === undefined ? { name } : { name, offset };
    return (await this.endpoint.request('storage/read', params, options)) ?? undefined;
  }

  async append(
    name: string,
    bytes: Uint8Array,
    { expectedSize, ...options }: AppendOptions = {},
  ): Promise<void> {
    const params = content(name, bytes, expectedSize !== undefined && { expectedSize });
    await this.endpoint.request('storage/append', params, options);
  }

  async writeAtomically(name: string, bytes: Uint8Array, options: CallOptions = {}): Promise<void> {
    await this.endpoint.request('storage/writeAtomically', content(name, bytes), options);
  }

  list(options: CallOptions = {}): Promise<readonly StoredFile[]> {
    return this.endpoint.request('storage/list', {}, options);
  }

  async delete(name: string, options: CallOptions = {}): Promise<void> {
    await this.endpoint.request('storage/delete', { name }, options);
  }
}

function content(
  name: string,
  bytes: Uint8Array,
  condition: { readonly expectedSize: number } | false = false,
) {
  const copy = copyBytes(bytes);
  return transfer({ name, bytes: copy, ...condition }, [copy.buffer]);
}
