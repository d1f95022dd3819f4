import type { NetApi, NetRequest, NetResponse } from '@mystratus/plugin-sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProviderRequests } from '../../../src/services/geocoding/provider-requests.ts';
import { type Answer, noAbort, serveProvider } from './provider-server.ts';

const ORIGIN = 'https://geocoding.geo.census.gov';
const URL_THERE = `${ORIGIN}/there`;

async function serve(answer: Answer) {
  const server = await serveProvider(ORIGIN, answer);
  const requests = new ProviderRequests({
    net: server.host.net,
    title: 'Acme',
    refusalStep: 'Check the key.',
    retryDelayMs: 1,
  });
  return {
    server,
    read: (request: Partial<NetRequest> = {}, signal = noAbort()) =>
      requests.readText({ url: URL_THERE, ...request }, signal),
  };
}

describe('requests to a provider', () => {
  it.each([429, 500, 503])('try again after status %i', async (status) => {
    let count = 0;
    const { server, read } = await serve((_, response) => {
      if (++count < 3) response.statusCode = status;
      return 'answer';
    });
    expect(await read()).toBe('answer');
    expect(server.requests).toHaveLength(3);
  });

  it('give up after some time, and say when to come back', async () => {
    const { server, read } = await serve((_, response) => {
      response.statusCode = 503;
      return '';
    });
    await expect(read()).rejects.toMatchObject({
      code: 'busy',
      message: 'Acme is busy. Try again later.',
    });
    expect(server.requests).toHaveLength(4);
  });

  it('try again when an answer stops in the middle of its body', async () => {
    let count = 0;
    const { read } = await serve((_, response) => {
      if (++count > 1) return 'whole';
      response.writeHead(200).write('hal');
      return undefined;
    });
    expect(await read({ timeoutMs: 50 })).toBe('whole');
  });

  it('do not wait for a provider that asks for hours', async () => {
    const { server, read } = await serve((_, response) => {
      response.writeHead(429, { 'Retry-After': '7200' });
      return '';
    });
    await expect(read()).rejects.toMatchObject({ code: 'busy' });
    expect(server.requests).toHaveLength(1);
  });

  it.each([401, 402, 403])(
    'are not repeated after status %i, and say what to do',
    async (status) => {
      const { server, read } = await serve((_, response) => {
        response.statusCode = status;
        return '{"message":"Not Authorized - Invalid Token"}';
      });
      await expect(read()).rejects.toMatchObject({
        code: 'refused',
        message: 'Acme refused to answer. Check the key.',
      });
      expect(server.requests).toHaveLength(1);
    },
  );

  it.each([400, 404, 422])('are not repeated after status %i', async (status) => {
    const { server, read } = await serve((_, response) => {
      response.statusCode = status;
      return '';
    });
    await expect(read()).rejects.toMatchObject({ code: 'bad-answer' });
    expect(server.requests).toHaveLength(1);
  });

  it('say so when there is no network', async () => {
    const { server, read } = await serve(() => 'answer');
    server.memory.setEnvironment({ isOnline: false });
    await expect(read()).rejects.toMatchObject({ code: 'offline' });
  });

  it('to an origin that is not granted are refused, without a repetition', async () => {
    const { server, read } = await serve(() => 'answer');
    await expect(read({ url: 'https://other.example/' })).rejects.toMatchObject({
      code: 'refused',
    });
    expect(server.requests).toEqual([]);
  });

  it('end at an abort, under way or between two tries', async () => {
    for (const abortAt of [1, 2]) {
      const controller = new AbortController();
      let count = 0;
      const { read } = await serve((_, response) => {
        if (++count === abortAt) setImmediate(() => controller.abort());
        response.writeHead(429, { 'Retry-After': '60' });
        return abortAt === 1 ? '' : undefined;
      });
      const call = read({ timeoutMs: 60_000 }, controller.signal);
      if (abortAt === 2) setTimeout(() => controller.abort(), 20);
      await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    }
  });
});

describe('patience with a provider', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  function scripted(...answers: readonly Partial<NetResponse>[]) {
    const times: number[] = [];
    const net: NetApi = {
      fetch: async () => {
        times.push(Date.now());
        const answer = answers[times.length - 1];
        return { status: 200, headers: {}, body: new Uint8Array(), ...answer };
      },
    };
    return { net, times };
  }

  it.each([
    ['seconds', () => '30'],
    ['a date', () => new Date(Date.now() + 30_000).toUTCString()],
  ])('is as long as Retry-After says in %s', async (_, header) => {
    vi.useFakeTimers({ now: new Date('2026-11-10T12:00:00Z') });
    const { net, times } = scripted({ status: 429, headers: { 'retry-after': header() } });
    const requests = new ProviderRequests({ net, title: 'Acme', refusalStep: '' });
    const call = requests.readText({ url: URL_THERE }, noAbort());
    await vi.advanceTimersByTimeAsync(29_000);
    expect(times).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(times).toHaveLength(2);
    await expect(call).resolves.toBe('');
  });

  it('sends one request in an interval, also when a request is repeated', async () => {
    vi.useFakeTimers();
    const { net, times } = scripted({ status: 503 });
    const requests = new ProviderRequests({
      net,
      title: 'Acme',
      refusalStep: '',
      intervalMs: 1000,
      retryDelayMs: 1,
    });
    const calls = Array.from({ length: 4 }, () => requests.readText({ url: URL_THERE }, noAbort()));
    await vi.advanceTimersByTimeAsync(10_000);
    await Promise.all(calls);
    expect(times).toHaveLength(5);
    for (let index = 1; index < times.length; index++) {
      expect((times[index] ?? 0) - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(1000);
    }
  });
});
