import type { RawPlugin } from '../../support/raw-plugin.ts';

/** What a hostile plugin has to go by: its end of the wire, and the host that it is loaded in. */
export interface AttackContext {
  readonly plugin: RawPlugin;
  /** Calls a method and tells the code of the refusal; `undefined` where the host did it. */
  readonly codeOf: (method: string, params: unknown) => Promise<unknown>;
  /** Lets the host run a command of the plugin, so that the plugin is asked something. */
  readonly runCommand: () => Promise<unknown>;
}

export interface WireAttack {
  readonly name: string;
  /** Resolves with what the attack got where that must be a refusal; with nothing where no harm is enough. */
  readonly run: (context: AttackContext) => Promise<readonly unknown[] | undefined>;
}

const REFUSED = [
  'permission-denied',
  'invalid-parameters',
  'not-found',
  'unsupported',
  'quota-exceeded',
];

/** Whether the code of an answer is one of a refusal. */
export function isRefusal(code: unknown): boolean {
  return typeof code === 'string' && REFUSED.includes(code);
}

/** An attack that calls methods the host must refuse, each of them. */
function refused(
  name: string,
  calls: readonly (readonly [method: string, params: unknown])[],
): WireAttack {
  return {
    name,
    run: ({ codeOf }) => Promise.all(calls.map(([method, params]) => codeOf(method, params))),
  };
}

function each(method: string, name: string, values: readonly unknown[], key: string): WireAttack {
  return refused(
    name,
    values.map((value) => [method, { [key]: value }] as const),
  );
}

const LISTED = { hubId: 'clients', scope: 'listed', columns: ['clientName'] };
const ENTRY = {
  id: 'a',
  kind: 'map',
  time: '2026-05-31T00:00:00Z',
  hubId: 'clients',
  isBillable: true,
};
const FILE = { suggestedName: 'a.csv', mediaType: 'text/csv', bytes: Uint8Array.of(1) };
const MESSAGE = { severity: 'info', message: 'Hi' };

const HOST_ATTACKS: readonly WireAttack[] = [
  refused('methods that do not exist', [
    ['system/exec', {}],
    ['hubs/deleteAll', {}],
    ['hubs', {}],
  ]),
  refused('methods named after parts of every object', [
    ['constructor', {}],
    ['__proto__', {}],
    ['toString', {}],
    ['hubs/constructor', {}],
    ['hasOwnProperty', {}],
  ]),
  refused('the host’s own requests turned back at it', [
    ['initialize', {}],
    ['activate', {}],
    ['exports/call', { method: 'hello', args: [] }],
    ['shutdown', {}],
    ['$/ping', {}],
  ]),
  refused('columns that the manifest does not ask for', [
    ['hubs/readRows', { ...LISTED, columns: ['clientName', 'street'] }],
    ['hubs/readRows', { ...LISTED, columns: ['street'] }],
  ]),
  refused('columns that are none', [
    ['hubs/readRows', { ...LISTED, columns: ['__proto__'] }],
    ['hubs/readRows', { ...LISTED, columns: ['password'] }],
    ['hubs/readRows', { ...LISTED, columns: { length: 1, 0: 'street' } }],
    ['hubs/readRows', { ...LISTED, columns: Array(101).fill('clientName') }],
  ]),
  refused('hubs that are none', [
    ['hubs/readRows', { ...LISTED, hubId: '__proto__' }],
    ['hubs/getSelection', { hubId: 'constructor' }],
    ['hubs/openRecord', { hubId: 'payroll', row: 1 }],
  ]),
  refused('rows by handles of the wrong kind', [
    ['hubs/selectRows', { hubId: 'clients', rows: [1, 2, 3] }],
    ['hubs/selectRows', { hubId: 'clients', rows: new Float64Array([0.5]) }],
    ['hubs/openRecord', { hubId: 'clients', row: -1 }],
    ['hubs/openRecord', { hubId: 'clients', row: 2 ** 40 }],
  ]),
  refused('commands of others, registered and run', [
    ['commands/register', { commandId: 'mystratus.maps.heatMap' }],
    ['commands/execute', { commandId: 'mystratus.maps.heatMap', context: { hubId: 'clients' } }],
    ['commands/register', { commandId: 'toString' }],
  ]),
  refused('panels of others, shown and hidden', [
    ['panels/reveal', { panelId: 'mystratus.maps.panel', hubId: 'clients' }],
    ['panels/hide', { panelId: 'mystratus.maps.panel', hubId: 'clients' }],
  ]),
  each(
    'ui/openExternal',
    'programs and files opened as pages',
    [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'http://a.example/',
      'ms-settings:',
      'https://user:password@a.example/',
      'mailto:a@b.example',
      '',
    ],
    'url',
  ),
  {
    name: 'a browser full of tabs',
    async run({ codeOf }) {
      const codes = [];
      for (let count = 0; count < 20; count++) {
        codes.push(await codeOf('ui/openExternal', { url: `https://spam.example/${count}` }));
      }
      return codes.slice(5);
    },
  },
  refused('files saved to folders of its choice', [
    ['ui/saveFile', { ...FILE, suggestedName: '../../autostart.bat' }],
    ['ui/saveFile', { ...FILE, suggestedName: 'C:\\Windows\\x.dll' }],
    ['ui/saveFile', { ...FILE, suggestedName: 'a\0.csv' }],
    ['ui/saveFile', { ...FILE, suggestedName: '' }],
    ['ui/saveFile', { ...FILE, suggestedName: 'x'.repeat(300) }],
  ]),
  refused('headers hidden in a media type', [
    ['ui/saveFile', { ...FILE, mediaType: 'text/html\r\nset-cookie: a=b' }],
    ['ui/saveFile', { ...FILE, mediaType: '' }],
  ]),
  refused('a novel in a message', [
    ['ui/showMessage', { ...MESSAGE, message: 'x'.repeat(1_000_000) }],
    ['ui/showMessage', { ...MESSAGE, actions: Array(50).fill('OK') }],
    ['ui/confirm', { title: 'x'.repeat(20_000), message: '', confirmLabel: 'OK' }],
  ]),
  {
    name: 'a screen full of questions',
    async run({ plugin }) {
      const params = { title: 'Sure?', message: '', confirmLabel: 'Yes' };
      for (let id = 0; id < 200; id++) {
        plugin.send({ jsonrpc: '2.0', id: `question ${id}`, method: 'ui/confirm', params });
      }
      await plugin.settled();
      return plugin.received
        .filter(({ id }) => String(id).startsWith('question'))
        .map(({ error }) => codeIn(error));
    },
  },
  {
    name: 'a screen full of progress',
    async run({ codeOf }) {
      const codes = [];
      for (let progressId = 0; progressId < 60; progressId++) {
        codes.push(
          await codeOf('ui/startProgress', { progressId, title: 'x', isCancellable: false }),
        );
      }
      return codes.slice(20);
    },
  },
  {
    name: 'a flood of the log',
    async run({ plugin }) {
      for (let line = 0; line < 20_000; line++) {
        const params = { level: 'error', message: 'x'.repeat(100) };
        plugin.send({ jsonrpc: '2.0', method: 'log/write', params });
      }
      await plugin.settled();
    },
  },
  {
    name: 'a flood of what is no message',
    async run({ plugin }) {
      for (let count = 0; count < 3000; count++) plugin.send({ rubbish: count });
      await plugin.settled();
    },
  },
  {
    name: 'a flood of requests that never end',
    async run({ plugin }) {
      for (let id = 0; id < 3000; id++) {
        plugin.send({
          jsonrpc: '2.0',
          id: `flood ${id}`,
          method: 'ui/showMessage',
          params: MESSAGE,
        });
      }
      await plugin.settled();
    },
  },
  {
    name: 'messages that are not JSON-RPC',
    async run({ plugin }) {
      for (const rubbish of [
        null,
        'hello',
        7n,
        new Map(),
        { jsonrpc: '1.0', id: 1, method: 'hubs/list' },
        { jsonrpc: '2.0', id: {}, method: 'hubs/list' },
        { jsonrpc: '2.0', id: 1, method: { toString: 'hubs/list' } },
        { jsonrpc: '2.0', id: 1, method: 'hubs/list', params: ['clients'] },
      ]) {
        plugin.send(rubbish);
      }
      await plugin.settled();
    },
  },
  {
    name: 'answers that nobody waits for',
    async run({ plugin }) {
      for (let id = -5; id < 20; id++) plugin.send({ jsonrpc: '2.0', id, result: 'root' });
      plugin.send({ jsonrpc: '2.0', id: 'x', error: { code: 1, message: 'no' } });
      await plugin.settled();
    },
  },
  {
    name: 'requests of the host cancelled by the plugin',
    async run({ plugin, runCommand }) {
      const command = runCommand();
      for (let id = 0; id < 10; id++) {
        plugin.send({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id } });
      }
      await command;
    },
  },
  {
    name: 'one id for two requests',
    async run({ plugin }) {
      for (let count = 0; count < 2; count++) {
        plugin.send({ jsonrpc: '2.0', id: 'twin', method: 'storage/list', params: {} });
      }
      await plugin.settled();
    },
  },
  {
    name: 'members named __proto__ in parameters',
    async run({ plugin, codeOf }) {
      const params: unknown = JSON.parse(
        '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
      );
      await codeOf('hubs/list', params);
      plugin.send({ jsonrpc: '2.0', method: 'log/write', params });
      await plugin.settled();
    },
  },
  {
    name: 'an activation that exports what is not its to export',
    async run({ plugin, runCommand }) {
      plugin.answers.set('activate', { result: { exports: ['__proto__', 'constructor', 'then'] } });
      await runCommand();
    },
  },
  {
    name: 'an activation with ten thousand exports',
    async run({ plugin, runCommand }) {
      plugin.answers.set('activate', { result: { exports: Array(10_000).fill('x') } });
      return [await runCommand()];
    },
  },
  {
    name: 'an error as long as a book',
    async run({ plugin, runCommand }) {
      plugin.answers.set('command/execute', {
        error: { code: 1, message: 'x'.repeat(10_000_000), data: { stack: 'x'.repeat(1000) } },
      });
      await runCommand();
    },
  },
];

const STORAGE_ATTACKS: readonly WireAttack[] = [
  each(
    'storage/read',
    'names that lead out of its storage, read',
    [
      '../other.plugin/ledger',
      '..',
      '.',
      '/etc/passwd',
      'a/b',
      'a\\b',
      'C:secret',
      'a\0b',
      '%2e%2e',
      '',
      'x'.repeat(101),
      7,
      null,
    ],
    'name',
  ),
  each(
    'storage/delete',
    'names that lead out of its storage, deleted',
    ['..', '../ledger', '*', ''],
    'name',
  ),
  refused('names that lead out of its storage, written', [
    ['storage/writeAtomically', { name: '../ledger', bytes: Uint8Array.of(1) }],
    ['storage/append', { name: '..', bytes: Uint8Array.of(1) }],
    ['storage/append', { name: 'a/../../b', bytes: Uint8Array.of(1) }],
  ]),
  refused('bytes that are none', [
    ['storage/append', { name: 'a', bytes: [1, 2, 3] }],
    ['storage/append', { name: 'a', bytes: 'text' }],
    ['storage/append', { name: 'a', bytes: new Float64Array(2) }],
    ['storage/writeAtomically', { name: 'a', bytes: { length: 2 ** 40 } }],
    ['storage/writeAtomically', { name: 'a', bytes: new ArrayBuffer(8) }],
  ]),
  refused('sizes and places that are none', [
    ['storage/append', { name: 'a', bytes: Uint8Array.of(1), expectedSize: -1 }],
    ['storage/append', { name: 'a', bytes: Uint8Array.of(1), expectedSize: 0.5 }],
    ['storage/read', { name: 'a', offset: -1 }],
    ['storage/read', { name: 'a', offset: Number.NaN }],
    ['storage/read', { name: 'a', offset: 2 ** 60 }],
  ]),
  {
    name: 'a file named __proto__',
    async run({ codeOf }) {
      await codeOf('storage/writeAtomically', { name: '__proto__', bytes: Uint8Array.of(1) });
      await codeOf('storage/delete', { name: '__proto__' });
    },
  },
];

const fetches = (name: string, urls: readonly unknown[]) => each('net/fetch', name, urls, 'url');
const GRANTED = 'https://granted.example/';

const NETWORK_ATTACKS: readonly WireAttack[] = [
  fetches('an origin that is not granted', ['https://other.example/', 'https://example/']),
  fetches('a granted origin as the name of a user', [
    'https://granted.example@other.example/',
    'https://granted.example:pass@other.example/',
  ]),
  fetches('a granted origin as a part of another name', [
    'https://granted.example.other.example/',
    'https://notgranted.example/',
    'https://other.example/https://granted.example/',
    'https://other.example?granted.example',
  ]),
  fetches('another port of a granted origin', ['https://granted.example:8443/']),
  fetches('a granted origin without its lock', [
    'http://granted.example/',
    'ws://granted.example/',
  ]),
  fetches('letters that look like a granted origin', [
    'https://grаnted.example/',
    'https://granted.example。other.example/',
  ]),
  fetches('this machine and its network', [
    'http://127.0.0.1/',
    'http://localhost:4173/',
    'https://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0x7f000001/',
  ]),
  fetches('files and data as addresses', [
    'file:///etc/passwd',
    'data:text/plain,hello',
    'blob:https://granted.example/x',
    'about:blank',
    'view-source:https://granted.example/',
  ]),
  fetches('addresses that are none', ['granted.example', '//granted.example/x', '', {}, 7]),
  refused('an address as long as a book', [
    ['net/fetch', { url: `${GRANTED}${'x'.repeat(200_000)}` }],
  ]),
  refused('headers that smuggle', [
    ['net/fetch', { url: GRANTED, headers: { 'x-a': 'b\r\nhost: other.example' } }],
    ['net/fetch', { url: GRANTED, headers: { 'x-a\r\nx-b': 'c' } }],
    ['net/fetch', { url: GRANTED, headers: { 'x a': 'b' } }],
    ['net/fetch', { url: GRANTED, headers: { 'x-a': 'b\0' } }],
    ['net/fetch', { url: GRANTED, headers: { 'x-a': { toString: 'x' } } }],
  ]),
  refused('methods that change what is there', [
    ['net/fetch', { url: GRANTED, method: 'DELETE' }],
    ['net/fetch', { url: GRANTED, method: 'TRACE' }],
    ['net/fetch', { url: GRANTED, method: 'CONNECT' }],
    ['net/fetch', { url: GRANTED, method: 'get\r\n' }],
  ]),
  refused('time and room without end', [
    ['net/fetch', { url: GRANTED, timeoutMs: 0 }],
    ['net/fetch', { url: GRANTED, timeoutMs: Infinity }],
    ['net/fetch', { url: GRANTED, maxBytes: 2 ** 50 }],
    ['net/fetch', { url: GRANTED, maxBytes: -1 }],
  ]),
];

const SECRET_ATTACKS: readonly WireAttack[] = [
  each(
    'secrets/get',
    'secrets that the manifest does not name',
    ['other.plugin.key', 'probe.Granted', 'probe.granted ', 'probe', ''],
    'name',
  ),
  each(
    'secrets/get',
    'secrets by the parts of every object',
    ['__proto__', 'constructor', 'toString', ['probe.granted', 'other.plugin.key']],
    'name',
  ),
  each(
    'assets/read',
    'files outside of its package',
    [
      '../secret',
      'data/../../secret',
      '/etc/passwd',
      'C:\\secret',
      'data\\..\\..\\secret',
      '%2e%2e/secret',
      '..%2fsecret',
      'data//hello.txt',
      'data/./hello.txt',
      'https://other.example/',
      'file:///etc/passwd',
      'data/hello.txt\0.png',
      '.',
      '',
    ],
    'path',
  ),
];

const OTHER_PLUGIN_ATTACKS: readonly WireAttack[] = [
  refused('methods that the other plugin does not export', [
    ['plugins/call', { pluginId: 'other.plugin', method: 'dump', args: [] }],
    ['plugins/call', { pluginId: 'other.plugin', method: 'constructor', args: [] }],
    ['plugins/call', { pluginId: 'other.plugin', method: '__proto__', args: [] }],
  ]),
  refused('plugins that are none', [
    ['plugins/call', { pluginId: '__proto__', method: 'x', args: [] }],
    ['plugins/call', { pluginId: 'host', method: 'x', args: [] }],
    ['plugins/call', { pluginId: 'constructor', method: 'x', args: [] }],
  ]),
  refused('itself, by way of the host', [
    ['plugins/call', { pluginId: 'contract.probe', method: 'hello', args: [] }],
    ['plugins/callBack', { pluginId: 'contract.probe', callbackId: '1', args: [] }],
  ]),
  refused('functions that were given to somebody else, by their ids', [
    ...['', '0', '1', '0-0-0-0', '__proto__', 'constructor', 'open'].map(
      (callbackId) =>
        ['plugins/callBack', { pluginId: 'other.plugin', callbackId, args: [] }] as const,
    ),
    ['plugins/callBack', { pluginId: '__proto__', callbackId: '1', args: [] }],
  ]),
  {
    name: 'calls in the name of another plugin',
    async run({ codeOf }) {
      const caller = { pluginId: 'mystratus.maps', version: '1.0.0', displayName: 'Maps' };
      await codeOf('plugins/call', { pluginId: 'other.plugin', method: 'take', args: [], caller });
    },
  },
  {
    name: 'arguments that pretend to be functions and parts of every object',
    async run({ codeOf }) {
      const args = [
        { $function: '__proto__' },
        { $function: { toString: 1 } },
        { $signal: true },
        JSON.parse(
          '{"__proto__": {"polluted": true}, "then": {"$function": "x"}, "dispose": {"$function": "x"}}',
        ),
      ];
      await codeOf('plugins/call', { pluginId: 'other.plugin', method: 'take', args });
    },
  },
  {
    name: 'arguments as deep as a well',
    async run({ codeOf }) {
      let well: unknown = 'water';
      for (let level = 0; level < 1_000; level++) well = [well];
      await codeOf('plugins/call', { pluginId: 'other.plugin', method: 'take', args: [well] });
    },
  },
  {
    name: 'megabytes, again and again',
    async run({ codeOf }) {
      const args = [new Uint8Array(1_000_000), 'x'.repeat(1_000_000)];
      const params = { pluginId: 'other.plugin', method: 'take', args };
      for (let count = 0; count < 10; count++) await codeOf('plugins/call', params);
    },
  },
  {
    name: 'a flood of calls that never end',
    async run({ plugin }) {
      const params = { pluginId: 'other.plugin', method: 'wait', args: [] };
      for (let id = 0; id < 500; id++) {
        plugin.send({ jsonrpc: '2.0', id: `call ${id}`, method: 'plugins/call', params });
      }
      await plugin.settled();
      const refusals = plugin.received.filter(
        ({ id, error }) => error && `${id}`.startsWith('call'),
      );
      return refusals.length === 400 ? refusals.map(({ error }) => codeIn(error)) : ['not refused'];
    },
  },
  refused('arguments without end', [
    ['plugins/call', { pluginId: 'other.plugin', method: 'open', args: Array(21).fill(1) }],
    ['plugins/call', { pluginId: 'other.plugin', method: 'open', args: { length: 1 } }],
  ]),
  {
    name: 'version ranges that are none',
    async run({ plugin, codeOf }) {
      for (const versionRange of ['>=0 || *', '^', 'x'.repeat(100), '(a+)+$']) {
        await codeOf('plugins/get', { pluginId: 'other.plugin', versionRange });
      }
      await plugin.settled();
    },
  },
];

const MONEY_ATTACKS: readonly WireAttack[] = [
  refused('usage that is none', [
    ['usage/report', { entries: [{ ...ENTRY, kind: 'refund' }] }],
    ['usage/report', { entries: [{ ...ENTRY, id: '' }] }],
    ['usage/report', { entries: [{ ...ENTRY, time: 'yesterday' }] }],
    ['usage/report', { entries: [{ ...ENTRY, isBillable: 'no' }] }],
    ['usage/report', { entries: ENTRY }],
    ['usage/report', { entries: Array(100_001).fill(ENTRY) }],
  ]),
];

/** By what they are after. */
export const WIRE_ATTACKS: Readonly<Record<string, readonly WireAttack[]>> = {
  'the host': HOST_ATTACKS,
  storage: STORAGE_ATTACKS,
  'the network': NETWORK_ATTACKS,
  'secrets and files': SECRET_ATTACKS,
  'other plugins': OTHER_PLUGIN_ATTACKS,
  'the bill': MONEY_ATTACKS,
};

/** The code of an error as it stands on the wire. */
export function codeIn(error: unknown): unknown {
  const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : {};
  return typeof data === 'object' && data !== null && 'code' in data ? data.code : undefined;
}
