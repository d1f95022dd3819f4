// wire.md, “Messages”: JSON-RPC 2.0 in both directions over one channel.

import { WireError } from './wire-error.js';

const MAX_NAME_LENGTH = 200;
const MAX_ERROR_LENGTH = 2000;

/** One side of the wire. `answer` and `hear` take what the other asks and tells; `complain` gets what is no message, and
 * `fail` what went wrong with an answer. */
export class Peer {
  #channel;
  #handlers;
  #numbers;
  #lastId = 0;
  #waiting = new Map();
  #running = new Map();
  #isClosed = false;

  /** @param numbers JSON-RPC's number of each error, from the wire's schema */
  constructor(channel, numbers, handlers) {
    this.#channel = channel;
    this.#numbers = numbers;
    this.#handlers = handlers;
    channel.listen((message) => this.#receive(message));
  }

  /** Asks the other side; rejects with a `WireError`, `timed-out` where it takes longer than `timeoutMs`. */
  request(method, params, { signal, timeoutMs } = {}) {
    if (this.#isClosed) return Promise.reject(new WireError('disconnected', 'Closed.'));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const giveUp = (code, message) => {
        if (!this.#waiting.has(id)) return;
        settle();
        this.notify('$/cancelRequest', { id });
        reject(new WireError(code, message));
      };
      const onAbort = () => giveUp('cancelled', 'The call was cancelled.');
      const timer = timeoutMs && setTimeout(giveUp, timeoutMs, 'timed-out', `${method}: no answer`);
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        this.#waiting.delete(id);
      };
      signal?.addEventListener('abort', onAbort);
      this.#waiting.set(id, (message) => {
        settle();
        if ('error' in message) reject(errorOf(message.error));
        else resolve(message.result);
      });
      this.#channel.post({ jsonrpc: '2.0', id, method, params });
    });
  }

  notify(method, params) {
    this.#channel.post({ jsonrpc: '2.0', method, params });
  }

  close() {
    this.#isClosed = true;
    for (const controller of this.#running.values()) controller.abort();
    this.#channel.close();
    const error = { message: 'Closed.', data: { code: 'disconnected' } };
    for (const settle of this.#waiting.values()) settle({ error });
  }

  #receive(message) {
    if (!isMessage(message)) this.#handlers.complain('a message that is not JSON-RPC 2.0');
    else if (message.method === undefined) this.#waiting.get(message.id)?.(message);
    else if (message.method === '$/cancelRequest') this.#running.get(message.params.id)?.abort();
    else if (message.id === undefined) this.#handlers.hear(message.method, message.params);
    else void this.#answer(message);
  }

  async #answer({ id, method, params }) {
    const controller = new AbortController();
    this.#running.set(id, controller);
    try {
      const result = await this.#handlers.answer(method, params, controller.signal);
      this.#channel.post({ jsonrpc: '2.0', id, result: result ?? null });
    } catch (error) {
      const known = error instanceof WireError;
      if (!known) this.#handlers.fail(method, error);
      const code = known ? error.code : 'internal';
      const sentence = known ? error.message : `The program could not complete “${method}”.`;
      const message = sentence.slice(0, MAX_ERROR_LENGTH);
      this.#channel.post({
        jsonrpc: '2.0',
        id,
        error: { code: this.#numbers[code], message, data: { code } },
      });
    } finally {
      this.#running.delete(id);
    }
  }
}

function errorOf({ message, data }) {
  return new WireError(typeof data?.code === 'string' ? data.code : 'internal', message);
}

function isMessage(value) {
  if (!isObject(value) || value.jsonrpc !== '2.0') return false;
  if (value.method === undefined) {
    if (!isId(value.id)) return false;
    return isObject(value.error) ? typeof value.error.message === 'string' : 'result' in value;
  }
  if (typeof value.method !== 'string' || value.method.length > MAX_NAME_LENGTH) return false;
  if (!isObject(value.params)) return false;
  if (value.method === '$/cancelRequest') return isId(value.params.id);
  return value.id === undefined || isId(value.id);
}

function isId(value) {
  return (
    Number.isSafeInteger(value) || (typeof value === 'string' && value.length <= MAX_NAME_LENGTH)
  );
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
