import { Emitter, HostError } from '@mystratus/plugin-sdk';
import type { PluginSession } from '@mystratus/plugin-sdk/host';
import { describe, expect, it } from 'vitest';
import { PluginRunner } from '../../../harness/src/host/plugin-runner.ts';

class FakeSession implements PluginSession {
  readonly responsiveness = new Emitter<boolean>();
  readonly closing = new Emitter<void>();
  readonly onDidChangeResponsiveness = this.responsiveness.event;
  readonly onDidClose = this.closing.event;
  readonly commands: string[] = [];
  activation: Promise<void> = Promise.resolve();
  isActive = false;
  isDisposed = false;

  activate(): Promise<void> {
    return this.activation;
  }
  async executeCommand(commandId: string): Promise<void> {
    this.commands.push(commandId);
  }
  notifyPanelRevealed(): void {}
  async callExport(): Promise<unknown> {
    return undefined;
  }
  async callBack(): Promise<unknown> {
    return undefined;
  }
  shutdowns = 0;
  async shutdown(): Promise<void> {
    this.shutdowns++;
  }
  dispose(): void {
    this.isDisposed = true;
    this.closing.fire();
  }
}

function createRunner(prepare: (session: FakeSession) => void = () => undefined) {
  const sessions: FakeSession[] = [];
  const runner = new PluginRunner('Maps', async () => {
    const session = new FakeSession();
    sessions.push(session);
    prepare(session);
    return session;
  });
  return { runner, sessions };
}

const inClients = { hubId: 'clients' };

describe('running a plugin', () => {
  it('starts it with its first command, once', async () => {
    const { runner, sessions } = createRunner();
    expect(runner.state.kind).toBe('not-started');
    await Promise.all([
      runner.executeCommand('a', inClients),
      runner.executeCommand('b', inClients),
    ]);
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.commands).toEqual(['a', 'b']);
    expect(runner.state.kind).toBe('running');
  });

  it('says when it cannot start, and tries again with the next command', async () => {
    let isBroken = true;
    const { runner, sessions } = createRunner((session) => {
      if (isBroken) session.activation = Promise.reject(new HostError('timed-out', 'Too slow.'));
    });
    await expect(runner.start()).rejects.toThrow('Too slow.');
    expect(runner.state).toEqual({ kind: 'failed', message: 'Maps could not start. Too slow.' });
    isBroken = false;
    await runner.executeCommand('a', inClients);
    expect(runner.state.kind).toBe('running');
    expect(sessions.map(({ isDisposed }) => isDisposed)).toEqual([true, false]);
  });

  it('says when it hangs, and when it answers again', async () => {
    const { runner, sessions } = createRunner();
    await runner.start();
    sessions[0]?.responsiveness.fire(false);
    expect(runner.state).toEqual({ kind: 'unresponsive', message: 'Maps is not responding.' });
    sessions[0]?.responsiveness.fire(true);
    expect(runner.state.kind).toBe('running');
  });

  it('says when it has died, and starts it anew when asked to', async () => {
    const { runner, sessions } = createRunner();
    await runner.start();
    sessions[0]?.closing.fire();
    expect(runner.state).toEqual({ kind: 'failed', message: 'Maps has stopped.' });
    await runner.reload();
    expect(runner.state.kind).toBe('running');
    expect(sessions).toHaveLength(2);
  });

  it('lets it finish what it is at before it is ended', async () => {
    const { runner, sessions } = createRunner();
    await runner.start();
    await runner.end();
    expect(sessions[0]).toMatchObject({ shutdowns: 1, isDisposed: true });
  });

  it('does not mind the end of a session that it has replaced', async () => {
    const { runner, sessions } = createRunner();
    await runner.start();
    await runner.reload();
    sessions[0]?.closing.fire();
    sessions[0]?.responsiveness.fire(false);
    expect(runner.state.kind).toBe('running');
  });
});
