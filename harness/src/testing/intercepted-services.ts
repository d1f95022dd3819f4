import type { HostServices } from '@mystratus/plugin-sdk/host';

/** A call of the plugin that the session has let through: `storage.append` and its arguments. */
export interface HostCall {
  readonly method: string;
  readonly args: readonly unknown[];
}

/** Answers a call in the place of the host; `proceed` has the host do it, with other arguments if given. */
export type Interceptor = (
  call: HostCall,
  proceed: (args?: readonly unknown[]) => Promise<unknown>,
) => Promise<unknown>;

/** The same services, whose every asynchronous call goes through `intercept`. */
export function interceptedServices(services: HostServices, intercept: Interceptor): HostServices {
  const parts = new WeakMap<object, object>();
  return new Proxy(services, {
    get(target, capability) {
      const part: unknown = Reflect.get(target, capability);
      if (typeof part !== 'object' || part === null) return part;
      const known = parts.get(part) ?? interceptedPart(part, String(capability), intercept);
      parts.set(part, known);
      return known;
    },
  });
}

function interceptedPart(part: object, capability: string, intercept: Interceptor): object {
  return new Proxy(part, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      const method = `${capability}.${String(name)}`;
      if (typeof member !== 'function' || isImmediate(method)) return member;
      return (...args: readonly unknown[]) =>
        intercept({ method, args }, async (others = args) => Reflect.apply(member, target, others));
    },
  });
}

/** Events, and what is shown without an answer. */
function isImmediate(method: string): boolean {
  return /\.onDid[A-Z]/.test(method) || method === 'ui.startProgress';
}
