import type { ContractNeighbour, HostContractFixture } from './fixture.ts';
import { Probe } from './probe.ts';

export interface ContractCaseContext extends HostContractFixture {
  readonly probe: Probe;
  /** Rejects where the fixture cannot. */
  loadNeighbour(): Promise<ContractNeighbour>;
}

/** One promise of the contract, checked against a fresh fixture. `run` rejects with what is not as promised. */
export interface ContractCase {
  /** What the host must do, as a sentence without its subject. */
  readonly name: string;
  /** What the fixture must be able to do for it, besides what all of them can. */
  readonly needs?: 'loadNeighbour';
  /** Rejects, saying why, when the host does not. */
  readonly run: (context: ContractCaseContext) => Promise<void>;
}

const NO_NEIGHBOUR =
  'The fixture has no loadNeighbour. Give it one, or leave out the cases that need it: { hasNeighbours: false }.';

/** Runs a case against a fixture of its own. */
export async function runContractCase(
  { run }: ContractCase,
  createFixture: () => Promise<HostContractFixture>,
): Promise<void> {
  const fixture = await createFixture();
  try {
    const { session, host } = fixture;
    await run({
      session,
      host,
      probe: new Probe(session),
      dispose: () => fixture.dispose(),
      async loadNeighbour() {
        if (!fixture.loadNeighbour) throw new Error(NO_NEIGHBOUR);
        return fixture.loadNeighbour();
      },
    });
  } finally {
    await fixture.dispose();
  }
}
