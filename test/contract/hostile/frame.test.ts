import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localFetch } from '../../support/local-fetch.ts';
import type { HostPage } from '../frame/host-page.ts';
import { HOST_URL, type OpenHostPage, openHostPage } from '../frame/open-host-page.ts';
import { FRAME_ATTACKS } from './frame-attacks.ts';

declare const hostPage: HostPage;

let host: OpenHostPage;
let thief: Server;
let listener: Socket;
const loot: string[] = [];

beforeAll(async () => {
  thief = createServer((request, response) => {
    loot.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('document.title = 1');
  });
  // A connection is too much already: its making tells an address.
  thief.on('connection', () => loot.push('connection'));
  await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
  listener = createSocket('udp4', () => loot.push('datagram'));
  await new Promise<void>((resolve) => listener.bind(0, '127.0.0.1', resolve));
  host = await openHostPage();
}, 60_000);

afterAll(async () => {
  await host?.browser.close();
  thief?.close();
  listener?.close();
});

describe('a hostile plugin in its frame cannot', () => {
  it.each(Object.entries(FRAME_ATTACKS))('%s', async (_name, attack) => {
    const { page, browser } = host;
    const downloads: unknown[] = [];
    page.on('download', (download) => downloads.push(download));
    const { port } = thief.address() as AddressInfo;
    // What an attack starts gets a moment to arrive; one that navigates the frame away never reports.
    const script = `(async () => {
      const attack = async () => { ${attack.replaceAll('LOOT_STUN', String(listener.address().port)).replaceAll('LOOT', String(port))} };
      attack().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 150));
    })().then(() => parent.postMessage({ report: document.title }, '*'));`;
    const title = await page.evaluate((text) => hostPage.titleAfter(text), script);
    expect(loot.splice(0)).toEqual([]);
    expect(page.url()).toBe(HOST_URL);
    expect(await page.title()).toBe('Host');
    expect(title).not.toMatch(/owned|1/);
    expect(browser.contexts().flatMap((context) => context.pages())).toHaveLength(1);
    expect(downloads).toEqual([]);
    page.removeAllListeners('download');
  });

  it('do any of it by luck alone: the thief’s server answers whoever asks', async () => {
    const { port } = thief.address() as AddressInfo;
    await localFetch(`http://127.0.0.1:${port}/honest`);
    expect(loot.splice(0)).toEqual(['connection', '/honest']);
  });
});
