import { PLUGIN_NOTIFICATIONS, type PluginNotifications } from '../protocol/plugin-methods.ts';
import { schemaChecker } from '../protocol/schema-checker.ts';
import type { Grants } from './grants.ts';
import type { LimitedLog } from './limited-log.ts';
import type { ProgressIndicators } from './progress-indicators.ts';

export interface NotificationRoutesOptions {
  readonly grants: Grants;
  readonly log: LimitedLog;
  readonly progress: ProgressIndicators;
}

/** Everything a plugin may tell its host without expecting an answer. Routes throw a `HostError` for what is wrong. */
export function notificationRoutes({
  grants,
  log,
  progress,
}: NotificationRoutesOptions): ReadonlyMap<string, (params: unknown) => void> {
  const handlers: {
    readonly [M in keyof PluginNotifications]: (params: PluginNotifications[M]['params']) => void;
  } = {
    'ui/reportProgress': ({ progressId, ...report }) => progress.report(progressId, report),
    'ui/endProgress': ({ progressId }) => progress.end(progressId),
    'log/write': ({ level, message }) => log.write(level, message),
  };

  const routes = new Map<string, (params: unknown) => void>();
  const add = <M extends keyof PluginNotifications>(method: M) => {
    const check = schemaChecker(PLUGIN_NOTIFICATIONS[method].params);
    const handle: (params: PluginNotifications[M]['params']) => void = handlers[method];
    const capability = method.slice(0, method.indexOf('/'));
    routes.set(method, (params) => {
      grants.checkCapability(capability);
      handle(check(params));
    });
  };
  for (const method of Object.keys(PLUGIN_NOTIFICATIONS)) add(method as keyof PluginNotifications);
  return routes;
}
