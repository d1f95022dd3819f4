import {
  createTestHost,
  createTransports,
  type TestTransport,
} from '@mystratus/plugin-harness/testing';
import {
  describeHostContract,
  type HostContractFixture,
  NEIGHBOUR_MANIFEST,
  neighbourPlugin,
  PROBE_ASSETS,
  PROBE_MANIFEST,
  probePlugin,
} from '@mystratus/plugin-sdk/contract-suite';
import { describe, it } from 'vitest';
import { WireConformance } from '../support/wire-conformance.ts';

const TRANSPORTS: Readonly<Record<string, TestTransport>> = {
  'over a cloning loopback': 'loopback',
  'over a real MessageChannel': 'message-port',
  'over a web view’s channel of JSON': 'web-view',
};

for (const [name, transport] of Object.entries(TRANSPORTS)) {
  describeHostContract({ describe, it }, name, async (): Promise<HostContractFixture> => {
    const wire = new WireConformance();
    const neighbourWire = new WireConformance();
    const host = createTestHost({
      manifest: PROBE_MANIFEST,
      plugin: probePlugin,
      assets: PROBE_ASSETS,
      transport: wire.follow(createTransports(transport)),
    });
    return {
      session: host.session,
      host,
      loadNeighbour: async () =>
        host.load({
          manifest: NEIGHBOUR_MANIFEST,
          plugin: neighbourPlugin,
          transport: neighbourWire.follow(createTransports(transport)),
        }),
      dispose() {
        host.dispose();
        const problems = [...wire.problems, ...neighbourWire.problems];
        if (problems.length > 0) throw new Error(problems.join('\n'));
      },
    };
  });
}
