import type { ContractCase } from './contract-case.ts';
import { expectEqual } from './expect.ts';

/** What a manifest grants, and nothing beyond it. */
export const permissionCases: readonly ContractCase[] = [
  {
    name: 'a network origin that the manifest does not ask for is refused',
    async run({ probe }) {
      const refused = [
        'https://other.example/',
        'https://granted.example.other.example/',
        'https://granted.example:444/',
        'http://granted.example/',
        'file:///etc/passwd',
        'data:text/plain,granted',
      ];
      for (const url of refused) {
        await probe.expectRefusal('net.fetch', [{ url }], 'permission-denied');
      }
      for (const url of ['https://user:secret@granted.example/', 'granted.example', '']) {
        await probe.expectRefusal('net.fetch', [{ url }], 'invalid-parameters');
      }
    },
  },
  {
    name: 'headers cannot be forged',
    async run({ probe }) {
      const url = 'https://granted.example/';
      for (const headers of [{ 'x-a': 'b\r\nx-c: d' }, { 'x a': 'b' }, { 'x-a': 7 }]) {
        await probe.expectRefusal('net.fetch', [{ url, headers }], 'invalid-parameters');
      }
    },
  },
  {
    name: 'files of the package can be read, as often as wanted',
    async run({ probe }) {
      for (let time = 0; time < 2; time++) {
        const bytes = await probe.call('assets.read', 'data/hello.txt');
        expectEqual(bytes, new TextEncoder().encode('hello').buffer, 'the file');
      }
      await probe.expectRefusal('assets.read', ['data/missing.txt'], 'not-found');
    },
  },
  {
    name: 'no file outside the package can be read',
    async run({ probe }) {
      const paths = [
        '../secret',
        'data/../../secret',
        'data/..',
        '..',
        '.',
        '/etc/passwd',
        'C:\\secret',
        'data\\..\\secret',
        '%2e%2e/secret',
        'https://other.example/',
        'data//hello.txt',
        '',
      ];
      for (const path of paths) {
        await probe.expectRefusal('assets.read', [path], 'permission-denied');
      }
    },
  },
  {
    name: 'only https pages are opened',
    async run({ probe }) {
      for (const url of ['http://a.example/', 'javascript:alert(1)', 'file:///etc/passwd']) {
        await probe.expectRefusal('ui.openExternal', [url], 'permission-denied');
      }
    },
  },
  {
    name: 'panels and commands of others are refused',
    async run({ probe }) {
      const place = { panelId: 'somebody.else', hubId: 'clients' };
      await probe.expectRefusal('panels.reveal', [place], 'permission-denied');
      await probe.expectRefusal('panels.hide', [place], 'permission-denied');
      const command = ['somebody.else', { hubId: 'clients' }];
      await probe.expectRefusal('commands.execute', command, 'permission-denied');
    },
  },
];
