import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { createHostNet } from '../../../harness/src/host/host-net.ts';
import { localFetch } from '../../support/local-fetch.ts';
import { addressOf, listen } from '../../support/local-server.ts';
import { createMapsHost } from '../../support/maps-host.ts';

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export type Answer = (
  request: ReceivedRequest,
  response: ServerResponse,
) => Promise<string | Uint8Array | undefined> | string | Uint8Array | undefined;

/**
 * A host whose requests to `origin` end at a server of this test: through the wire, the session and the harness's own
 * requests. What `answer` returns is sent with status 200; it may also answer by itself and return nothing.
 */
export async function serveProvider(
  origin: string,
  answer: Answer,
  secrets: ReadonlyMap<string, string> = new Map(),
) {
  const requests: ReceivedRequest[] = [];
  let runningCount = 0;
  let mostRunning = 0;
  const server = createServer(async (message, response) => {
    mostRunning = Math.max(mostRunning, ++runningCount);
    response.once('close', () => runningCount--);
    const request = await receive(message);
    requests.push(request);
    const body = await answer(request, response);
    if (body !== undefined) response.end(body);
  });
  await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  const net = createHostNet({ current: { isOnline: true } }, localFetch);
  const userAgents: (string | undefined)[] = [];
  const memory = createMapsHost({
    secrets,
    fetch: (request, signal) => {
      userAgents.push(request.headers?.['user-agent']);
      if (!request.url.startsWith(`${origin}/`)) throw new Error(`Elsewhere: ${request.url}`);
      const url = request.url.replace(`${origin}/`, addressOf(server));
      return net.fetch({ ...request, url }, { signal });
    },
  });
  onTestFinished(() => memory.dispose());
  return {
    host: await memory.connect(),
    memory,
    requests,
    userAgents,
    /** How many requests were open at once. */
    get mostRunning() {
      return mostRunning;
    },
  };
}

async function receive(message: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return {
    method: message.method ?? '',
    url: new URL(message.url ?? '', 'http://server.test'),
    headers: message.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Never aborted. */
export function noAbort(): AbortSignal {
  return new AbortController().signal;
}
