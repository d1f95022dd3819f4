import { HostError, isAbortError, type NetApi } from '@mystratus/plugin-sdk';
import type { HostEnvironment } from './host-environment.ts';

const DEFAULT_TIMEOUT_MS = 30_000;

/** Sends a plugin's requests from the host's page, without cookies, and never while the host is offline. */
export function createHostNet(environment: HostEnvironment): NetApi {
  return {
    async fetch({ url, method = 'GET', headers, body, timeoutMs = DEFAULT_TIMEOUT_MS }, options) {
      if (!environment.current.isOnline) {
        throw new HostError('offline', 'The program is offline. Go online and try again.');
      }
      const timeout = AbortSignal.timeout(timeoutMs);
      try {
        const response = await fetch(url, {
          method,
          ...(headers && { headers }),
          ...(body && { body: body.slice() }),
          credentials: 'omit',
          // A redirect could lead to an origin that was not granted.
          redirect: 'error',
          signal: options?.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
        });
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: new Uint8Array(await response.arrayBuffer()),
        };
      } catch (error) {
        if (timeout.aborted) {
          throw new HostError('timed-out', `${new URL(url).host} did not answer in time.`);
        }
        if (isAbortError(error)) throw error;
        throw new HostError('offline', `${new URL(url).host} could not be reached.`);
      }
    },
  };
}
