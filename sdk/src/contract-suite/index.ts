import { accountCases } from './account-cases.ts';
import { type ContractCase, runContractCase } from './contract-case.ts';
import { fileCases } from './file-cases.ts';
import type { HostContractFixture } from './fixture.ts';
import { hubCases } from './hub-cases.ts';
import { lifecycleCases } from './lifecycle-cases.ts';
import { netCases } from './net-cases.ts';
import { paperCases } from './paper-cases.ts';
import { permissionCases } from './permission-cases.ts';
import { storageCases } from './storage-cases.ts';
import { studioCases } from './studio-cases.ts';

export { type ContractCase, runContractCase } from './contract-case.ts';
export type { ContractHost, ContractRecord, HostContractFixture } from './fixture.ts';
export { PROBE_ASSETS, PROBE_MANIFEST } from './probe-manifest.ts';
export { probePlugin } from './probe-plugin.ts';

/**
 * Every promise that a host makes to its plugins. The cases need no test framework, so they also run inside a page,
 * beside a host whose plugin is in a real frame:
 *
 * - build `runInFrame(probePlugin)` as a classic script, and put it into `frameDocument` with `PROBE_MANIFEST`;
 * - `createFixture` adds that frame to the page, awaits `connectFrame`, and makes a session over the host's services;
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
];

/** What the suite uses of a test framework; Vitest, Jest, Mocha and `node:test` have both. */
export interface TestRunner {
  /** Groups tests under a name. */
  readonly describe: (name: string, body: () => void) => unknown;
  /** Runs one test; it fails when the promise rejects. */
  readonly it: (name: string, body: () => Promise<void>) => unknown;
}

/** Registers the whole contract with a test framework. Every case gets a fixture of its own and disposes it. */
export function describeHostContract(
  { describe, it }: TestRunner,
  name: string,
  createFixture: () => Promise<HostContractFixture>,
): void {
  describe(name, () => {
    for (const contractCase of hostContract) {
      it(contractCase.name, () => runContractCase(contractCase, createFixture));
    }
  });
}
