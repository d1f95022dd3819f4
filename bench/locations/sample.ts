/** One measurement of one contender. */
export interface Sample {
  readonly measure: string;
  readonly contender: string;
  readonly ms: number;
  /** How many rows there were: read or looked up, or in the store. */
  readonly size: number;
}

export type Contender = readonly [name: string, run: () => unknown];

/** Runs contenders one after the other, another one first in each round, with a collected heap before each. */
export async function measureInTurn(
  measure: string,
  size: number,
  round: number,
  contenders: readonly Contender[],
): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (let turn = 0; turn < contenders.length; turn++) {
    const next = contenders[(turn + round) % contenders.length];
    if (!next) continue;
    const [contender, run] = next;
    globalThis.gc?.();
    const start = performance.now();
    await run();
    samples.push({ measure, contender, ms: performance.now() - start, size });
  }
  return samples;
}
