import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostPage } from '../frame/host-page.ts';
import { bundle, type OpenHostPage, openHostPage } from '../frame/open-host-page.ts';
import { packProbe } from '../frame/pack-contract-plugins.ts';
import { NEIGHBOUR_ATTACKS } from './neighbour-attacks.ts';

declare const hostPage: HostPage;

/** The other plugin tells of all that reaches it by what frames of one origin share. */
const EAVESDROPPER = `;
for (const open of [
  () => { new BroadcastChannel('loot').onmessage = ({ data }) => parent.postMessage({ report: data }, '*'); },
  () => addEventListener('storage', ({ key }) => parent.postMessage({ report: key }, '*')),
]) { try { open(); } catch {} }`;

let host: OpenHostPage;
let packaged: string;

beforeAll(async () => {
  host = await openHostPage();
  packaged = await packProbe((await bundle('probe-frame')) + EAVESDROPPER);
}, 60_000);

afterAll(async () => {
  await host?.browser.close();
});

async function attack(script: string) {
  const attempt = `(async () => { ${script} })().catch(() => undefined);`;
  return host.page.evaluate(([bytes, text]) => hostPage.attackedByNeighbour(bytes, text), [
    packaged,
    attempt,
  ] as const);
}

describe('a hostile plugin cannot, with the frame of another plugin,', () => {
  it.each(Object.entries(NEIGHBOUR_ATTACKS))('%s', async (_name, script) => {
    expect(await attack(script)).toEqual({ isServing: true, said: [], gains: [] });
  });

  it('do any of it by luck alone: whoever has something to tell is heard', async () => {
    const { gains } = await attack("parent.postMessage({ report: 'honest' }, '*')");
    expect(gains).toEqual(['honest']);
  });
});
