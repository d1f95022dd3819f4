import { createMemoryHost } from '@mystratus/plugin-harness/testing';
import {
  describeHostContract,
  type HostContractFixture,
  PROBE_ASSETS,
  PROBE_MANIFEST,
  probePlugin,
} from '@mystratus/plugin-sdk/contract-suite';
import {
  createLoopback,
  createPluginSession,
  messagePortTransport,
  type Transport,
  webViewTransport,
} from '@mystratus/plugin-sdk/host';
import { connectPlugin } from '@mystratus/plugin-sdk/plugin';
import { describe, it } from 'vitest';
import { createFakeWebView } from '../support/fake-web-view.ts';
import { WireConformance } from '../support/wire-conformance.ts';

/** The probe draws nothing, so Node needs no DOM for it. */
const panelRoot: HTMLElement = Object.create(null);

function fixtureOver(connect: () => readonly [Transport, Transport]) {
  return async (): Promise<HostContractFixture> => {
    const host = createMemoryHost({ assets: PROBE_ASSETS });
    const wire = new WireConformance(connect());
    const [hostEnd, pluginEnd] = wire.ends;
    const plugin = connectPlugin(pluginEnd, probePlugin, panelRoot);
    const session = createPluginSession({
      manifest: PROBE_MANIFEST,
      services: host.services,
      transport: hostEnd,
    });
    return {
      session,
      host,
      dispose() {
        session.dispose();
        plugin.dispose();
        host.dispose();
        if (wire.problems.length > 0) throw new Error(wire.problems.join('\n'));
      },
    };
  };
}

describeHostContract({ describe, it }, 'over a cloning loopback', fixtureOver(createLoopback));

describeHostContract(
  { describe, it },
  'over a real MessageChannel',
  fixtureOver(() => {
    const { port1, port2 } = new MessageChannel();
    return [messagePortTransport(port1), messagePortTransport(port2)];
  }),
);

describeHostContract(
  { describe, it },
  'over a web view’s channel of JSON',
  fixtureOver(() => {
    const [near, far] = createFakeWebView();
    return [webViewTransport(near), webViewTransport(far)];
  }),
);
