import os from 'node:os';

/** What the figures depend on, in general words. */
export function describeMachine() {
  const cpus = os.cpus();
  return {
    processor: cpus[0]?.model ?? 'unknown',
    cores: cpus.length,
    memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.arch()}`,
    node: process.version,
    /** Processes that wanted a core in the minute before: well below the number of cores on a quiet machine. */
    loadAverage: Number((os.loadavg()[0] ?? 0).toFixed(2)),
  };
}
