import { type Disposable, toDisposable } from '@mystratus/plugin-sdk';

/** Things that plugins, this one first of all, contribute by id. Keeps the order of registration. */
export class Registry<T extends { readonly id: string }> {
  private readonly members = new Map<string, T>();

  /** Throws when the id is taken. Disposing the result takes the member out again. */
  register(member: T): Disposable {
    if (this.members.has(member.id)) throw new Error(`"${member.id}" is registered already.`);
    this.members.set(member.id, member);
    return toDisposable(() => this.members.delete(member.id));
  }

  get(id: string): T | undefined {
    return this.members.get(id);
  }

  get all(): readonly T[] {
    return [...this.members.values()];
  }
}
