// What the bundled map looks like from the nation to the neighbourhood: how often to zoom in or out from the clients of
// one town, and on which projection.

/**
 * @typedef {object} MapScale
 * @property {string} name for files
 * @property {string} keys pressed on the map
 * @property {string} projection as the choice is called in the panel
 */

/** @type {readonly MapScale[]} */
const MAP_SCALES = [
  { name: 'neighbourhood', keys: '+++', projection: 'Automatic' },
  { name: 'metro', keys: '---', projection: 'Automatic' },
  { name: 'state', keys: '---', projection: 'Automatic' },
  { name: 'nation-equal-area', keys: '---', projection: 'Automatic' },
  { name: 'nation-mercator', keys: '', projection: 'Mercator' },
];

/**
 * Goes from scale to scale on a page of the harness, and has a picture taken of each.
 *
 * @param {import('playwright').Page} page
 * @param {(name: string) => Promise<void>} take
 */
export async function visitMapScales(page, take) {
  await page
    .getByLabel(/^Search/)
    .first()
    .fill('Denver');
  await page.getByText('of 2,400 clients').waitFor();
  await page.getByRole('button', { name: 'Pin Map by Zip Code', exact: true }).click();
  const frame = page.frameLocator('iframe[title="myStratus Maps"]');
  const map = frame.locator('.map[role="application"]');
  await frame.locator('[aria-label="Map"][aria-busy="false"]').waitFor();
  for (const { name, keys, projection } of MAP_SCALES) {
    if (projection !== 'Automatic') {
      await frame.getByRole('button', { name: 'Options' }).click();
      await frame.getByRole('radio', { name: new RegExp(`^${projection}`) }).check();
      await page.keyboard.press('Escape');
    }
    await map.focus();
    for (const key of keys) {
      await map.press(key);
      // Each zoom is an animation; the next one would cut it short.
      await page.waitForTimeout(400);
    }
    await frame.locator('[aria-label="Map"][aria-busy="false"]').waitFor();
    await take(name);
  }
}
