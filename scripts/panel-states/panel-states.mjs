// Every state of the panel, and how a person (or a host that fails) gets it there. The screenshots and the checks of
// accessibility go through them.

/**
 * @typedef {object} Stage
 * @property {import('playwright').Page} page the harness
 * @property {Pick<import('playwright').Locator, 'getByLabel' | 'getByRole' | 'getByText' | 'locator'>} frame the plugin's
 */

/**
 * @typedef {object} PanelStateCase
 * @property {string} name for people and for files
 * @property {string} query parameters of the harness
 * @property {(stage: Stage) => Promise<void>} reach resolves when the state is on the screen
 */

const UNASKED = 'maps.confirmAboveRequests=1000000';
const FEW = `clients=2400&list=352&${UNASKED}`;

/** @type {readonly PanelStateCase[]} */
export const PANEL_STATES = [
  {
    name: 'idle',
    query: 'list=352&maps.confirmAboveRequests=0',
    reach: async ({ page, frame }) => {
      await makeMap({ page, frame }, 'Heat Map', { isAsked: true });
      await frame.getByRole('button', { name: 'Cancel' }).click();
      await frame.getByText('See where your clients live').waitFor();
    },
  },
  {
    name: 'loading',
    query: FEW,
    reach: async ({ page, frame }) => {
      await interceptRequests(page, 'usage/getTotals', 'drop');
      await page.getByRole('button', { name: 'Heat Map', exact: true }).click();
      await frame.getByRole('button', { name: 'Cancel' }).waitFor();
    },
  },
  {
    name: 'confirming',
    query: 'list=352&maps.confirmAboveRequests=0',
    reach: (stage) => makeMap(stage, 'Heat Map', { isAsked: true }),
  },
  {
    name: 'refused',
    query: `clients=2400&${UNASKED}`,
    reach: async ({ page, frame }) => {
      await page.getByRole('button', { name: 'Pin Map by Address', exact: true }).click();
      await frame.getByRole('alert').waitFor();
    },
  },
  {
    name: 'failed',
    query: FEW,
    reach: async ({ page, frame }) => {
      await interceptRequests(page, 'usage/getTotals', 'spoil');
      await page.getByRole('button', { name: 'Heat Map', exact: true }).click();
      await frame.getByRole('alert').waitFor();
    },
  },
  {
    name: 'empty',
    query: UNASKED,
    reach: async (stage) => {
      await importClients(stage.page, [
        'id,name,street,city,state,zip',
        '1,Anna Blank,,,,',
        '2,Bob Foreign,12 High Street,Oxford,,OX1 4BH',
      ]);
      await makeMap(stage, 'Pin Map by Zip Code');
    },
  },
  ...['Heat Map', 'Pin Map by Zip Code', 'Pin Map by Address'].map((map) => ({
    name: fileName(map),
    query: FEW,
    reach: (/** @type {Stage} */ stage) => makeMap(stage, map),
  })),
  {
    name: 'offline',
    query: `${FEW}&online=0`,
    reach: (stage) => makeMap(stage, 'Heat Map'),
  },
  ...['distance', 'market', 'sites', 'branch', 'seniors', 'change'].map((question) => ({
    name: `answer-${question}`,
    query: `hub=sessions&clients=1000&${UNASKED}`,
    reach: async (/** @type {Stage} */ stage) => {
      const { frame, page } = stage;
      await makeMap(stage, 'Heat Map');
      await frame.getByRole('tab', { name: 'Answers' }).click();
      await frame.locator(`#ask-${question}`).click();
      if (question === 'sites') {
        await frame.getByLabel('Zips, or a town and its state').fill('80202, 80301, 37203');
        await page.keyboard.press('Enter');
        const chooser = page.waitForEvent('filechooser');
        await frame.getByRole('button', { name: 'From a file…' }).click();
        const buffer = Buffer.from('name,lat,lon\nCheesman Park,39.733,-104.966\nNowhere,95,7');
        await (await chooser).setFiles({ name: 'parks.csv', mimeType: 'text/csv', buffer });
        await frame.getByText('1 line was left out').waitFor();
      }
      if (question === 'seniors') {
        await frame.getByRole('button', { name: 'By school' }).click();
        await frame
          .getByRole('row', { name: /High School/ })
          .first()
          .waitFor();
      }
      if (question === 'market') await frame.getByRole('checkbox').check();
      await frame.locator('.answer-table').waitFor();
      if (question === 'change') {
        await frame.locator('.compared .map[aria-busy="false"]').nth(1).waitFor();
        await frame.locator('.compared').scrollIntoViewIfNeeded();
      }
    },
  })),
  {
    name: 'answers',
    query: FEW,
    reach: async (stage) => {
      await makeMap(stage, 'Heat Map');
      await stage.frame.getByRole('tab', { name: 'Answers' }).click();
      await stage.frame.locator('.questions').waitFor();
    },
  },
  {
    name: 'selection-changed',
    query: FEW,
    reach: async (stage) => {
      await makeMap(stage, 'Heat Map');
      await stage.page
        .getByLabel(/^Search/)
        .first()
        .fill('Denver');
      await stage.frame.getByText('Selection changed').waitFor();
    },
  },
  {
    name: 'selected-in-hub',
    query: FEW,
    reach: async (stage) => {
      await makeMap(stage, 'Heat Map');
      await stage.frame.getByRole('button', { name: /left out/ }).click();
      await stage.frame.getByText('Selected in the hub').waitFor();
    },
  },
  {
    name: 'left-out',
    query: FEW,
    reach: async (stage) => {
      await makeMap(stage, 'Heat Map');
      await openLeftOut(stage);
    },
  },
  {
    name: 'placing',
    query: FEW,
    reach: async (stage) => {
      await makeMap(stage, 'Heat Map');
      await openLeftOut(stage);
      await stage.frame.getByRole('button', { name: 'Place on the map' }).first().click();
      await stage.frame.getByText('Where is').waitFor();
    },
  },
  {
    name: 'placed',
    query: FEW,
    reach: async (stage) => {
      await makeMap(stage, 'Heat Map');
      await openLeftOut(stage);
      await stage.frame.getByRole('button', { name: 'Place on the map' }).first().click();
      await stage.frame.getByText('Where is').waitFor();
      await stage.page.keyboard.press('Enter');
      await stage.frame.getByText('is placed by hand').waitFor();
    },
  },
  {
    name: 'usage',
    query: FEW,
    reach: async (stage) => {
      await makeMap(stage, 'Heat Map');
      await stage.frame.getByRole('button', { name: 'Usage…' }).click();
      await stage.frame.getByText('This month').waitFor();
    },
  },
  {
    name: 'refine',
    query: FEW,
    reach: async (stage) => {
      await makeMap(stage, 'Pin Map by Address');
      await stage.frame.getByRole('button', { name: /^Refine / }).click();
      await stage.frame.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'pin-card',
    query: 'list=3&maps.confirmAboveRequests=1000000',
    reach: async (stage) => {
      await importClients(stage.page, [
        'id,name,street,city,state,zip',
        '1,Anna Example,1 Main St,Salem,MA,01970',
        '2,Bob Example,1 Main St,Salem,MA,01970',
        '3,Carla Example,9 Elm St,Salem,MA,01970',
      ]);
      await makeMap(stage, 'Pin Map by Address');
      await stage.frame.locator('[role="region"] [tabindex="0"]').first().focus();
      await stage.page.keyboard.press('Enter');
      await stage.frame.getByRole('dialog').waitFor();
    },
  },
  ...['Options', 'Select', 'Export'].map((tool) => ({
    name: `card-${tool.toLowerCase()}`,
    query: FEW,
    reach: async (/** @type {Stage} */ stage) => {
      await makeMap(stage, 'Heat Map');
      await stage.frame.getByRole('button', { name: tool, exact: true }).click();
      await stage.frame.getByRole('dialog', { name: tool }).waitFor();
    },
  })),
  {
    name: 'area-selected',
    query: FEW,
    reach: async (stage) => {
      const { frame, page } = stage;
      await makeMap(stage, 'Heat Map');
      await frame.getByRole('button', { name: 'Select', exact: true }).click();
      await frame.locator('[role="region"] [tabindex="0"]').first().focus();
      await page.keyboard.press('r');
      for (let presses = 0; presses < 15; presses++) await page.keyboard.press('+');
      await page.keyboard.press('Enter');
      await frame
        .getByRole('dialog')
        .getByText(/\d homes/)
        .waitFor();
    },
  },
  {
    name: 'pin-groups',
    query: FEW,
    reach: async (stage) => {
      const { frame, page } = stage;
      await makeMap(stage, 'Pin Map by Address');
      await frame.getByRole('button', { name: 'Options', exact: true }).click();
      await frame.getByLabel('Colour the pins by').selectOption({ label: 'Session type' });
      await page.keyboard.press('Escape');
      await frame.locator('.legend .groups').waitFor();
    },
  },
  {
    name: 'studio-rings',
    query: FEW,
    reach: async (stage) => {
      const { frame } = stage;
      await makeMap(stage, 'Pin Map by Zip Code');
      await frame.getByRole('button', { name: 'Options', exact: true }).click();
      await frame.getByRole('checkbox', { name: 'Denver Studio' }).check();
      await frame.getByRole('table', { name: 'Denver Studio' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'view-saved',
    query: FEW,
    reach: async (stage) => {
      const { frame, page } = stage;
      await makeMap(stage, 'Pin Map by Zip Code');
      await frame.getByRole('button', { name: 'Options', exact: true }).click();
      await frame.getByLabel('Name', { exact: true }).fill('Around Denver');
      await page.keyboard.press('Enter');
      await frame.getByRole('button', { name: /^Show the view/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'heat-blurred',
    query: FEW,
    reach: async (stage) => {
      const { frame } = stage;
      await makeMap(stage, 'Heat Map');
      const offer = frame.getByText('Blurred at this zoom.');
      for (let presses = 0; presses < 12 && !(await offer.isVisible()); presses += 1) {
        await frame.getByRole('button', { name: 'Zoom in' }).click();
        await frame.locator('[role="region"][aria-busy="false"]').waitFor();
      }
      await offer.waitFor();
    },
  },
  {
    name: 'card-export-personal',
    query: FEW,
    reach: async (/** @type {Stage} */ stage) => {
      await makeMap(stage, 'Pin Map by Address');
      await stage.frame.getByRole('button', { name: 'Export', exact: true }).click();
      await stage.frame.getByLabel('What').selectOption('csv');
      await stage.frame.getByLabel('Detail').selectOption('address');
      await stage.frame.getByText(/many of your clients are minors/).waitFor();
    },
  },
  ...['Table'].map((view) => ({
    name: `view-${view.toLowerCase()}`,
    query: FEW,
    reach: async (/** @type {Stage} */ stage) => {
      await makeMap(stage, 'Heat Map');
      await stage.frame.getByRole('tab', { name: view }).click();
      await stage.frame.getByRole('tabpanel', { name: view }).waitFor();
    },
  })),
];

/**
 * @param {Stage} stage
 * @param {string} name
 * @param {{ readonly isAsked?: boolean }} [options] the quote is above what may be made unasked
 */
async function makeMap({ page, frame }, name, { isAsked = false } = {}) {
  await page.getByRole('button', { name, exact: true }).click();
  await frame.getByRole('heading', { name, exact: true }).waitFor();
  if (isAsked) await frame.getByRole('alertdialog').waitFor();
  else await frame.locator('[role="region"][aria-busy="false"]').waitFor();
}

/** @param {Stage} stage */
async function openLeftOut({ frame }) {
  await frame.locator('footer summary').click();
  await frame.getByRole('listitem').first().waitFor();
}

/**
 * @param {import('playwright').Page} page
 * @param {readonly string[]} lines of a CSV file
 */
async function importClients(page, lines) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Import clients/ }).click();
  const buffer = Buffer.from(lines.join('\n'));
  await (await chooser).setFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer });
  await page
    .getByText(/Imported \d+ client/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
}

/**
 * Makes the host never answer a method of the wire, or refuse it.
 *
 * @param {import('playwright').Page} page
 * @param {string} method
 * @param {'drop' | 'spoil'} fate
 */
async function interceptRequests(page, method, fate) {
  await page
    .frameLocator('iframe[title="myStratus Maps"]')
    .getByRole('heading')
    .first()
    .waitFor({ state: 'attached' });
  const frame = page.frames().find((it) => it !== page.mainFrame());
  await frame?.evaluate(
    ([method, fate]) => {
      const post = MessagePort.prototype.postMessage;
      MessagePort.prototype.postMessage = function (message, ...rest) {
        if (message?.method !== method) return post.call(this, message, ...rest);
        if (fate === 'drop') return undefined;
        return post.call(this, { ...message, method: `${method}/unknown` }, ...rest);
      };
    },
    [method, fate],
  );
}

/** @param {string} title */
function fileName(title) {
  return title.toLowerCase().replaceAll(' ', '-');
}
