import { createTestHost } from '@mystratus/plugin-harness/testing';
import { type Disposable, HostError, isAbortError, type Plugin } from '@mystratus/plugin-sdk';
import { PROBE_MANIFEST } from '@mystratus/plugin-sdk/contract-suite';
import { describe, expect, it } from 'vitest';

const PANEL_ROOT: HTMLElement = Object.create(null);
const CONTEXT = { hubId: 'clients' };

function run(plugin: Plugin) {
  const host = createTestHost({ manifest: PROBE_MANIFEST, plugin, panelRoot: PANEL_ROOT });
  return { host, session: host.session };
}

describe('a plugin’s end of the wire', () => {
  it('gives the plugin its manifest and its panel', async () => {
    let context: unknown;
    const { session } = run({
      async activate(given) {
        context = given;
      },
    });
    await session.activate();
    expect(context).toMatchObject({ manifest: { id: 'contract.probe' } });
    expect(context).toHaveProperty('panelRoot', PANEL_ROOT);
  });

  it('deactivates, and then disposes subscriptions from the last to the first', async () => {
    const order: string[] = [];
    const member = (name: string): Disposable => ({ dispose: () => void order.push(name) });
    const { session } = run({
      async activate({ subscriptions }) {
        subscriptions.add(member('first'));
        subscriptions.add(member('second'));
      },
      deactivate: () => void order.push('deactivate'),
    });
    await session.activate();
    await session.shutdown();
    expect(order).toEqual(['deactivate', 'second', 'first']);
  });

  it('disposes subscriptions when the host is gone', async () => {
    let isDisposed = false;
    const { session } = run({
      async activate({ subscriptions }) {
        subscriptions.add({
          dispose: () => {
            isDisposed = true;
          },
        });
      },
    });
    await session.activate();
    session.dispose();
    await expect.poll(() => isDisposed).toBe(true);
  });

  it('tells the host when activation fails, in the plugin’s words', async () => {
    const { session } = run({
      async activate() {
        throw new Error('The bundled data is damaged. Install the plugin again.');
      },
    });
    await expect(session.activate()).rejects.toThrow('The bundled data is damaged.');
  });

  it('exports the methods of an instance of a class, bound, and nothing else', async () => {
    class Api {
      private total = 40;
      readonly answer = 42;
      async add(amount: number) {
        this.total += amount;
        return this.total;
      }
    }
    const { session } = run({ activate: async () => new Api() });
    expect(await session.callExport('add', [2])).toBe(42);
    await expect(session.callExport('constructor', [])).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(session.callExport('answer', [])).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses handlers for commands of others, and a second one for its own', async () => {
    const { commands } = await createTestHost({ manifest: PROBE_MANIFEST }).connect();
    expect(() => commands.register('other.command', () => {})).toThrow(HostError);
    const registration = commands.register('contract.probe.note', () => {});
    expect(() => commands.register('contract.probe.note', () => {})).toThrow(HostError);
    registration.dispose();
    commands.register('contract.probe.note', () => {});
  });

  it('answers “not found” for a command whose handler is gone', async () => {
    let registration: Disposable | undefined;
    const { session } = run({
      async activate({ host }) {
        registration = host.commands.register('contract.probe.note', () => {});
      },
    });
    await session.executeCommand('contract.probe.note', CONTEXT);
    registration?.dispose();
    await expect(session.executeCommand('contract.probe.note', CONTEXT)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('passes an abort through a command as a cancellation, not as a failure', async () => {
    const { session } = run({
      async activate({ host }) {
        host.commands.register('contract.probe.note', () => {
          throw new DOMException('Superseded.', 'AbortError');
        });
      },
    });
    const command = session.executeCommand('contract.probe.note', CONTEXT);
    await expect(command).rejects.toSatisfy(isAbortError);
  });

  it('replaces the environment and the configuration, and announces them', async () => {
    const seen: unknown[] = [];
    const { host, session } = run({
      async activate({ host: api }) {
        api.configuration.onDidChange((value) => seen.push(value, api.configuration.current));
        api.env.onDidChange(({ locale }) => seen.push(locale, api.env.current.locale));
      },
    });
    await session.activate();
    host.setConfiguration({ 'probe.size': 3 });
    host.setEnvironment({ locale: 'es-US' });
    const configuration = { 'probe.size': 3 };
    await expect.poll(() => seen).toEqual([configuration, configuration, 'es-US', 'es-US']);
  });

  it('ends progress also when its task fails', async () => {
    const { host, session } = run({
      activate: async ({ host: api }) => ({
        fail: () =>
          api.ui.withProgress({ title: 'x', isCancellable: false }, async () => {
            throw new Error('The task failed.');
          }),
      }),
    });
    await expect(session.callExport('fail', [])).rejects.toThrow('The task failed.');
    await expect.poll(() => host.progress[0]?.isVisible).toBe(false);
  });
});
