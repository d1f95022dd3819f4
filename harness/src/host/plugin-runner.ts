import {
  type CommandContext,
  type Disposable,
  DisposableStore,
  Emitter,
  type Event,
  HostError,
  isAbortError,
  type PanelPlace,
  type PluginIdentity,
} from '@mystratus/plugin-sdk';
import type { PluginSession } from '@mystratus/plugin-sdk/host';

export type PluginState =
  | { readonly kind: 'not-started' | 'starting' | 'running' }
  | { readonly kind: 'unresponsive' | 'failed'; readonly message: string };

/** Keeps one plugin running: starts it when it is first needed, notices when it hangs or dies, and starts it anew. */
export class PluginRunner implements Disposable {
  private readonly changes = new Emitter<PluginState>();
  private current: PluginState = { kind: 'not-started' };
  private started: Promise<PluginSession> | undefined;
  private session: PluginSession | undefined;
  /** From before its activation on, in which it may be called back already. */
  private opened: PluginSession | undefined;
  private sessionStore = new DisposableStore();

  readonly onDidChange: Event<PluginState> = this.changes.event;

  constructor(
    private readonly name: string,
    private readonly open: () => Promise<PluginSession>,
  ) {}

  get state(): PluginState {
    return this.current;
  }

  /** It has been started and activated, and has not ended. */
  get isActive(): boolean {
    return this.session?.isActive ?? false;
  }

  /** Starts and activates the plugin if it is not running. Rejects, having said so in its state, when that fails. */
  async start(): Promise<void> {
    await this.running();
  }

  async executeCommand(commandId: string, context: CommandContext): Promise<void> {
    const session = await this.running();
    try {
      await session.executeCommand(commandId, context);
    } catch (error) {
      // The state says already that the plugin has gone.
      if (isAbortError(error) || HostError.is(error, 'disconnected')) return;
      throw error;
    }
  }

  async callExport(
    method: string,
    args: readonly unknown[],
    signal: AbortSignal,
    caller?: PluginIdentity,
  ): Promise<unknown> {
    return (await this.running()).callExport(method, args, signal, caller);
  }

  /** Calls a function that the plugin has given another one; it has none before it runs. */
  async callBack(
    callbackId: string,
    args: readonly unknown[],
    signal: AbortSignal,
  ): Promise<unknown> {
    if (!this.opened) throw new HostError('not-found', `${this.name} is not running.`);
    return this.opened.callBack(callbackId, args, signal);
  }

  notifyPanelRevealed(place: PanelPlace): void {
    if (this.current.kind === 'running') this.session?.notifyPanelRevealed(place);
  }

  async reload(): Promise<void> {
    this.stop();
    await this.running();
  }

  /** Lets the plugin finish what it is writing, for two seconds at most, and disposes the runner. */
  async end(): Promise<void> {
    await this.session?.shutdown();
    this.dispose();
  }

  dispose(): void {
    this.stop();
    this.changes.dispose();
  }

  private running(): Promise<PluginSession> {
    if (this.current.kind === 'failed') this.stop();
    this.started ??= this.begin();
    return this.started;
  }

  private async begin(): Promise<PluginSession> {
    this.setState({ kind: 'starting' });
    const store = this.sessionStore;
    try {
      const session = store.add(await this.open());
      if (store === this.sessionStore) this.opened = session;
      store.add(session.onDidClose(() => this.fail(store, `${this.name} has stopped.`)));
      store.add(
        session.onDidChangeResponsiveness((isResponsive) =>
          this.setState(
            isResponsive
              ? { kind: 'running' }
              : { kind: 'unresponsive', message: `${this.name} is not responding.` },
          ),
        ),
      );
      await session.activate();
      if (store === this.sessionStore) {
        this.session = session;
        this.setState({ kind: 'running' });
      }
      return session;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.fail(store, `${this.name} could not start. ${reason}`);
      throw error;
    }
  }

  /** Ignores the end of a session that has been replaced meanwhile. */
  private fail(store: DisposableStore, message: string): void {
    if (store !== this.sessionStore) return;
    this.setState({ kind: 'failed', message });
  }

  private stop(): void {
    const store = this.sessionStore;
    this.sessionStore = new DisposableStore();
    this.session = undefined;
    this.opened = undefined;
    this.started = undefined;
    this.setState({ kind: 'not-started' });
    store.dispose();
  }

  private setState(state: PluginState): void {
    this.current = state;
    this.changes.fire(state);
  }
}
