/** Something that holds a resource until it is told to let go. Disposing twice does nothing. */
export interface Disposable {
  /** Lets go of it. */
  dispose(): void;
}

/** Turns a clean-up function into a {@link Disposable} that runs it once. */
export function toDisposable(cleanUp: () => void): Disposable {
  let isDisposed = false;
  return {
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      cleanUp();
    },
  };
}

/**
 * Owns disposables and disposes them in reverse order of their arrival, so that what was built on something
 * goes before it. Every member is disposed even when others throw; the errors are thrown together at the end.
 */
export class DisposableStore implements Disposable {
  private readonly members: Disposable[] = [];
  private isDisposed = false;

  /** Takes ownership and returns its argument. A store that is already disposed disposes it at once. */
  add<T extends Disposable>(disposable: T): T {
    if (this.isDisposed) disposable.dispose();
    else this.members.push(disposable);
    return disposable;
  }

  /** Disposes all members, last in first out, and from then on whatever is added. */
  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    const errors: unknown[] = [];
    for (const member of this.members.splice(0).reverse()) {
      try {
        member.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Some disposables failed to dispose.');
  }
}
