import type { ContractCase } from './contract-case.ts';
import { expectEqual } from './expect.ts';

const url = 'https://granted.example/';

/** Requests to granted origins, and the secrets that they need. */
export const netCases: readonly ContractCase[] = [
  {
    name: 'an answer arrives whole, whatever its status',
    async run({ host, probe }) {
      const answer = {
        status: 429,
        headers: { 'retry-after': '2' },
        body: Uint8Array.from({ length: 256 }, (_, index) => index),
      };
      host.answerRequests(answer);
      expectEqual(await probe.call('net.fetch', { url }), answer, 'the answer');
    },
  },
  {
    name: 'a body that is longer than the plugin allows is refused',
    async run({ host, probe }) {
      host.answerRequests({ status: 200, headers: {}, body: new Uint8Array(1001) });
      await probe.call('net.fetch', { url, maxBytes: 1001 });
      await probe.expectRefusal('net.fetch', [{ url, maxBytes: 1000 }], 'quota-exceeded');
    },
  },
  {
    name: 'a body is not let through without end when the plugin sets no limit',
    async run({ host, probe }) {
      host.answerRequests({ status: 200, headers: {}, body: new Uint8Array(20_000_001) });
      await probe.expectRefusal('net.fetch', [{ url }], 'quota-exceeded');
    },
  },
  {
    name: 'a secret is read as the user entered it, and anew each time',
    async run({ host, probe }) {
      expectEqual(await probe.call('secrets.get', 'probe.granted'), undefined, 'no secret');
      for (const secret of ['pk.ein Schlüssel', 'another']) {
        await host.setSecret('probe.granted', secret);
        expectEqual(await probe.call('secrets.get', 'probe.granted'), secret, 'the secret');
      }
      await host.setSecret('probe.granted', undefined);
      expectEqual(await probe.call('secrets.get', 'probe.granted'), undefined, 'a removed secret');
    },
  },
  {
    name: 'a secret that the manifest does not name is refused',
    async run({ host, probe }) {
      await host.setSecret('probe.other', 'not yours');
      for (const name of ['probe.other', '__proto__']) {
        await probe.expectRefusal('secrets.get', [name], 'permission-denied');
      }
      await probe.expectRefusal('secrets.get', [''], 'invalid-parameters');
    },
  },
];
