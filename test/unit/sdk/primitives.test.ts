import {
  abortError,
  type Disposable,
  DisposableStore,
  Emitter,
  HostError,
  isAbortError,
  textCell,
  textColumn,
  toDisposable,
} from '@mystratus/plugin-sdk';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

describe('DisposableStore', () => {
  it('disposes from the last to the first, once', () => {
    const order: number[] = [];
    const store = new DisposableStore();
    for (const number of [1, 2, 3]) store.add(toDisposable(() => order.push(number)));
    store.dispose();
    store.dispose();
    expect(order).toEqual([3, 2, 1]);
  });

  it('disposes the others when one throws, and tells of every failure', () => {
    const store = new DisposableStore();
    const last = vi.fn();
    store.add({ dispose: last });
    store.add({
      dispose: () => {
        throw new Error('stuck');
      },
    });
    expect(() => store.dispose()).toThrow(AggregateError);
    expect(last).toHaveBeenCalledOnce();
  });

  it('disposes at once what comes too late', () => {
    const store = new DisposableStore();
    store.dispose();
    const late: Disposable = { dispose: vi.fn() };
    expect(store.add(late)).toBe(late);
    expect(late.dispose).toHaveBeenCalledOnce();
  });
});

describe('toDisposable', () => {
  it('runs once', () => {
    const cleanUp = vi.fn();
    const disposable = toDisposable(cleanUp);
    disposable.dispose();
    disposable.dispose();
    expect(cleanUp).toHaveBeenCalledOnce();
  });
});

describe('Emitter', () => {
  it('calls each subscription until it is disposed, the same listener twice if it subscribed twice', () => {
    const emitter = new Emitter<number>();
    const listener = vi.fn();
    const first = emitter.event(listener);
    emitter.event(listener);
    emitter.fire(1);
    first.dispose();
    emitter.fire(2);
    expect(listener.mock.calls).toEqual([[1], [1], [2]]);
    expect(emitter.listenerCount).toBe(1);
  });

  it('does not call who subscribed while it fires, and keeps calling when one unsubscribes', () => {
    const emitter = new Emitter<void>();
    const late = vi.fn();
    const other = vi.fn();
    const own = emitter.event(() => {
      own.dispose();
      emitter.event(late);
    });
    emitter.event(other);
    emitter.fire();
    expect(other).toHaveBeenCalledOnce();
    expect(late).not.toHaveBeenCalled();
  });

  it('holds nobody after it is disposed', () => {
    const emitter = new Emitter<void>();
    const listener = vi.fn();
    emitter.event(listener);
    emitter.dispose();
    emitter.fire();
    expect(listener).not.toHaveBeenCalled();
    expect(emitter.listenerCount).toBe(0);
  });
});

describe('errors', () => {
  it('are known by their code', () => {
    const error: unknown = new HostError('offline', 'There is no network.');
    expect(HostError.is(error)).toBe(true);
    expect(HostError.is(error, 'offline')).toBe(true);
    expect(HostError.is(error, 'timed-out')).toBe(false);
    expect(HostError.is(new Error('offline'))).toBe(false);
  });

  it('tell cancellation from failure', () => {
    expect(isAbortError(abortError())).toBe(true);
    expect(isAbortError(AbortSignal.abort().reason)).toBe(true);
    expect(isAbortError(new Error('AbortError'))).toBe(false);
  });
});

describe('text columns', () => {
  it('give back every cell as it was', () => {
    const cells = fc.array(
      fc.string({ unit: 'binary' }).map((text) => text + '\ud800'.repeat(text.length % 2)),
    );
    fc.assert(
      fc.property(cells, (texts) => {
        const column = textColumn(texts);
        expect(column.ends).toHaveLength(texts.length);
        expect(texts.map((_, index) => textCell(column, index))).toEqual(texts);
      }),
    );
  });
});
