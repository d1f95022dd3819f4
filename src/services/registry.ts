import { type Disposable, Emitter, toDisposable } from '@mystratus/plugin-sdk';

/** Things that plugins, this one first of all, contribute by id. Keeps the order of registration. */
export class Registry<T extends { readonly id: string }> {
  private readonly members = new Map<string, T>();
  private readonly changes = new Emitter<void>();

  /** A member has come or gone. */
  readonly onDidChange = this.changes.event;

  /** Throws when the id is taken. Disposing the result takes the member out again. */
  register(member: T): Disposable {
    if (this.members.has(member.id)) throw new Error(`"${member.id}" is registered already.`);
    this.members.set(member.id, member);
    this.changes.fire();
    return toDisposable(() => {
      this.members.delete(member.id);
      this.changes.fire();
    });
  }

  get(id: string): T | undefined {
    return this.members.get(id);
  }

  get all(): readonly T[] {
    return [...this.members.values()];
  }
}
