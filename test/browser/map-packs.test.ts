import { open as openFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type HarnessPage, useHarness } from '../support/harness-page.ts';
import { packParts } from '../support/map-pack.ts';
import { solidPng } from '../support/solid-png.ts';
import { PACK_COLOUR, rasterTownPack, tileOf, vectorTownPack } from '../support/town-pack.ts';

const open = useHarness();

const CLIENTS = [
  'id,name,street,city,state,zip',
  'C-17,Ann Example,12 Main St,Denver,CO,80202',
  'C-18,Ben Example,9 Elm St,Denver,CO,80203',
];

async function openTown(more = ''): Promise<HarnessPage> {
  const harness = await open(`list=5&online=0${more}`);
  await harness.importClients(CLIENTS);
  await harness.makeMap('Pin Map by Zip Code');
  return harness;
}

type Upload = string | { name: string; mimeType: string; buffer: Buffer };

const upload = (name: string, bytes: Uint8Array): Upload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

async function addPack({ page, frame }: HarnessPage, file: Upload): Promise<void> {
  if ((await frame.getByRole('group', { name: 'Basemap' }).count()) === 0) {
    await frame.getByRole('button', { name: 'Options' }).click();
  }
  const chooser = page.waitForEvent('filechooser');
  await frame.getByRole('button', { name: 'Add a map pack…' }).click();
  await (await chooser).setFiles(file);
}

/** How many opaque pixels of the map have each colour, those of the most first. */
function tileColours({ map }: HarnessPage): Promise<readonly (readonly [string, number])[]> {
  return map.evaluate((region) => {
    const counts = new Map<string, number>();
    for (const canvas of region.querySelectorAll('canvas')) {
      if (canvas.width === 0) continue;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      for (let at = 0; pixels && at < pixels.length; at += 4) {
        if (pixels[at + 3] !== 255) continue;
        const colour = pixels.slice(at, at + 3).join();
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1]);
  });
}

/** Beneath the pack's canvas is that of the bundled land. */
async function showsPack(harness: HarnessPage): Promise<boolean> {
  const most = (await tileColours(harness)).slice(0, 2).map(([colour]) => colour);
  return most.includes(PACK_COLOUR.join());
}

describe('a map pack', () => {
  it('of images is shown with the network cut, and is there after a restart', async () => {
    const harness = await openTown();
    await addPack(harness, upload('Denver.pmtiles', rasterTownPack()));
    const isShown = () => showsPack(harness);
    await expect.poll(isShown).toBe(true);
    await harness.page.reload();
    await harness.importClients(CLIENTS);
    await harness.makeMap('Heat Map');
    await expect.poll(isShown).toBe(true);
    await harness.frame.getByRole('button', { name: 'Options' }).click();
    await harness.frame.getByRole('button', { name: 'Remove Denver' }).click();
    await expect
      .poll(() => harness.frame.getByRole('radio', { name: 'Bundled' }).isChecked())
      .toBe(true);
    expect(harness.foreignRequests).toEqual([]);
    expect(harness.errors).toEqual([]);
    await harness.page.close();
  });

  it.each(['light', 'dark', 'contrast'])(
    'of vectors is drawn in the colours of the theme %s',
    async (theme) => {
      const harness = await openTown(`&theme=${theme}`);
      await addPack(harness, upload('Denver.pmtiles', vectorTownPack()));
      const [ground, water] = THEME_COLOURS[theme] ?? [];
      const colours = async () =>
        (await tileColours(harness)).slice(0, 12).map(([colour]) => colour);
      await expect.poll(colours).toEqual(expect.arrayContaining([ground, water]));
      expect(await harness.map.locator('.attribution').textContent()).toContain('© Town survey');
      expect(harness.errors).toEqual([]);
      await harness.page.close();
    },
  );

  it('that is damaged or another file is refused with the reason', async () => {
    const harness = await openTown();
    await addPack(harness, upload('holiday.pmtiles', Buffer.from('This is a diary.'.repeat(99))));
    await harness.page.getByText(/“holiday.pmtiles” is not a map pack/).waitFor();
    await addPack(harness, upload('half.pmtiles', rasterTownPack().subarray(0, 2000)));
    await harness.page.getByText(/“half.pmtiles” is damaged/).waitFor();
    const basemaps = harness.frame.getByRole('group', { name: 'Basemap' });
    expect(await basemaps.getByRole('radio').count()).toBe(4);
    await harness.makeMap('Heat Map');
    await harness.page.close();
  });
});

const THEME_COLOURS: Readonly<Record<string, readonly string[]>> = {
  light: ['251,250,246', '207,223,232'],
  dark: ['32,38,45', '20,27,34'],
  contrast: ['0,0,0', '0,32,58'],
};

describe('a map pack of 300 MB', () => {
  const file = path.join(tmpdir(), `large-${process.pid}.pmtiles`);
  afterAll(() => rm(file, { force: true }));

  it('opens, pans and closes while the frame’s memory grows by less than 50 MB', async () => {
    await writeLargePack(file, 300_000_000);
    const harness = await openTown();
    // The frame and the page share a process, and so a heap: more than the frame's own is counted.
    const session = await harness.page.context().newCDPSession(harness.page);
    const usedBytes = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const {
        usedSize,
        backingStorageSize = 0,
        embedderHeapUsedSize = 0,
      } = await session.send('Runtime.getHeapUsage');
      return usedSize + backingStorageSize + embedderHeapUsedSize;
    };
    const before = await usedBytes();
    await addPack(harness, file);
    const isShown = () => showsPack(harness);
    await expect.poll(isShown).toBe(true);
    const map = harness.map.locator('[tabindex="0"]').first();
    let most = await usedBytes();
    for (const key of [
      '+',
      'ArrowLeft',
      '+',
      'ArrowUp',
      '-',
      'ArrowRight',
      '-',
      'ArrowDown',
      '-',
    ]) {
      await map.press(key);
      await harness.frame.locator('[aria-label="Map"][aria-busy="false"]').waitFor();
      most = Math.max(most, await usedBytes());
    }
    await harness.frame.getByRole('button', { name: /^Remove large/ }).click();
    await expect
      .poll(() => harness.frame.getByRole('radio', { name: 'Bundled' }).isChecked())
      .toBe(true);
    const after = await usedBytes();
    expect(most - before).toBeLessThan(50_000_000);
    expect(after - before).toBeLessThan(50_000_000);
    await harness.page.close();
  });
});

/** Its tiles lie at the end of the file, after bytes that a file system need not store. */
async function writeLargePack(file: string, paddingBytes: number): Promise<void> {
  const bytes = solidPng(256, 256, PACK_COLOUR);
  const tiles = Array.from({ length: 15 }, (_, z) => z).flatMap((z) => {
    const [x, y] = tileOf(z);
    const reach = z > 3 ? [-3, -2, -1, 0, 1, 2, 3] : [0];
    return reach.flatMap((dx) => reach.map((dy) => ({ z, x: x + dx, y: y + dy, bytes })));
  });
  const { head, tiles: data } = packParts({ tiles, type: 'png', paddingBytes });
  const handle = await openFile(file, 'w');
  await handle.write(head, 0, head.length, 0);
  await handle.write(data, 0, data.length, head.length + paddingBytes);
  await handle.close();
}
