import {
  type CancellationToken,
  CancellationTokenSource,
  createMessageConnection,
  type MessageConnection,
} from 'vscode-jsonrpc/browser';
import type { Disposable } from '../disposable.ts';
import { abortError, HostError } from '../errors.ts';
import { Emitter } from '../event.ts';
import { type Scheduler, systemScheduler } from '../scheduler.ts';
import type { Transport } from './transport.ts';
import { fromWireError, toWireError } from './wire-error.ts';

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Rejects with `timed-out` after this long, and cancels the request on the other side. */
  readonly timeoutMs?: number;
}

/** Answers the other side. What it throws crosses as a code and a sentence. */
export interface EndpointHandlers {
  onRequest(method: string, params: unknown, signal: AbortSignal): Promise<unknown>;
  onNotification(method: string, params: unknown): void;
  /** Something came that is not a JSON-RPC message. */
  onMalformedMessage?(): void;
}

type RequestTypes = Record<string, { readonly params: object; readonly result: unknown }>;
type NotificationTypes = Record<string, { readonly params: object }>;

/** JSON-RPC 2.0 with named parameters, `AbortSignal` for `$/cancelRequest`, and `HostError` for its errors. */
export class RpcEndpoint<Requests extends RequestTypes, Notifications extends NotificationTypes>
  implements Disposable
{
  private readonly connection: MessageConnection;
  private readonly running = new Set<AbortController>();
  private readonly closeEmitter = new Emitter<void>();
  private isClosed = false;

  /** The other side has gone. Not fired by `dispose`. */
  readonly onDidClose = this.closeEmitter.event;

  constructor(
    transport: Transport,
    private readonly handlers: EndpointHandlers,
    private readonly scheduler: Scheduler = systemScheduler,
  ) {
    this.connection = createMessageConnection(transport.reader, transport.writer);
    this.connection.onRequest((method: string, params: unknown, token: CancellationToken) =>
      this.answer(method, params, token),
    );
    this.connection.onNotification((method: string, params: unknown) =>
      handlers.onNotification(method, params),
    );
    this.connection.onError(() => handlers.onMalformedMessage?.());
    this.connection.onClose(() => {
      if (this.isClosed) return;
      this.close();
      this.closeEmitter.fire();
    });
    this.connection.listen();
  }

  request<M extends keyof Requests & string>(
    method: M,
    params: Requests[M]['params'],
    { signal, timeoutMs }: RequestOptions = {},
  ): Promise<Requests[M]['result']> {
    if (signal?.aborted) return Promise.reject(abortError());
    return new Promise((resolve, reject) => {
      const cancellation = new CancellationTokenSource();
      const giveUp = (error: Error) => {
        settle();
        cancellation.cancel();
        reject(error);
      };
      const onAbort = () => giveUp(abortError());
      const timer =
        timeoutMs === undefined
          ? undefined
          : this.scheduler.after(timeoutMs, () =>
              giveUp(new HostError('timed-out', `No answer to “${method}” in time.`)),
            );
      const settle = () => {
        timer?.dispose();
        signal?.removeEventListener('abort', onAbort);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.send(method, params, cancellation.token)
        .then(resolve, (error: unknown) => reject(fromWireError(error)))
        .finally(settle);
    });
  }

  /** Tells the other side, if there is one still. */
  notify<M extends keyof Notifications & string>(
    method: M,
    params: Notifications[M]['params'],
  ): void {
    if (this.isClosed) return;
    this.connection.sendNotification(method, params).catch(() => {
      // Only a closing port refuses these values, and then nobody is left to hear them.
    });
  }

  dispose(): void {
    this.close();
    this.closeEmitter.dispose();
  }

  private async send(method: string, params: object, token: CancellationToken): Promise<unknown> {
    return this.connection.sendRequest(method, params, token);
  }

  private async answer(method: string, params: unknown, token: CancellationToken) {
    const controller = new AbortController();
    const subscription = token.onCancellationRequested(() => controller.abort(abortError()));
    if (token.isCancellationRequested) controller.abort(abortError());
    this.running.add(controller);
    try {
      return await this.handlers.onRequest(method, params, controller.signal);
    } catch (error) {
      throw toWireError(error);
    } finally {
      this.running.delete(controller);
      subscription.dispose();
    }
  }

  private close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.connection.dispose();
    for (const controller of this.running) controller.abort(abortError());
    this.running.clear();
  }
}
