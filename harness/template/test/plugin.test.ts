import { createTestHost } from '@mystratus/plugin-harness/testing';
import { expect, it } from 'vitest';
import manifest from '../plugin.manifest.json' with { type: 'json' };
import { plugin } from '../src/plugin.ts';

it('counts each client once', async () => {
  const host = createTestHost({
    manifest,
    plugin,
    data: { sessions: [{ clientId: 'ann' }, { clientId: 'bob' }, { clientId: 'ann' }] },
  });
  await host.run('example.my-plugin.count', { hubId: 'sessions' });
  expect(host.messages).toEqual([{ severity: 'info', message: '2 clients' }]);
  await host.expectNoLeaks();
  host.dispose();
});
