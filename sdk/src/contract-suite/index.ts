import { accountCases } from './account-cases.ts';
import { type ContractCase, runContractCase } from './contract-case.ts';
import { fileCases } from './file-cases.ts';
import type { HostContractFixture } from './fixture.ts';
import { hubCases } from './hub-cases.ts';
import { lifecycleCases } from './lifecycle-cases.ts';
import { neighbourCases } from './neighbour-cases.ts';
import { netCases } from './net-cases.ts';
import { paperCases } from './paper-cases.ts';
import { permissionCases } from './permission-cases.ts';
import { storageCases } from './storage-cases.ts';
import { studioCases } from './studio-cases.ts';

export { type ContractCase, runContractCase } from './contract-case.ts';
export type {
  ContractHost,
  ContractNeighbour,
  ContractRecord,
  HostContractFixture,
} from './fixture.ts';
export { NEIGHBOUR_MANIFEST } from './neighbour-manifest.ts';
export { neighbourPlugin } from './neighbour-plugin.ts';
export { PROBE_ASSETS, PROBE_MANIFEST } from './probe-manifest.ts';
export { probePlugin } from './probe-plugin.ts';

/**
 * Every promise that a host makes to its plugins. The cases need no test framework, so they also run inside a page,
 * beside a host whose plugin is in a real frame:
 *
 * - build `runInFrame(probePlugin)` as a classic script, and put it into `frameDocument` with `PROBE_MANIFEST`;
 * - `createFixture` adds that frame to the page, awaits `connectFrame`, and makes a session over the host's services;
 * - `loadNeighbour` does the same with `neighbourPlugin` and `NEIGHBOUR_MANIFEST`;
 * - `runContractCase` each case, and report the name and the error of those that reject.
 */
export const hostContract: readonly ContractCase[] = [
  ...lifecycleCases,
  ...hubCases,
  ...studioCases,
  ...accountCases,
  ...paperCases,
  ...permissionCases,
  ...netCases,
  ...storageCases,
  ...fileCases,
  ...neighbourCases,
];

/** What the suite uses of a test framework; Vitest, Jest, Mocha and `node:test` have both. */
export interface TestRunner {
  /** Groups tests under a name. */
  readonly describe: (name: string, body: () => void) => unknown;
  /** Registers one test. */
  readonly it: {
    /** Runs one test; it fails when the promise rejects. */
    (name: string, body: () => Promise<void>): unknown;
    /** Says that there is this test, and that it is not run. */
    readonly skip: (name: string, body: () => Promise<void>) => unknown;
  };
}

/** What a host is that not all hosts are. */
export interface HostContractOptions {
  /** Several plugins run in it and find each other; the cases of that are skipped where not. `true` unless told. */
  readonly hasNeighbours?: boolean;
}

/** Registers the whole contract with a test framework. Every case gets a fixture of its own and disposes it. */
export function describeHostContract(
  { describe, it }: TestRunner,
  name: string,
  createFixture: () => Promise<HostContractFixture>,
  { hasNeighbours = true }: HostContractOptions = {},
): void {
  describe(name, () => {
    for (const contractCase of hostContract) {
      const test = contractCase.needs && !hasNeighbours ? it.skip : it;
      test(contractCase.name, () => runContractCase(contractCase, createFixture));
    }
  });
}
