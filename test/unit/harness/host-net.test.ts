import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createHostNet } from '../../../harness/src/host/host-net.ts';
import { localFetch } from '../../support/local-fetch.ts';
import { addressOf, listen } from '../../support/local-server.ts';

describe('the harness’s requests', () => {
  const servers: Server[] = [];
  const online = { current: { isOnline: true } };
  const net = createHostNet(online, localFetch);

  async function serve(listener: RequestListener): Promise<string> {
    const server = createServer(listener);
    servers.push(server);
    await listen(server);
    return addressOf(server);
  }

  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('bring back every status with its headers and body', async () => {
    const url = await serve((request, response) => {
      response.writeHead(429, { 'Retry-After': '7' }).end(request.method);
    });
    const { status, headers, body } = await net.fetch({ url, method: 'POST' });
    expect(status).toBe(429);
    expect(headers['retry-after']).toBe('7');
    expect(new TextDecoder().decode(body)).toBe('POST');
  });

  it('end at a body of 50 MB without taking it in', async () => {
    let sentBytes = 0;
    const url = await serve((_, response) => {
      const part = Buffer.alloc(64 * 1024);
      const send = () => {
        while (sentBytes < 50_000_000 && !response.destroyed) {
          sentBytes += part.length;
          if (!response.write(part)) {
            response.once('drain', send);
            return;
          }
        }
        response.end();
      };
      send();
    });
    await expect(net.fetch({ url, maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: 'quota-exceeded',
    });
    expect(sentBytes).toBeLessThan(50_000_000);
  });

  it('refuse a promised length that is too long', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': '50000000' }).write('a');
    });
    await expect(net.fetch({ url })).rejects.toMatchObject({ code: 'quota-exceeded' });
  });

  it('time out in the middle of a body', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200).write('half of the ans');
    });
    await expect(net.fetch({ url, timeoutMs: 50 })).rejects.toMatchObject({ code: 'timed-out' });
  });

  it('are cancelled in the middle of a body', async () => {
    const controller = new AbortController();
    const url = await serve((_, response) => {
      response.writeHead(200).write('half of the ans');
      setImmediate(() => controller.abort());
    });
    const call = net.fetch({ url }, { signal: controller.signal });
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('go nowhere that a redirect leads', async () => {
    let visits = 0;
    const elsewhere = await serve((_, response) => {
      visits++;
      response.end('secret');
    });
    const url = await serve((_, response) => {
      response.writeHead(302, { Location: elsewhere }).end();
    });
    await expect(net.fetch({ url })).rejects.toMatchObject({ code: 'offline' });
    expect(visits).toBe(0);
  });

  it('say so when the server is not there, or goes away in the middle', async () => {
    await expect(net.fetch({ url: 'http://127.0.0.1:1/' })).rejects.toMatchObject({
      code: 'offline',
    });
    const url = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('half');
      setImmediate(() => response.destroy());
    });
    await expect(net.fetch({ url })).rejects.toMatchObject({ code: 'offline' });
  });

  it('are not sent while the host is offline', async () => {
    let visits = 0;
    const url = await serve((_, response) => {
      visits++;
      response.end();
    });
    const offline = createHostNet({ current: { isOnline: false } }, localFetch);
    await expect(offline.fetch({ url })).rejects.toMatchObject({ code: 'offline' });
    expect(visits).toBe(0);
  });
});
