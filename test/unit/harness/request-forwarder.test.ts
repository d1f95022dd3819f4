import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createRequestForwarder,
  FORWARD_PATH,
} from '../../../harness/server/request-forwarder.mjs';
import { createStaticServer } from '../../../harness/server/static-server.mjs';
import { createForwardedFetch } from '../../../harness/src/host/forwarded-fetch.ts';
import { createHostNet } from '../../../harness/src/host/host-net.ts';
import { localFetch } from '../../support/local-fetch.ts';
import { addressOf, listen } from '../../support/local-server.ts';

describe('requests that the harness’s server sends for its page', () => {
  const servers: Server[] = [];
  let granted: string[];
  let harness: string;

  beforeEach(async () => {
    granted = [];
    const forward = createRequestForwarder({ origins: async () => granted, send: localFetch });
    const routes = new Map([[FORWARD_PATH, forward]]);
    harness = await start(createStaticServer([], routes));
    // As in a page, whose addresses are seen from its own.
    vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
      localFetch(new URL(url, harness), init),
    );
  });

  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function start(server: Server): Promise<string> {
    servers.push(server);
    await listen(server);
    return addressOf(server);
  }

  async function serve(listener: RequestListener): Promise<string> {
    const url = await start(createServer(listener));
    granted.push(new URL(url).origin);
    return url;
  }

  const net = () =>
    createHostNet({ current: { isOnline: true } }, createForwardedFetch([...granted]));

  it('bring status, headers and body back, and send those of the plugin along', async () => {
    let seen: unknown;
    const url = await serve(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      const { method, headers } = request;
      seen = [method, headers['user-agent'], headers['content-type'], body];
      response.writeHead(429, { 'Retry-After': '7' }).end(Uint8Array.of(0, 255, 10));
    });
    const answer = await net().fetch({
      url: `${url}batch?a=%20ä`,
      method: 'POST',
      headers: { 'user-agent': 'myStratus-Maps', 'content-type': 'text/plain' },
      body: new TextEncoder().encode('Grüße'),
    });
    expect(seen).toEqual(['POST', 'myStratus-Maps', 'text/plain', 'Grüße']);
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('7');
    expect(answer.body).toEqual(Uint8Array.of(0, 255, 10));
  });

  it('follow a redirect to a granted origin', async () => {
    const url = await serve((_, response) => {
      response.end('there');
    });
    const first = await serve((_, response) => {
      response.writeHead(302, { Location: `${url}moved` }).end();
    });
    const { status, body } = await net().fetch({ url: first });
    expect([status, new TextDecoder().decode(body)]).toEqual([200, 'there']);
  });

  it('go nowhere else that a redirect leads, and take no body along', async () => {
    let visits = 0;
    const elsewhere = await start(createServer((_, response) => void response.end(++visits)));
    let target = elsewhere;
    const url = await serve((_, response) => {
      response.writeHead(307, { Location: target }).end();
    });
    await expect(net().fetch({ url })).rejects.toMatchObject({ code: 'permission-denied' });
    target = await serve((_, response) => void response.end(++visits));
    await expect(net().fetch({ url, method: 'POST' })).rejects.toMatchObject({
      code: 'permission-denied',
    });
    expect(visits).toBe(0);
  });

  it('refuse what no page of the harness would ask', async () => {
    const target = await serve((_, response) => void response.end('secret'));
    const ask = (url: string, init: RequestInit = {}) =>
      localFetch(new URL(FORWARD_PATH, harness), {
        method: 'POST',
        ...init,
        headers: {
          'x-host-request': encodeURIComponent(JSON.stringify({ url, method: 'GET', headers: {} })),
          ...init.headers,
        },
      });
    expect((await ask(target)).status).toBe(200);
    granted = [];
    expect((await ask(target)).status).toBe(403);
    expect((await ask('not an address')).status).toBe(400);
    expect((await ask(target, { headers: { 'x-host-request': '%' } })).status).toBe(400);
    expect((await localFetch(new URL(FORWARD_PATH, harness))).status).toBe(400);
  });

  it('are cut off where the other side is', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200).write('half of the ans');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(net().fetch({ url })).rejects.toMatchObject({ code: 'offline' });
  });

  it('end at the limit, at the time-out, and when the page gives up', async () => {
    let closed = 0;
    const url = await serve((request, response) => {
      request.socket.once('close', () => closed++);
      response.writeHead(200).write(Buffer.alloc(5000));
    });
    const controller = new AbortController();
    await expect(net().fetch({ url, maxBytes: 1000 })).rejects.toMatchObject({
      code: 'quota-exceeded',
    });
    await expect(net().fetch({ url, timeoutMs: 50 })).rejects.toMatchObject({ code: 'timed-out' });
    const call = net().fetch({ url }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => closed).toBe(3);
  });

  it('are sent by the page itself where no such server is, or the origin is the user’s own', async () => {
    const url = await serve((_, response) => void response.end('there'));
    harness = await start(createStaticServer([]));
    const { body } = await net().fetch({ url });
    expect(new TextDecoder().decode(body)).toBe('there');
    const own = createHostNet({ current: { isOnline: true } }, createForwardedFetch([]));
    expect((await own.fetch({ url })).status).toBe(200);
  });
});
