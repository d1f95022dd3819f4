import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOptions } from 'axe-core';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { PANEL_STATES } from '../../scripts/panel-states/panel-states.mjs';
import { type HarnessPage, useHarness } from '../support/harness-page.ts';

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

const open = useHarness();
let axeSource: string;
let harness: HarnessPage | undefined;

beforeAll(async () => {
  axeSource = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
});

afterEach(async () => {
  await harness?.page.close();
  harness = undefined;
});

const WCAG_2_2_AA: NonNullable<RunOptions['runOnly']> = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};
const COLOURS: NonNullable<RunOptions['runOnly']> = { type: 'rule', values: ['color-contrast'] };

/** What is asked of a theme: of all but the first what a theme can change. */
const ASKED_OF_THEMES = [
  ['Light', WCAG_2_2_AA],
  ['Dark', COLOURS],
  ['High contrast', COLOURS],
] as const;

/** Without a network nothing is refined. */
const STATES = PANEL_STATES.filter(({ name }) => name !== 'refine' || !inject('isOffline'));

describe('WCAG 2.2 AA, in the frame, in every theme', () => {
  it.each(STATES)('$name', async ({ query, reach }) => {
    harness = await open(query);
    await reach(harness);
    await harness.page.mouse.move(300, 700);
    const problems: string[] = [];
    for (const [theme, rules] of ASKED_OF_THEMES) {
      await harness.page.getByLabel('Theme').selectOption(theme);
      const found = await violations(harness, rules);
      problems.push(...found.map((problem) => `${theme}: ${problem}`));
    }
    expect(problems).toEqual([]);
    // The failed state fails on purpose, and the host says so.
    expect(harness.errors.filter((error) => error.includes('Security Policy'))).toEqual([]);
  });
});

it('nothing moves for those who do not want it to', async () => {
  const loading = PANEL_STATES.find(({ name }) => name === 'loading');
  if (!loading) throw new Error('There is no loading state.');
  harness = await open(loading.query);
  const { frame, page } = harness;
  const moving = () =>
    frame.locator('main').evaluate((main) => {
      const root = main.getRootNode() as ShadowRoot;
      return root.getAnimations().filter(({ playState }) => playState === 'running').length;
    });
  await loading.reach(harness);
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(moving).toBe(0);
});

/** The debugger may evaluate a string where the frame's policy lets no script do it. */
async function violations(
  { page }: HarnessPage,
  runOnly: NonNullable<RunOptions['runOnly']>,
): Promise<readonly string[]> {
  const frame = page.frames().find((it) => it !== page.mainFrame());
  if (!frame) throw new Error('The plugin’s frame is gone.');
  await frame.evaluate(`self.axe ?? ${axeSource}`);
  const { violations, passes } = await frame.evaluate(
    (runOnly) => axe.run(document, { runOnly, resultTypes: ['violations'] }),
    runOnly,
  );
  // Nothing is proved by a check that has not got into the panel.
  expect(passes.some(({ id }) => id === 'color-contrast')).toBe(true);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n${failureSummary}`),
  );
}
