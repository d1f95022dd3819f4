// Sends a plugin's requests for the page, as a desktop program would: many services let no web page ask them.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

export const FORWARD_PATH = '/host/net';

const MAX_REDIRECTS = 5;
const LOCAL_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/**
 * Answers `POST /host/net`. What is asked for stands in the header `x-host-request` (address, method and headers, as
 * percent-encoded JSON) and the body; the answer's status and headers stand in `x-host-response`. A page of another
 * site cannot send that header, and a name that was made to point here is refused.
 *
 * @param {object} options
 * @param {() => Promise<readonly string[]>} options.origins where requests and redirects may go
 * @param {typeof fetch} [options.send]
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
export function createRequestForwarder({ origins, send = fetch }) {
  return async (request, response) => {
    const wanted = parse(request.headers['x-host-request']);
    if (request.method !== 'POST' || !wanted || !LOCAL_HOST.test(request.headers.host ?? '')) {
      response.writeHead(400).end();
      return;
    }
    const controller = new AbortController();
    response.once('close', () => controller.abort());
    try {
      const body = await buffer(request);
      const granted = await origins();
      const answer = await follow(send, granted, wanted, {
        method: wanted.method,
        headers: wanted.headers,
        signal: controller.signal,
        ...(body.length > 0 && { body }),
      });
      if (!answer) {
        response.writeHead(403).end();
        return;
      }
      const { status, headers } = answer;
      const told = JSON.stringify({ status, headers: Object.fromEntries(headers) });
      response.writeHead(200, {
        'cache-control': 'no-store',
        'content-type': 'application/octet-stream',
        'x-content-type-options': 'nosniff',
        'x-host-response': encodeURIComponent(told),
      });
      if (answer.body) await pipeline(Readable.fromWeb(answer.body), response);
      else response.end();
    } catch {
      // Cut off in the middle of a body, the page sees that the answer is not whole.
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    }
  };
}

/** Follows redirects to granted origins alone; `undefined` when it leads elsewhere. */
async function follow(send, granted, { url }, init) {
  let address = new URL(url);
  for (let count = 0; count <= MAX_REDIRECTS; count++) {
    if (!granted.includes(address.origin)) return undefined;
    const answer = await send(address, { ...init, redirect: 'manual' });
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || location === null) return answer;
    await answer.body?.cancel();
    // A body is not sent to a place that nobody asked to send it to.
    if (init.method !== 'GET') return undefined;
    address = new URL(location, address);
  }
  return undefined;
}

function parse(header) {
  try {
    const { url, method, headers } = JSON.parse(decodeURIComponent(header));
    return URL.canParse(url) ? { url, method, headers } : undefined;
  } catch {
    return undefined;
  }
}
