import type { CommandContext } from '../api/commands.ts';
import { DEFAULT_MAX_RESPONSE_BYTES } from '../api/net.ts';
import { HostError } from '../errors.ts';
import type { RequestMethod } from '../protocol/method-schema.ts';
import { PLUGIN_REQUESTS, type PluginRequests } from '../protocol/plugin-methods.ts';
import { answerChecker, schemaChecker } from '../protocol/schema-checker.ts';
import { copyBytes } from '../rpc/copy-bytes.ts';
import { transfer } from '../rpc/transfer.ts';
import { checkAssetPath, checkExternalUrl, type Grants } from './grants.ts';
import type { HostServices } from './host-services.ts';
import { PluginQuotas } from './plugin-quotas.ts';
import type { ProgressIndicators } from './progress-indicators.ts';
import { transferableRows } from './transferable-rows.ts';

/** Answers one method: checks the parameters and the grants, then asks the host's services. */
export type RequestRoute = (params: unknown, signal: AbortSignal) => Promise<unknown>;

export interface RequestRoutesOptions {
  readonly grants: Grants;
  readonly services: HostServices;
  readonly progress: ProgressIndicators;
  executeCommand(commandId: string, context: CommandContext, signal: AbortSignal): Promise<void>;
}

/** Every method that a plugin may call, and nothing else. */
export function requestRoutes({
  grants,
  services,
  progress,
  executeCommand,
}: RequestRoutesOptions): ReadonlyMap<string, RequestRoute> {
  const {
    panels,
    hubs,
    studios,
    organizations,
    events,
    storage,
    files,
    secrets,
    net,
    assets,
    ui,
    branding,
    printing,
    usage,
    plugins,
  } = services;

  const handlers: { readonly [M in keyof PluginRequests]: Handler<M> } = {
    'commands/register': async ({ commandId }) => {
      grants.checkCommand(commandId);
      return null;
    },
    'commands/unregister': async ({ commandId }) => {
      grants.checkCommand(commandId);
      return null;
    },
    'commands/execute': async ({ commandId, context }, signal) => {
      grants.checkCommand(commandId);
      return done(executeCommand(commandId, context, signal));
    },

    'panels/reveal': async (place) => {
      grants.checkPanel(place.panelId);
      return done(panels.reveal(place));
    },
    'panels/hide': async (place) => {
      grants.checkPanel(place.panelId);
      return done(panels.hide(place));
    },

    'hubs/list': (_, signal) => hubs.list({ signal }),
    'hubs/getSelection': ({ hubId }, signal) => hubs.getSelection(hubId, { signal }),
    'hubs/getActive': async (_, signal) => (await hubs.getActive({ signal })) ?? null,
    'hubs/readRows': async (request, signal) => {
      grants.checkColumns(request.columns);
      return transferableRows(await hubs.readRows(request, { signal }), request.columns);
    },
    'hubs/selectRows': ({ hubId, rows }, signal) => done(hubs.selectRows(hubId, rows, { signal })),
    'hubs/openRecord': ({ hubId, row }, signal) => done(hubs.openRecord(hubId, row, { signal })),

    'studios/list': async (_, signal) => (await studios?.list({ signal })) ?? [],

    'organizations/list': async (_, signal) => (await organizations?.list({ signal })) ?? [],
    'events/list': async (_, signal) => {
      grants.checkColumns(['clientId']);
      return (await events?.list({ signal })) ?? [];
    },

    'storage/read': async ({ name, offset }, signal) => {
      const stored = await storage.read(name, { signal, ...(offset !== undefined && { offset }) });
      return stored === undefined ? null : movedCopy(stored);
    },
    'storage/append': ({ name, bytes, expectedSize }, signal) =>
      done(
        storage.append(name, bytes, {
          signal,
          ...(expectedSize !== undefined && { expectedSize }),
        }),
      ),
    'storage/writeAtomically': ({ name, bytes }, signal) =>
      done(storage.writeAtomically(name, bytes, { signal })),
    'storage/list': (_, signal) => storage.list({ signal }),
    'storage/delete': ({ name }, signal) => done(storage.delete(name, { signal })),

    'files/pick': async (request, signal) => (await files?.pick(request, { signal })) ?? null,
    'files/list': async (_, signal) => (await files?.list({ signal })) ?? [],
    'files/read': async ({ id, offset, length }, signal) => {
      const bytes = await files?.read(id, { offset, length }, { signal });
      if (!bytes) throw new HostError('not-found', 'There is no such file.');
      return movedCopy(bytes);
    },
    'files/delete': async ({ id }, signal) => {
      await files?.delete(id, { signal });
      return null;
    },

    'secrets/get': async ({ name }, signal) => {
      grants.checkSecret(name);
      return (await secrets?.get(name, { signal })) ?? null;
    },

    'net/fetch': async (request, signal) => {
      grants.checkOrigin(request.url);
      const { status, headers, body } = await net.fetch(request, { signal });
      checkBodyLength(body, request.maxBytes);
      const copy = copyBytes(body);
      return transfer({ status, headers, body: copy }, [copy.buffer]);
    },

    'assets/read': async ({ path }, signal) => {
      checkAssetPath(path);
      const copy = (await assets.read(path, { signal })).slice(0);
      return transfer(copy, [copy]);
    },

    'ui/showMessage': async (message, signal) => (await ui.showMessage(message, signal)) ?? null,
    'ui/confirm': (question, signal) => ui.confirm(question, signal),
    'ui/startProgress': async ({ progressId, title, isCancellable }) => {
      progress.start(progressId, { title, isCancellable });
      return null;
    },
    'ui/openExternal': async ({ url }) => {
      checkExternalUrl(url);
      return done(ui.openExternal(url));
    },
    'ui/saveFile': (file) => ui.saveFile(file),

    'branding/getCompany': async (_, signal) => {
      const company = await branding?.getCompany({ signal });
      if (!company) return { name: '', addressLine: '', phone: '' };
      if (!company.logo) return company;
      const logo = copyBytes(company.logo);
      return transfer({ ...company, logo }, [logo.buffer]);
    },
    'printing/print': async (request, signal) => {
      request.pages.forEach(checkPng);
      await printing?.print(request, { signal });
      return null;
    },

    'usage/getTariff': (_, signal) => usage.getTariff({ signal }),
    'usage/getTotals': (_, signal) => usage.getTotals({ signal }),
    'usage/report': ({ entries }, signal) => done(usage.report(entries, { signal })),

    'plugins/get': async ({ pluginId, versionRange }) => {
      const version = await plugins.resolve(pluginId, versionRange);
      return version === undefined ? null : { version };
    },
    'plugins/call': ({ pluginId, method, args }, signal) =>
      plugins.call(pluginId, method, args, signal),
    'plugins/callBack': ({ pluginId, callbackId, args }, signal) => {
      if (!plugins.extensions) throw new HostError('unsupported', 'Plugins do not call back here.');
      return plugins.extensions.callBack(pluginId, callbackId, args, signal);
    },
    'plugins/getContributions': async () => plugins.extensions?.contributions() ?? [],
  };

  const quotas = new PluginQuotas();
  const routes = new Map<string, RequestRoute>();
  const add = <M extends keyof PluginRequests>(method: M) => {
    const { params: schema, result, quota }: RequestMethod = PLUGIN_REQUESTS[method];
    const check = schemaChecker(schema);
    const checkAnswer = answerChecker(result);
    const handle: Handler<M> = handlers[method];
    const capability = method.slice(0, method.indexOf('/'));
    routes.set(method, async (params, signal) => {
      grants.checkCapability(capability);
      const checked = check(params) as PluginRequests[M]['params'];
      const answer = await quotas.run(method, quota, () => handle(checked, signal));
      checkAnswer(answer);
      return answer;
    });
  };
  for (const method of Object.keys(PLUGIN_REQUESTS)) add(method as keyof PluginRequests);
  return routes;
}

type Handler<M extends keyof PluginRequests> = (
  params: PluginRequests[M]['params'],
  signal: AbortSignal,
) => Promise<PluginRequests[M]['result']>;

/** Whatever the host let through, a frame is not made to hold more than it asked for. */
function checkBodyLength(body: Uint8Array, maxBytes = DEFAULT_MAX_RESPONSE_BYTES): void {
  if (body.length > maxBytes) {
    throw new HostError('quota-exceeded', `The answer is longer than ${maxBytes} bytes.`);
  }
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function checkPng(page: Uint8Array): void {
  if (PNG_SIGNATURE.some((byte, index) => page[index] !== byte)) {
    throw new HostError('invalid-parameters', 'A page to be printed is not a PNG.');
  }
}

async function done(action: Promise<void>): Promise<null> {
  await action;
  return null;
}

function movedCopy(bytes: Uint8Array): Uint8Array {
  const copy = copyBytes(bytes);
  return transfer(copy, [copy.buffer]);
}
