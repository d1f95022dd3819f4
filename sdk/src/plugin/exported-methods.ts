import type { PluginExports } from '../api/plugins.ts';

/** The methods of an object or of an instance of a class, by name and bound, without those that every object has. */
export function exportedMethods(
  exports: PluginExports,
): ReadonlyMap<string, (...args: readonly unknown[]) => Promise<unknown>> {
  const methods = new Map<string, (...args: readonly unknown[]) => Promise<unknown>>();
  for (
    let owner: object | null = exports;
    owner !== null && owner !== Object.prototype;
    owner = Object.getPrototypeOf(owner)
  ) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      const method: unknown = Reflect.get(exports, name);
      if (name === 'constructor' || methods.has(name) || typeof method !== 'function') continue;
      methods.set(name, async (...args) => Reflect.apply(method, exports, args));
    }
  }
  return methods;
}
