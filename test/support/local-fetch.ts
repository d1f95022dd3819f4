// Taken before `no-network.ts` puts a refusal in its place.
const realFetch = globalThis.fetch;

/** Reaches servers that a test runs on this machine, and nothing else. */
export const localFetch: typeof fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.hostname !== '127.0.0.1') throw new Error(`Not on this machine: ${url.origin}`);
  return realFetch(input, init);
};
