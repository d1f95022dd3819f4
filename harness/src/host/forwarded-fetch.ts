import { HostError } from '@mystratus/plugin-sdk';

const FORWARD_URL = '/host/net';
const EMPTY_STATUSES = [204, 205, 304];

/**
 * Like `fetch`, for origins that would not answer a page: the harness's own server asks them. Others, and all of them
 * where no such server is, are asked directly.
 */
export function createForwardedFetch(origins: readonly string[]): typeof fetch {
  return async (input, init = {}) => {
    const url = String(input);
    const isForwarded = origins.includes(new URL(url).origin);
    const answer = isForwarded ? await forward(url, init) : undefined;
    return answer ?? fetch(url, { ...init, headers: withoutUserAgent(init.headers) });
  };
}

/** `undefined` when nobody forwards here. Rejects as `fetch` does, or when it is led elsewhere. */
async function forward(url: string, init: RequestInit): Promise<Response | undefined> {
  const { method, body, signal } = init;
  const headers = Object.fromEntries(new Headers(init.headers));
  const response = await fetch(FORWARD_URL, {
    method: 'POST',
    headers: { 'x-host-request': encodeURIComponent(JSON.stringify({ url, method, headers })) },
    ...(body && { body }),
    ...(signal && { signal }),
  });
  const told = response.headers.get('x-host-response');
  if (told === null) {
    if (response.status === 403) {
      throw new HostError('permission-denied', `${new URL(url).host} led to a place not granted.`);
    }
    if (response.status === 502) throw new TypeError('It could not be reached.');
    return undefined;
  }
  const answer: { readonly status: number; readonly headers: Record<string, string> } = JSON.parse(
    decodeURIComponent(told),
  );
  return new Response(EMPTY_STATUSES.includes(answer.status) ? null : response.body, answer);
}

/** A page may not say who it is: other sites would have to allow the header in an extra request beforehand. */
function withoutUserAgent(headers: HeadersInit | undefined): Headers {
  const others = new Headers(headers);
  others.delete('user-agent');
  return others;
}
