import { beforeEach, vi } from 'vitest';

// A test that needs the network must bring a server of its own and say so.
beforeEach(() => {
  vi.stubGlobal('fetch', (input: unknown) => {
    throw new Error(`A test tried to reach the network: ${String(input)}`);
  });
});
