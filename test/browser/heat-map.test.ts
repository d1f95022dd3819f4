import { expect, it } from 'vitest';
import { type HarnessPage, useHarness } from '../support/harness-page.ts';

const open = useHarness();

const salem = (id: number) => `${id},Client ${id},${id} Main St,Salem,MA,01970`;
const HEADER = 'id,name,street,city,state,zip';

function legendOf({ frame }: HarnessPage) {
  return frame.getByRole('region', { name: 'Legend' });
}

it('the legend says what the colours mean, and the map what is in its middle', async () => {
  const harness = await open('list=5');
  await harness.importClients([HEADER, ...Array.from({ length: 40 }, (_, i) => salem(i))]);
  await harness.makeMap('Heat Map');
  const legend = legendOf(harness);
  expect(await legend.innerText()).toMatch(/Clients per square mile/);
  // A lone place of 40 clients: 40 · 3 / (π · 5²) = 1.53 at its middle.
  expect(await legend.getByRole('listitem').allInnerTexts()).toContain('1');
  expect(await legend.innerText()).toContain('Radius 5 mi · zip precision');

  const box = await harness.map.boundingBox();
  await harness.page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 120);
  await legend.getByText(/per sq mi · \d+ clients within 5 mi/).waitFor();
  expect(harness.errors).toEqual([]);
  await harness.page.close();
});

it('the options change the map at once, and bill nothing', async () => {
  const harness = await open('list=300');
  await harness.makeMap('Heat Map');
  const requests = await harness.requestCount();
  await harness.frame.getByRole('button', { name: 'Options' }).click();
  await harness.frame.getByRole('radio', { name: 'Sales' }).click();
  await expect.poll(() => legendOf(harness).innerText()).toMatch(/Sales per square mile/);
  expect(await legendOf(harness).innerText()).toMatch(/Sales over \$[\d,]+ count as/);

  // The clients live from coast to coast.
  expect(await legendOf(harness).innerText()).toMatch(/Radius 50 mi/);
  await harness.frame.getByText('so far apart here that 5 mi, as set,').waitFor();
  const radius = harness.frame.getByRole('slider', { name: 'Radius' });
  await radius.focus();
  for (let i = 0; i < 3; i += 1) await harness.page.keyboard.press('ArrowLeft');
  await expect.poll(() => legendOf(harness).innerText()).toMatch(/Radius 47 mi/);
  await harness.page.keyboard.press('Home');
  await expect.poll(() => legendOf(harness).innerText()).toMatch(/Radius 3 mi/);

  await harness.frame.getByRole('checkbox', { name: 'Keep this scale' }).check();
  expect(await harness.requestCount()).toBe(requests);
  expect(harness.errors).toEqual([]);
  await harness.page.close();
});

it('offers another radius where that of the map is a blur or a speck at this zoom', async () => {
  const harness = await open('list=300');
  await harness.makeMap('Heat Map');
  const legend = legendOf(harness);
  expect(await legend.innerText()).toMatch(/Radius 50 mi/);
  expect(await legend.getByRole('button').count()).toBe(0);

  const zoomUntil = async (name: 'Zoom in' | 'Zoom out', text: string) => {
    const offer = legend.getByText(text);
    for (let presses = 0; presses < 12 && !(await offer.isVisible()); presses += 1) {
      await harness.frame.getByRole('button', { name }).click();
      await harness.frame.locator('[aria-label="Map"][aria-busy="false"]').waitFor();
    }
    await offer.waitFor();
  };
  /** The radius that is offered when the map has come to rest, and is taken. */
  const takeOffer = async () => {
    await harness.settledPicture();
    const offer = legend.getByRole('button', { name: /^Use \d+ mi$/ });
    const radius = Number(/\d+/.exec(await offer.innerText())?.[0]);
    await offer.click();
    await expect.poll(() => legend.innerText()).toContain(`Radius ${radius} mi`);
    await offer.waitFor({ state: 'detached' });
    return radius;
  };
  await zoomUntil('Zoom in', 'Blurred at this zoom.');
  const smaller = await takeOffer();
  expect(smaller).toBeLessThan(50);
  await zoomUntil('Zoom out', 'Hardly visible at this zoom.');
  expect(await takeOffer()).toBeGreaterThan(smaller);
  await harness.page.close();
});

it('a hub that does not tell sessions says so in place of the choice', async () => {
  const harness = await open('hub=invoices&clients=300');
  await harness.makeMap('Heat Map');
  await harness.frame.getByRole('button', { name: 'Options' }).click();
  await harness.frame.getByRole('radio', { name: 'Sales' }).waitFor();
  expect(await harness.frame.getByRole('radio', { name: 'Sessions' }).count()).toBe(0);
  await harness.frame.getByText('This hub does not tell sessions.').waitFor();
  await harness.page.close();
});
