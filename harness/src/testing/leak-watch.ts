import { type Disposable, type HostApi, type Plugin, toDisposable } from '@mystratus/plugin-sdk';
import { creationSite } from './creation-site.ts';

/** Sees what a plugin takes from its host, and has not given back. */
export class LeakWatch {
  private readonly taken = new Map<object, string>();
  private readonly watched = new WeakMap<object, object>();

  /** What is still taken, each with where the plugin took it. */
  get left(): readonly string[] {
    return [...this.taken.values()];
  }

  /** The same plugin, whose host is watched. */
  around(plugin: Plugin, onActivate: (host: HostApi) => void): Plugin {
    return {
      activate: (context) => {
        const host = this.watchHost(context.host);
        onActivate(host);
        return plugin.activate({ ...context, host });
      },
      deactivate: () => plugin.deactivate?.(),
    };
  }

  private watchHost(host: HostApi): HostApi {
    return new Proxy(host, {
      get: (target, capability) => {
        const part: unknown = Reflect.get(target, capability);
        if (typeof part === 'function') return part.bind(target);
        if (typeof part !== 'object' || part === null || capability === 'manifest') return part;
        const known = this.watched.get(part);
        if (known) return known;
        const proxy = this.watchPart(part, String(capability));
        this.watched.set(part, proxy);
        return proxy;
      },
    });
  }

  private watchPart(part: object, capability: string): object {
    return new Proxy(part, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        const call = (...args: readonly unknown[]): unknown => Reflect.apply(member, target, args);
        const what = `${capability}.${String(name)}`;
        if (String(name).startsWith('onDid'))
          return this.watchTaking(call, `a listener of ${what}`);
        if (what === 'commands.register') return this.watchTaking(call, 'the command');
        if (what === 'ui.withProgress') return this.watchTask(call, 'a progress indicator');
        return call;
      },
    });
  }

  private watchTaking(take: (...args: readonly unknown[]) => unknown, what: string) {
    const taking = (...args: readonly unknown[]): Disposable => {
      const [id] = args;
      const key = {};
      const taken = take(...args) as Disposable;
      const name = typeof id === 'string' ? `${what} “${id}”` : what;
      this.taken.set(key, `${name}, ${creationSite(taking)}`);
      return toDisposable(() => {
        this.taken.delete(key);
        taken.dispose();
      });
    };
    return taking;
  }

  private watchTask(start: (...args: readonly unknown[]) => unknown, what: string) {
    const starting = async (...args: readonly unknown[]): Promise<unknown> => {
      const key = {};
      this.taken.set(key, `${what}, ${creationSite(starting)}`);
      try {
        return await start(...args);
      } finally {
        this.taken.delete(key);
      }
    };
    return starting;
  }
}
