import {
  abortError,
  HostError,
  type NetApi,
  type NetRequest,
  type NetResponse,
} from '@mystratus/plugin-sdk';
import PQueue from 'p-queue';
import pRetry from 'p-retry';
import { wait } from '../wait.ts';
import { GeocodingError } from './geocoding-error.ts';

export interface ProviderRequestsOptions {
  readonly net: NetApi;
  /** The provider, as sentences call it. */
  readonly title: string;
  /** What the user has to do when the provider refuses: a sentence. */
  readonly refusalStep: string;
  /** From the start of one request to the start of the next; none unless told. */
  readonly intervalMs?: number;
  /** Before the first retry; doubled with jitter for each one after. 2,000 unless told. */
  readonly retryDelayMs?: number;
}

const RETRIES = 3;
/** A provider that asks for more patience than this is asked some other time. */
const LONGEST_WAIT_MS = 2 * 60_000;

/** Not now; perhaps in a moment. */
class TransientError extends GeocodingError {
  constructor(
    message: string,
    readonly waitMs: number,
  ) {
    super('busy', message);
  }
}

/**
 * The way to one provider: one request after the other, not faster than its terms allow, again where a moment's
 * patience helps (429, 5xx and time-outs), and never again where it does not.
 */
export class ProviderRequests {
  private readonly queue: PQueue;

  constructor(private readonly options: ProviderRequestsOptions) {
    const { intervalMs } = options;
    this.queue = new PQueue({
      concurrency: 1,
      ...(intervalMs !== undefined && { interval: intervalMs, intervalCap: 1 }),
    });
  }

  /**
   * The text of a successful response: UTF-8, else ISO-8859-1. Rejects with a `GeocodingError`, or an `AbortError`.
   */
  async readText(request: NetRequest, signal: AbortSignal): Promise<string> {
    const { retryDelayMs = 2000 } = this.options;
    const response = await pRetry(
      async () => {
        if (signal.aborted) throw abortError();
        return this.queue.add(() => this.send(request, signal), { signal });
      },
      {
        retries: RETRIES,
        minTimeout: retryDelayMs,
        randomize: true,
        signal,
        shouldRetry: ({ error }) =>
          error instanceof TransientError && error.waitMs <= LONGEST_WAIT_MS,
        onFailedAttempt: async ({ error, retriesLeft }) => {
          if (retriesLeft === 0 || !(error instanceof TransientError)) return;
          if (error.waitMs <= LONGEST_WAIT_MS) await wait(error.waitMs, signal);
        },
      },
    );
    const text = decode(response.body);
    // Overloaded and blocked services answer with a page for people, even with status 200.
    if (/^\s*</.test(text)) {
      throw this.badAnswer('sent a web page instead of an answer');
    }
    return text;
  }

  badAnswer(what: string): GeocodingError {
    return new GeocodingError(
      'bad-answer',
      `${this.options.title} ${what}. Try again later; what was found so far is kept.`,
    );
  }

  refused(): GeocodingError {
    const { title, refusalStep } = this.options;
    return new GeocodingError('refused', `${title} refused to answer. ${refusalStep}`);
  }

  private async send(request: NetRequest, signal: AbortSignal): Promise<NetResponse> {
    const response = await this.options.net
      .fetch(request, { signal })
      .catch((error: unknown) => this.rethrow(error));
    const { status, headers } = response;
    if (status >= 200 && status < 300) return response;
    if (status === 429 || status >= 500) {
      const waitMs = retryAfterMs(headers['retry-after']);
      throw new TransientError(`${this.options.title} is busy. Try again later.`, waitMs);
    }
    if (status === 401 || status === 402 || status === 403) throw this.refused();
    throw this.badAnswer(`could not take the request (status ${status})`);
  }

  private rethrow(error: unknown): never {
    const { title } = this.options;
    if (HostError.is(error, 'timed-out')) {
      throw new TransientError(`${title} did not answer in time. Try again later.`, 0);
    }
    if (HostError.is(error, 'offline')) {
      throw new GeocodingError(
        'offline',
        `${title} could not be reached. Go online and try again.`,
      );
    }
    if (HostError.is(error, 'permission-denied')) throw this.refused();
    if (HostError.is(error, 'quota-exceeded')) throw this.badAnswer('sent far too long an answer');
    throw error;
  }
}

/** `Retry-After` is seconds or a date; 0 when there is none that makes sense. */
function retryAfterMs(header: string | undefined): number {
  if (header === undefined) return 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('iso-8859-1').decode(bytes);
  }
}
