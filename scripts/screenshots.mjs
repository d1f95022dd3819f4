// `npm run screenshots`: the pictures of the README, taken from the harness as a user sees it: docs/images/*.png.
// `npm run screenshots -- FOLDER [NAME…]`: every state of the panel, or those named, in light and dark into a folder,
// to be looked at.
// `npm run screenshots -- basemap FOLDER`: the map from the nation to the neighbourhood, in all themes.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { startHarness } from '../harness/server/start-harness.mjs';
import { findChromium } from './chromium.mjs';
import { visitMapScales } from './map-scales.mjs';
import { PANEL_STATES } from './panel-states/panel-states.mjs';

const README_IMAGES = fileURLToPath(new URL('../docs/images/', import.meta.url));
const MAPS = ['Heat Map', 'Pin Map by Zip Code', 'Pin Map by Address'];
const [folder, ...names] = process.argv.slice(2);

const harness = await startHarness({ quiet: true });
const browser = await chromium.launch({ executablePath: await findChromium() });
try {
  if (folder === undefined) await photographMaps(README_IMAGES);
  else if (folder === 'basemap') await photographScales(names[0] ?? 'shots');
  else for (const theme of ['light', 'dark']) await photographStates(folder, theme);
} finally {
  await browser.close();
  await harness.close();
}

/**
 * The three maps of one town's clients.
 *
 * @param {string} folder
 */
async function photographMaps(folder) {
  await mkdir(folder, { recursive: true });
  const page = await openPage('clients=2400&theme=light&maps.confirmAboveRequests=1000');
  await page
    .getByLabel(/^Search/)
    .first()
    .fill('Denver');
  await page.getByText('of 2,400 clients').waitFor();
  const frame = page.frameLocator('iframe[title="myStratus Maps"]');
  for (const name of MAPS) {
    await page.getByRole('button', { name, exact: true }).click();
    await frame.getByRole('heading', { name, exact: true }).waitFor();
    await frame.locator('[aria-label="Map"][aria-busy="false"]').waitFor();
    await takePicture(page, path.join(folder, `${name.toLowerCase().replaceAll(' ', '-')}.png`));
  }
  await page.close();
}

/**
 * @param {string} folder
 * @param {string} theme
 */
async function photographStates(folder, theme) {
  await mkdir(folder, { recursive: true });
  for (const { name, query, reach } of PANEL_STATES) {
    if (names.length > 0 && !names.includes(name)) continue;
    const page = await openPage(`${query}&theme=${theme}`);
    await reach({ page, frame: page.frameLocator('iframe[title="myStratus Maps"]') });
    await takePicture(page, path.join(folder, `${name}-${theme}.png`));
    await page.close();
  }
}

/** @param {string} folder */
async function photographScales(folder) {
  await mkdir(folder, { recursive: true });
  for (const theme of ['light', 'dark', 'contrast']) {
    const page = await openPage(`clients=2400&theme=${theme}&maps.confirmAboveRequests=1000`);
    await visitMapScales(page, (name) =>
      takePicture(page, path.join(folder, `${name}-${theme}.png`)),
    );
    await page.close();
  }
}

/** @param {string} query */
async function openPage(query) {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  await page.goto(`${harness.url}?${query}`);
  await page.getByRole('tab', { name: 'Clients' }).waitFor();
  return page;
}

/**
 * @param {import('playwright').Page} page
 * @param {string} file
 */
async function takePicture(page, file) {
  // The pointer would leave its mark on the ribbon.
  await page.mouse.move(300, 700);
  await page.screenshot({ path: file });
  console.log(file);
}
