import { createTestHost } from '@mystratus/plugin-harness/testing';
import {
  describeHostContract,
  type HostContractOptions,
  hostContract,
  NEIGHBOUR_MANIFEST,
  PROBE_MANIFEST,
  probePlugin,
  runContractCase,
} from '@mystratus/plugin-sdk/contract-suite';
import { checkContributions } from '@mystratus/plugin-sdk/host';
import { describe, expect, it } from 'vitest';

const OF_NEIGHBOURS = hostContract.filter(({ needs }) => needs === 'loadNeighbour');

/** A host that has one plugin alone. */
async function createLonelyFixture() {
  const host = createTestHost({ manifest: PROBE_MANIFEST, plugin: probePlugin });
  return { session: host.session, host, dispose: () => host.dispose() };
}

function registered(options?: HostContractOptions) {
  const run: string[] = [];
  const skipped: string[] = [];
  const test = Object.assign((name: string) => run.push(name), {
    skip: (name: string) => skipped.push(name),
  });
  const runner = { describe: (_: string, body: () => void) => body(), it: test };
  describeHostContract(runner, 'a host', createLonelyFixture, options);
  return { run, skipped };
}

describe('the contract suite', () => {
  it('runs every case, unless it is told of a host without neighbours, whose cases it shows as skipped', () => {
    expect(registered().run).toHaveLength(hostContract.length);
    const { run, skipped } = registered({ hasNeighbours: false });
    expect(skipped).toEqual(OF_NEIGHBOURS.map(({ name }) => name));
    expect(skipped.length).toBeGreaterThan(10);
    expect(run.length + skipped.length).toBe(hostContract.length);
  });

  it.each(OF_NEIGHBOURS)(
    'fails where nobody said that there is no neighbour: $name',
    async (each) => {
      await expect(runContractCase(each, createLonelyFixture)).rejects.toThrow(
        'hasNeighbours: false',
      );
    },
  );

  it('brings a neighbour along that fits the probe', () => {
    const { problems } = checkContributions(NEIGHBOUR_MANIFEST, [PROBE_MANIFEST]);
    expect(problems).toEqual([]);
  });
});
