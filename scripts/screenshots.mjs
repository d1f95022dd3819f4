// The pictures of the README, taken from the harness as a user sees it: docs/images/*.png.
// `npm run screenshots -- dark` takes them in another theme, to be looked at.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { startHarness } from '../harness/server/start-harness.mjs';
import { findChromium } from './chromium.mjs';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const MAPS = ['Heat Map', 'Pin Map by Zip Code', 'Pin Map by Address'];
const [theme = 'light'] = process.argv.slice(2);

await mkdir(folder, { recursive: true });
const harness = await startHarness({ quiet: true });
const browser = await chromium.launch({ executablePath: await findChromium() });
try {
  await photograph();
} finally {
  await browser.close();
  await harness.close();
}

/** The three maps of one town's clients. */
async function photograph() {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  await page.goto(`${harness.url}?clients=2400&theme=${theme}&maps.confirmAboveRequests=1000`);
  await page
    .getByLabel(/^Search/)
    .first()
    .fill('Denver');
  await page.getByText('450 of 2,400 clients').waitFor();
  const frame = page.frameLocator('iframe[title="myStratus Maps"]');
  for (const name of MAPS) {
    await page.getByRole('button', { name, exact: true }).click();
    await frame.getByRole('heading', { name, exact: true }).waitFor();
    await frame.locator('[aria-label="Map"][aria-busy="false"]').waitFor();
    // The pointer would leave its mark on the ribbon.
    await page.mouse.move(300, 700);
    const suffix = theme === 'light' ? '' : `-${theme}`;
    const file = `${name.toLowerCase().replaceAll(' ', '-')}${suffix}.png`;
    await page.screenshot({ path: `${folder}${file}` });
    console.log(`docs/images/${file}`);
  }
  await page.close();
}
