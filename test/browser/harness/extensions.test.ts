import { readFile } from 'node:fs/promises';
import { packPlugin } from '@mystratus/plugin-sdk/package';
import { beforeAll, describe, expect, it } from 'vitest';
import exampleManifest from '../../../examples/neighborhoods/plugin.manifest.json' with {
  type: 'json',
};
import { NEIGHBORHOODS } from '../../../scripts/examples.mjs';
import { type HarnessPage, useHarness } from '../../support/harness-page.ts';

const open = useHarness();
const FILES = ['plugin.manifest.json', 'dist/frame.js', 'dist/plugin.js'];
/** Of the chequered tiles. */
const TILE_COLOUR = [0xe3, 0xe9, 0xf0];

let example: Uint8Array;

beforeAll(async () => {
  const { folder, build } = NEIGHBORHOODS;
  await build({ quiet: true });
  const read = async (file: string) =>
    [file, new Uint8Array(await readFile(`${folder}/${file}`))] as const;
  example = await packPlugin(new Map(await Promise.all(FILES.map(read))));
});

async function choose({ page }: HarnessPage, bytes: Uint8Array) {
  await page.locator('input[accept=".msplugin"]').setInputFiles({
    name: 'plugin.msplugin',
    mimeType: 'application/zip',
    buffer: Buffer.from(bytes),
  });
}

async function install(harness: HarnessPage, bytes: Uint8Array) {
  await choose(harness, bytes);
  const dialog = harness.page.getByRole('dialog');
  const text = await dialog.innerText();
  await harness.page.getByRole('button', { name: 'Install', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  return text;
}

/** A plugin that contributes this and does nothing. */
async function packageOf(name: string, point: string): Promise<Uint8Array> {
  const manifest = {
    ...exampleManifest,
    id: `acme.${name}`,
    displayName: name,
    publisher: 'acme',
    contributes: {
      commands: [],
      menus: {},
      panels: [],
      [point]: [{ id: `acme.${name}.thing`, title: 'Thing' }],
    },
  };
  const empty = new TextEncoder().encode('');
  return packPlugin(
    new Map([
      ['plugin.manifest.json', new TextEncoder().encode(JSON.stringify(manifest))],
      ['dist/frame.js', empty],
      ['dist/plugin.js', empty],
    ]),
  );
}

async function behave({ page }: HarnessPage, behaviour: string) {
  await page.getByRole('button', { name: 'Neighborhoods settings…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('select').selectOption(behaviour);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function openAnalysis({ frame }: HarnessPage) {
  await frame.getByRole('tab', { name: 'Answers' }).click();
  await frame.getByRole('button', { name: /Which zips spend most/ }).click();
  return frame.getByRole('article', { name: 'Which zips spend most?' });
}

async function shows({ map }: HarnessPage, [red, green, blue]: readonly number[]) {
  return map.evaluate(
    (region, wanted) =>
      [...region.querySelectorAll('canvas')].some((canvas) => {
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        for (let at = 0; data && at < data.length; at += 4) {
          if (wanted.every((value, channel) => data[at + channel] === value)) return true;
        }
        return false;
      }),
    [red, green, blue],
  );
}

describe('a plugin that extends Maps, in a frame of its own', () => {
  it('adds one of everything, and takes it away when it goes', { timeout: 120_000 }, async () => {
    const harness = await open('list=300&maps.useCensus=false&maps.minimumSharedCount=2');
    const { page, frame } = harness;
    expect(await install(harness, example)).toContain('mystratus.maps.overlays');
    await harness.makeMap('Pin Map by Zip Code');

    const overlays = frame.getByRole('list', { name: 'Over the map' });
    await overlays.getByText('School districts').waitFor();
    await frame.getByRole('button', { name: 'Options' }).click();
    await frame.getByRole('checkbox', { name: 'Competitors' }).check();
    await overlays.getByText('Competitors').waitFor();
    await frame.getByRole('radio', { name: /Chequered/ }).check();
    await expect.poll(() => shows(harness, TILE_COLOUR), { timeout: 20_000 }).toBe(true);

    await frame.getByRole('checkbox', { name: /Example parcels/ }).check();
    await page.keyboard.press('Escape');
    await frame.getByRole('button', { name: /Refine/ }).click();
    const card = frame.getByRole('dialog', { name: /Find the street/ });
    expect(await card.innerText()).toContain(
      'Gives street, city, state, zip to Example parcels of Neighborhoods, on this computer.',
    );
    await card.getByRole('button', { name: 'Refine' }).click();
    await expect.poll(async () => (await harness.coverageCounts()).house).toBeGreaterThan(0);
    const { house } = await harness.coverageCounts();

    const analysis = await openAnalysis(harness);
    await analysis.getByText('spend most.').waitFor();
    expect(await analysis.getByRole('row').count()).toBeGreaterThan(2);
    await analysis.getByRole('button', { name: 'Clients' }).click();
    const clients = await analysis.locator('tbody td:nth-child(2)').allInnerTexts();
    expect(clients.map(Number)).toEqual(clients.map(Number).sort((a, b) => b - a));
    const download = page.waitForEvent('download');
    await analysis.getByRole('button', { name: 'Save as CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv).toMatch(/^\ufeffZip,Clients,Sales per client\r\n"\d{5} [^"]+",\d+,/);
    expect(csv).not.toMatch(/^"\d{5} [^"]+",1,/m);
    expect(csv).toContain('A zip with few clients says little.');
    expect(csv).toContain('is not told in what is shared');
    await analysis.getByRole('button', { name: 'All questions' }).click();
    await frame.getByRole('button', { name: /Where to market/ }).click();
    await frame.getByText('(Example households of 2026)').waitFor();
    await frame.getByRole('columnheader', { name: 'Per 1,000 households' }).waitFor();

    await harness.ribbonButton('Map of Squares').click();
    await frame.getByRole('alertdialog').getByRole('button').first().click();
    await frame.getByRole('heading', { name: 'Map of Squares', exact: true }).waitFor();
    await frame.locator('[aria-label="Map"][aria-busy="false"]').waitFor();

    await page.getByRole('button', { name: 'Plugins…' }).click();
    await page.getByRole('button', { name: 'Uninstall Neighborhoods' }).click();
    await frame.getByText('Neighborhoods is no longer running').waitFor();
    expect(await overlays.count()).toBe(0);
    expect(await shows(harness, TILE_COLOUR)).toBe(false);
    expect((await harness.coverageCounts()).house).toBe(house);
    await frame.getByRole('button', { name: 'Options' }).click();
    expect(await frame.getByRole('radio', { name: /Bundled/ }).isChecked()).toBe(true);
    expect(await frame.getByText('From other plugins').count()).toBe(0);
    await page.keyboard.press('Escape');
    await frame.getByRole('tab', { name: 'Answers' }).click();
    expect(await frame.getByRole('button', { name: /Which zips spend/ }).count()).toBe(0);
    expect(harness.errors).toEqual([]);
    await page.close();
  });

  it('that misbehaves is said in a sentence, and keeps nobody from working', async () => {
    const harness = await open('list=50&neighborhoods.behaviour=slow');
    const { page, frame } = harness;
    await install(harness, example);
    // The districts are asked for now, and waited for while everything else goes on.
    await harness.makeMap('Heat Map');
    await behave(harness, 'rubbish');
    const analysis = await openAnalysis(harness);
    await analysis.getByText(/gave something for “Which zips/).waitFor();
    for (const [behaviour, sentence] of [
      ['throwing', 'Neighborhoods could not give “Which zips spend most?”'],
      ['flooding', 'spend most.'],
      ['well', 'spend most.'],
    ] as const) {
      await behave(harness, behaviour);
      await analysis.getByRole('button', { name: 'All questions' }).click();
      await openAnalysis(harness);
      await analysis.getByText(sentence).waitFor();
    }
    await frame.getByRole('tab', { name: 'Map', exact: true }).click();
    await frame.getByRole('button', { name: 'Options' }).click();
    const districts = frame.getByRole('checkbox', { name: 'School districts' });
    await frame.getByText('Neighborhoods did not answer in time').waitFor();
    // Of a thousand that it has offered at once.
    const competitors = frame.getByRole('checkbox', { name: 'Competitors' });
    expect(await competitors.count()).toBeLessThan(50);
    await districts.uncheck();
    await districts.check();
    await frame.getByRole('list', { name: 'Over the map' }).getByText('School districts').waitFor();

    await choose(harness, await packageOf('misfit', 'mystratus.maps.overlay'));
    const refusal = page.getByRole('alert', { name: 'Plugin refused' });
    expect(await refusal.innerText()).toContain('/contributes/mystratus.maps.overlay');
    expect(await refusal.innerText()).toContain('mystratus.maps.overlays');
    await install(harness, await packageOf('waiting', 'acme.absent.things'));
    await page.getByRole('button', { name: 'Plugins…' }).click();
    await page.getByText('What it adds to acme.absent.things is not used').waitFor();
    await page.close();
  });
});
