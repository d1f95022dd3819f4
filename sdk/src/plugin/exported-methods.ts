import type { PluginExports, PluginIdentity } from '../api/plugins.ts';

type ExportedMethod = (
  caller: PluginIdentity | undefined,
  args: readonly unknown[],
) => Promise<unknown>;

/** Known by everybody's copy of this module: in one page, a host and its plugins each have their own. */
const TAKES_CALLER = Symbol.for('mystratus.takesCaller');

/**
 * Makes a method of a plugin's exports that is told who calls it; the caller passes the other arguments only. Called
 * by anybody but another plugin it throws.
 *
 * @example
 * const api = { register: withCaller((caller, title: string) => registry.add(caller.pluginId, title)) };
 */
export function withCaller<A extends readonly unknown[], R>(
  method: (caller: PluginIdentity, ...args: A) => R,
): (...args: A) => R {
  const exported = (): never => {
    throw new Error('This is for other plugins to call.');
  };
  return Object.assign(exported, { [TAKES_CALLER]: method });
}

/** The methods of an object or of an instance of a class, by name and bound, without those that every object has. */
export function exportedMethods(exports: PluginExports): ReadonlyMap<string, ExportedMethod> {
  const methods = new Map<string, ExportedMethod>();
  for (
    let owner: object | null = exports;
    owner !== null && owner !== Object.prototype;
    owner = Object.getPrototypeOf(owner)
  ) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      const method: unknown = Reflect.get(exports, name);
      if (name === 'constructor' || methods.has(name) || typeof method !== 'function') continue;
      methods.set(name, async (caller, args) => {
        const told: unknown = caller && Reflect.get(method, TAKES_CALLER);
        return typeof told === 'function'
          ? Reflect.apply(told, exports, [caller, ...args])
          : Reflect.apply(method, exports, args);
      });
    }
  }
  return methods;
}
