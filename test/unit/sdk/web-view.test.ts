import { createFakeWebView, createTestHost } from '@mystratus/plugin-harness/testing';
import { PROBE_ASSETS, PROBE_MANIFEST, probePlugin } from '@mystratus/plugin-sdk/contract-suite';
import {
  connectWebView,
  createPluginSession,
  type WebViewChannel,
  webViewTransport,
} from '@mystratus/plugin-sdk/host';
import { connectPlugin } from '@mystratus/plugin-sdk/plugin';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { HELLO } from '../../../sdk/src/protocol/handshake.ts';
import { fromJsonValue, toJsonValue } from '../../../sdk/src/rpc/json-values.ts';

const binary = fc.oneof(
  fc.uint8Array(),
  fc.uint32Array(),
  fc.float64Array(),
  fc.uint8Array().map((bytes) => new Uint8Array(bytes).buffer),
  fc.date({ noInvalidDate: true }),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false, Number.NaN, Infinity, -Infinity, -0, 0, undefined),
    fc.double(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud800', '$type', '__proto__'),
    binary,
    fc.array(tie('value')),
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('$type', 'base64', 'text', 'members')),
      tie('value').filter((member) => member !== undefined),
      { noNullPrototype: true },
    ),
  ),
}));

describe('a value over JSON', () => {
  it('arrives as structured cloning would bring it', () => {
    fc.assert(
      fc.property(value, (original) => {
        const wire = JSON.parse(JSON.stringify(toJsonValue(original)));
        expect(fromJsonValue(wire)).toStrictEqual(structuredClone(original));
      }),
      { numRuns: 1000 },
    );
  });

  it('may be a part of a buffer', () => {
    const part = new Uint8Array([1, 2, 3, 4]).subarray(1, 3);
    expect(fromJsonValue(toJsonValue(part))).toEqual(Uint8Array.of(2, 3));
  });

  it.each([[() => 1], [Symbol('s')], [1n], [new Map()], [/x/]])(
    'is refused when it is %s',
    (refused) => {
      expect(() => toJsonValue({ refused })).toThrow(/could not be cloned/);
    },
  );

  it('keeps a member named __proto__ a member', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"isAdmin": true}}');
    const received = fromJsonValue(hostile);
    expect(Object.getPrototypeOf(received)).toBe(Object.prototype);
    expect(Object.keys(Object(received))).toEqual(['__proto__']);
  });

  it.each([
    { $type: 'Function', base64: '' },
    { $type: 'constructor', base64: '' },
    { $type: 'Uint8Array', base64: '%%%' },
    { $type: 'Float64Array', base64: 'AAAA' },
    { $type: 'number', text: '1e999' },
    { $type: 'Date', text: 'soon' },
    { $type: 'object', members: 7 },
    { $type: {} },
  ])('is refused when it claims to be %j', (hostile) => {
    expect(() => fromJsonValue(hostile)).toThrow();
  });
});

describe('a web view’s channel', () => {
  it('brings host and plugin together once the plugin has greeted', async () => {
    const host = createTestHost({ manifest: PROBE_MANIFEST, assets: PROBE_ASSETS });
    const [hostEnd, pluginEnd] = createFakeWebView();
    const connection = connectWebView(hostEnd);
    connectPlugin(webViewTransport(pluginEnd), probePlugin, Object.create(null));
    pluginEnd.postMessage({ type: HELLO });
    const session = createPluginSession({
      manifest: PROBE_MANIFEST,
      services: host.services,
      transport: await connection,
    });
    await session.executeCommand('contract.probe.note', { hubId: 'clients' });
    expect(host.logLines).toEqual([]);
    session.dispose();
    host.dispose();
  });

  it('gives up on a plugin that does not greet', async () => {
    const [hostEnd] = createFakeWebView();
    await expect(connectWebView(hostEnd, { timeoutMs: 5 })).rejects.toMatchObject({
      code: 'timed-out',
    });
  });

  it('takes what cannot be read for a message that is none', () => {
    let deliver: (data: unknown) => void = () => undefined;
    const channel: WebViewChannel = {
      postMessage: () => undefined,
      addEventListener: (_, listener) => {
        deliver = (data) => listener({ data });
      },
      removeEventListener: () => undefined,
    };
    const { reader } = webViewTransport(channel);
    const onError = vi.fn();
    reader.onError(onError);
    reader.listen(() => undefined);
    deliver({ jsonrpc: '2.0', method: 'x', params: { $type: 'Nonsense' } });
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    deliver({ jsonrpc: '2.0', method: 'x', params: { deep } });
    expect(onError).toHaveBeenCalledTimes(2);
  });
});
