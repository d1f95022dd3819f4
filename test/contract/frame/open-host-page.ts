import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { build, type Rolldown } from 'vite';

/** With a lock, as some of what a frame may not do is not there without. */
export const HOST_URL = 'https://host.example/';

/** What the page of a host owes its plugins' frames: a sandboxed frame can still navigate itself. */
const POLICY = 'frame-src blob:';

export interface OpenHostPage {
  readonly browser: Browser;
  readonly page: Page;
  /** What the policies of the page and of its frames have refused so far. */
  readonly violations: readonly string[];
}

/** A page with the SDK's host side in it, as `globalThis.hostPage`, at an address that is nobody's. */
export async function openHostPage(): Promise<OpenHostPage> {
  const host = await bundle('host-page');
  const { CHROMIUM_PATH: executablePath } = process.env;
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const page = await browser.newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await page.route(HOST_URL, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': POLICY },
      body: '<!doctype html><title>Host</title>',
    }),
  );
  await page.goto(HOST_URL);
  await page.addScriptTag({ content: host });
  return { browser, page, violations };
}

/** One script of a file in this folder. */
export async function bundle(name: string, format: 'iife' | 'es' = 'iife'): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: { format, codeSplitting: false },
      },
    },
  });
  return (output as Rolldown.RolldownOutput).output[0].code;
}
