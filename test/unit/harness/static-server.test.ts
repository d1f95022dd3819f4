import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer } from '../../../harness/server/static-server.mjs';

describe('the harness’s file server', () => {
  let folder: string;
  let server: Server;
  let port: number;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'static-server-'));
    await mkdir(path.join(folder, 'page'));
    await mkdir(path.join(folder, 'package/dist'), { recursive: true });
    await writeFile(path.join(folder, 'secret.txt'), 'secret');
    await writeFile(path.join(folder, 'page/index.html'), '<p>page</p>');
    await writeFile(path.join(folder, 'page-secret.txt'), 'secret');
    await writeFile(path.join(folder, 'package/dist/code.wasm'), 'wasm');
    await writeFile(path.join(folder, 'package/private.txt'), 'secret');
    server = createStaticServer([
      {
        prefix: '/plugins/a/',
        folder: path.join(folder, 'package'),
        isServed: (file: string) => file.startsWith('dist/'),
      },
      { prefix: '/', folder: path.join(folder, 'page') },
    ]);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });

  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  /** Sends the path as it is; a browser would tidy it first. */
  const ask = (address: string) =>
    new Promise<IncomingMessage & { body: string }>((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: address, agent: false }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve(Object.assign(response, { body })));
      }).on('error', reject);
    });

  it('serves files by their type, and keeps nothing', async () => {
    const page = await ask('/?hub=clients');
    expect(page.statusCode).toBe(200);
    expect(page.body).toBe('<p>page</p>');
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['cache-control']).toBe('no-store');
    const code = await ask('/plugins/a/dist/code.wasm');
    expect(code.headers['content-type']).toBe('application/wasm');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/../page-secret.txt',
    '/plugins/a/dist/../private.txt',
    '/plugins/a/dist/%2e%2e%2fprivate.txt',
    '/plugins/a/private.txt',
    '/plugins/a/',
    '/dist',
    '/%',
    '/index.html%00.txt',
    '//etc/passwd',
    '/plugins/a//etc/passwd',
  ])('does not serve %s', async (address) => {
    const response = await ask(address);
    expect(response.statusCode).toBe(404);
    expect(response.body).not.toContain('secret');
  });
});
