import type { HostContractFixture } from './fixture.ts';
import { Probe } from './probe.ts';

export interface ContractCaseContext extends HostContractFixture {
  readonly probe: Probe;
}

/** One promise of the contract, checked against a fresh fixture. `run` rejects with what is not as promised. */
export interface ContractCase {
  /** What the host must do, as a sentence without its subject. */
  readonly name: string;
  /** Rejects, saying why, when the host does not. */
  readonly run: (context: ContractCaseContext) => Promise<void>;
}

/** Runs a case against a fixture of its own. */
export async function runContractCase(
  { run }: ContractCase,
  createFixture: () => Promise<HostContractFixture>,
): Promise<void> {
  const fixture = await createFixture();
  try {
    const { session, host } = fixture;
    await run({ session, host, dispose: () => fixture.dispose(), probe: new Probe(session) });
  } finally {
    await fixture.dispose();
  }
}
