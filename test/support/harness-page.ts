import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';

export type MapName = 'Heat Map' | 'Pin Map by Zip Code' | 'Pin Map by Address';
export const MAP_NAMES: readonly MapName[] = [
  'Heat Map',
  'Pin Map by Zip Code',
  'Pin Map by Address',
];

/** Settings under which no test is asked to confirm, unless it is about that. */
const UNASKED = 'maps.confirmAboveRequests=1000000';

/** The harness in a browser, as a person uses it. */
export class HarnessPage {
  /** Where the plugin draws: its frame, or its place in the page itself. */
  readonly frame: Pick<
    Locator,
    'getByLabel' | 'getByPlaceholder' | 'getByRole' | 'getByText' | 'getByTitle' | 'locator'
  >;
  /** Addresses that the page or the plugin's frame asked for, apart from `data:`, `blob:` and the harness itself. */
  readonly foreignRequests: string[] = [];
  /** Addresses that were asked for at all, since {@link forgetRequests}. */
  readonly networkRequests: string[] = [];
  /** What the plugin or the page tried to reach beyond the harness: other origins, and the harness's way to them. */
  readonly networkAttempts: string[] = [];
  /** Errors on the console, violations of the frame's policy among them. */
  readonly errors: string[] = [];

  constructor(
    readonly page: Page,
    harnessUrl: string,
    mode: 'frame' | 'inpage',
  ) {
    this.frame =
      mode === 'frame'
        ? page.frameLocator('iframe[title="myStratus Maps"]')
        : page.locator('.in-page-panel');
    page.on('request', (request) => {
      const url = request.url();
      if (/^(data|blob|about):/.test(url)) return;
      this.networkRequests.push(url);
      if (!url.startsWith(harnessUrl)) this.foreignRequests.push(url);
      if (!url.startsWith(harnessUrl) || isForwarding(url)) this.networkAttempts.push(url);
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  get coverage() {
    return this.frame.getByRole('status', { name: 'Coverage' });
  }

  get requests() {
    return this.frame.getByRole('status', { name: 'Requests' });
  }

  get map() {
    return this.frame.getByRole('region', { name: 'Map', exact: true });
  }

  ribbonButton(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  forgetRequests(): void {
    this.networkRequests.length = 0;
  }

  /** Chooses a map in the ribbon and waits until it is fully painted. */
  async makeMap(name: MapName): Promise<void> {
    await this.ribbonButton(name).click();
    await this.painted(name);
  }

  async painted(name: MapName): Promise<void> {
    await this.frame.getByRole('heading', { name, exact: true }).waitFor();
    await this.frame.locator('[aria-label="Map"][aria-busy="false"]').waitFor();
  }

  /** Replaces the clients by those of a CSV file. */
  async importClients(lines: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: /Import clients/ }).click();
    const buffer = Buffer.from(lines.join('\n'));
    await (await chooser).setFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer });
    await this.page
      .getByText(/Imported \d+ client/)
      .first()
      .waitFor();
    await this.page.keyboard.press('Escape');
  }

  /** The numbers of the coverage line, by what they count. */
  async coverageCounts() {
    const text = await this.coverage.innerText();
    const count = (pattern: RegExp) => Number((pattern.exec(text)?.[1] ?? '0').replaceAll(',', ''));
    return {
      rows: count(/([\d,]+) rows? →/),
      clients: count(/([\d,]+) clients?/),
      located: count(/([\d,]+) on the map/),
      house: count(/([\d,]+) house/),
      street: count(/([\d,]+) street/),
      zip: count(/([\d,]+) zip/),
      town: count(/([\d,]+) town/),
      leftOut: count(/([\d,]+) left out/),
      withoutClient: count(/([\d,]+) rows? without a client/),
    };
  }

  /** What a keyboard user does with the map: to the map, and Enter. */
  async chooseMiddleOfMap(): Promise<void> {
    await this.map.locator('[tabindex="0"]').first().focus();
    await this.page.keyboard.press('Enter');
  }

  /** How many requests the panel says were made. */
  async requestCount(): Promise<number> {
    const text = await this.requests.innerText();
    return Number((/= ([\d,]+) requests?/.exec(text)?.[1] ?? 'NaN').replaceAll(',', ''));
  }

  /** What the map's canvases show, to be compared. */
  async mapPicture(): Promise<string> {
    return this.map.evaluate((region) =>
      [...region.querySelectorAll('canvas')]
        .map((canvas) => canvas.style.transform + canvas.toDataURL())
        .join(),
    );
  }

  /** What the map's canvases show when nothing is drawn any more, such as studios that are read after the clients. */
  async settledPicture(): Promise<string> {
    let picture = await this.mapPicture();
    for (let stable = 0; stable < 3; ) {
      await this.page.waitForTimeout(200);
      const next = await this.mapPicture();
      stable = next === picture ? stable + 1 : 0;
      picture = next;
    }
    return picture;
  }

  /** How many different colours the map's canvases show: one for a blank, many for a painted one. */
  async paintedColours(): Promise<number> {
    return this.map.evaluate((region) => {
      const colours = new Set<number>();
      for (const canvas of region.querySelectorAll('canvas')) {
        const pixels = canvas
          .getContext('2d')
          ?.getImageData(0, 0, canvas.width, canvas.height).data;
        if (pixels) for (const colour of new Uint32Array(pixels.buffer)) colours.add(colour);
      }
      return colours.size;
    });
  }
}

function isForwarding(url: string): boolean {
  return new URL(url).pathname.startsWith('/host/');
}

function isHere(url: URL): boolean {
  return url.hostname === '127.0.0.1' || !url.protocol.startsWith('http');
}

/**
 * For a test file: one browser, with these command line arguments, and a function that opens the harness in a fresh
 * profile. What lies beyond this machine cannot be reached, and no test may try; in the project `offline` the host has
 * no network unless the test says what it has, and nothing may even be tried on this machine.
 */
export function useHarness({
  args = [],
}: {
  readonly args?: readonly string[];
} = {}): (query?: string) => Promise<HarnessPage> {
  const harnessUrl = inject('harnessUrl');
  const isOffline = inject('isOffline');
  const mode = inject('mode');
  let browser: Browser;
  let blocked: string[] = [];
  let opened: HarnessPage[] = [];
  beforeEach(() => {
    blocked = [];
    opened = [];
  });
  afterEach(() => {
    expect(blocked, 'requests beyond this machine').toEqual([]);
    if (!isOffline) return;
    expect(
      opened.flatMap(({ networkAttempts }) => networkAttempts),
      'requests while offline',
    ).toEqual([]);
  });
  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM_PATH ?? '';
    browser = await chromium.launch({ executablePath, args: [...args] });
  });
  afterAll(() => browser.close());

  return async (query = '') => {
    const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
    page.setDefaultTimeout(20_000);
    await page.route(
      (url) => !isHere(url),
      async (route) => {
        blocked.push(route.request().url());
        await route.abort('internetdisconnected');
      },
    );
    const harness = new HarnessPage(page, harnessUrl, mode);
    opened.push(harness);
    const separator = query === '' ? '' : '&';
    const unasked = query.includes('maps.confirmAboveRequests') ? '' : `${separator}${UNASKED}`;
    const offline = isOffline && !/(^|&)online=/.test(query) ? '&online=0' : '';
    const inPage = mode === 'inpage' ? '&mode=inpage' : '';
    await page.goto(`${harnessUrl}?${query}${unasked}${offline}${inPage}`);
    await page.getByRole('tab', { name: 'Clients' }).waitFor();
    return harness;
  };
}
