import {
  abortError,
  DEFAULT_MAX_RESPONSE_BYTES,
  type Environment,
  HostError,
  type NetApi,
} from '@mystratus/plugin-sdk';

const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * Sends a plugin's requests without cookies, and never while the host is offline. A page does not see where a redirect
 * leads, so it follows none; whoever sends for it may follow those to granted origins.
 */
export function createHostNet(
  environment: { readonly current: Pick<Environment, 'isOnline'> },
  send: typeof fetch = (input, init) => fetch(input, init),
): NetApi {
  return {
    async fetch(request, { signal } = {}) {
      if (!environment.current.isOnline) {
        throw new HostError('offline', 'The program is offline. Go online and try again.');
      }
      const { url, method = 'GET', headers, body, timeoutMs = DEFAULT_TIMEOUT_MS } = request;
      const { host } = new URL(url);
      const timeout = AbortSignal.timeout(timeoutMs);
      try {
        const response = await send(url, {
          method,
          ...(headers && { headers }),
          ...(body && { body: body.slice() }),
          credentials: 'omit',
          redirect: 'error',
          signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        });
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: await readBody(response, request.maxBytes ?? DEFAULT_MAX_RESPONSE_BYTES, host),
        };
      } catch (error) {
        if (HostError.is(error)) throw error;
        if (signal?.aborted) throw abortError();
        if (timeout.aborted) throw new HostError('timed-out', `${host} did not answer in time.`);
        throw new HostError('offline', `${host} could not be reached, or led elsewhere.`);
      }
    },
  };
}

/** Stops at the limit: neither a promised nor a real flood gets into memory. */
async function readBody(response: Response, maxBytes: number, host: string): Promise<Uint8Array> {
  const tooLong = () =>
    new HostError('quota-exceeded', `${host} sent more than ${maxBytes} bytes.`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await reader?.cancel();
    throw tooLong();
  }
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length;
    if (length > maxBytes) {
      await reader?.cancel();
      throw tooLong();
    }
    chunks.push(part.value);
  }
  const body = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}
