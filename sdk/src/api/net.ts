import type { CallOptions } from './call-options.ts';

/** A request to be sent by the host. */
export interface NetRequest {
  /** Absolute `https:` address (or `http:` on this machine) of an origin that the manifest asks for. */
  readonly url: string;
  /** `GET` unless told. */
  readonly method?: 'GET' | 'POST';
  /** Names and values; the host adds what every request has. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of a `POST`. */
  readonly body?: Uint8Array;
  /** Gives up with `timed-out` after this long; 30,000 unless told. */
  readonly timeoutMs?: number;
  /** Refuses a longer body with `quota-exceeded`, without reading it to its end; 20,000,000 unless told. */
  readonly maxBytes?: number;
}

/** The longest body of a response in bytes when a request does not tell. */
export const DEFAULT_MAX_RESPONSE_BYTES = 20_000_000;

/** What was answered, whatever its status. */
export interface NetResponse {
  /** HTTP status of the last answer, after redirects. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** All of it, decoded. */
  readonly body: Uint8Array;
}

/** The way to the network, through the host. */
export interface NetApi {
  /**
   * Sends a request from the host, so that no provider needs to allow this page. Resolves for every HTTP status;
   * rejects with `permission-denied` (origin not granted; a redirect to one that is not), `offline`, `timed-out`
   * (also in the middle of the body), `quota-exceeded` (body too long) or an `AbortError`.
   */
  fetch(request: NetRequest, options?: CallOptions): Promise<NetResponse>;
}

/** What the plugin was packed with. */
export interface AssetsApi {
  /** A file of the plugin's own package, by its path from the package's root. Works offline. */
  read(path: string, options?: CallOptions): Promise<ArrayBuffer>;
}
