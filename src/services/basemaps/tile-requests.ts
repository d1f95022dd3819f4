import { HostError, isAbortError, type NetApi, type NetResponse } from '@mystratus/plugin-sdk';
import PQueue from 'p-queue';
import { isImage } from './image-kind.ts';
import type { TileCache } from './tile-cache.ts';
import { TileError } from './tile-error.ts';

/** At once, of one server; more do not come faster. */
const CONCURRENCY = 6;
/** A tile that takes longer is not waited for: the bundled map is there meanwhile. */
const TIMEOUT_MS = 15_000;
/** A tile is tens of kilobytes, and so is a style. */
const MOST_BYTES = 3_000_000;

/** The key of a layer, which is all that a vector tile has at its top. */
const FIRST_OF_VECTOR_TILE = 0x1a;

export interface TileRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly format: 'image' | 'vector';
}

/** Asks one server for its tiles. */
export class TileRequests {
  private readonly queue = new PQueue({ concurrency: CONCURRENCY });

  constructor(
    private readonly net: NetApi,
    private readonly cache: TileCache,
  ) {}

  /** Rejects with a {@link TileError} or an `AbortError`. */
  async tile({ url, headers, format }: TileRequest, signal: AbortSignal): Promise<Uint8Array> {
    const bytes = await this.bytes(url, headers, signal);
    const isTile = format === 'image' ? isImage(bytes) : bytes[0] === FIRST_OF_VECTOR_TILE;
    if (!isTile) throw new TileError('unreadable');
    return bytes;
  }

  /** Whatever is at an address. Rejects like {@link tile}. */
  async bytes(
    url: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    const fresh = this.cache.fresh(url);
    if (fresh) return fresh;
    const response = await this.queue.add(
      () => this.send(url, { ...headers, ...this.cache.conditionFor(url) }, signal),
      { signal },
    );
    const { status, body } = response;
    if (status === 304) {
      const same = this.cache.renew(url, response.headers);
      if (same) return same;
    }
    if (status === 204 || status === 404 || status === 410) throw new TileError('missing');
    if (status === 401 || status === 402 || status === 403) throw new TileError('refused');
    if (status !== 200) throw new TileError(status >= 400 && status < 429 ? 'refused' : 'busy');
    if (body.length === 0) throw new TileError('missing');
    this.cache.keep(url, body, response.headers);
    return body;
  }

  private async send(
    url: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<NetResponse> {
    try {
      const request = { url, headers, timeoutMs: TIMEOUT_MS, maxBytes: MOST_BYTES };
      return await this.net.fetch(request, { signal });
    } catch (error) {
      if (isAbortError(error) || !HostError.is(error)) throw error;
      throw new TileError(FAILURES[error.code] ?? 'busy');
    }
  }
}

const FAILURES: Readonly<Record<string, TileError['failure']>> = {
  offline: 'offline',
  // A redirect to a place that is not granted, or round in circles.
  'permission-denied': 'refused',
  'quota-exceeded': 'unreadable',
};
