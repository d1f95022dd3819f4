import { describe, expect, it } from 'vitest';
import { type HarnessPage, useHarness } from '../support/harness-page.ts';

const open = useHarness();

/** Presses Tab until the focused element, in the page or in the frame, has this accessible text. */
async function tabTo(harness: HarnessPage, text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await harness.page.keyboard.press('Tab');
    if ((await focusedText(harness)).includes(text)) return;
  }
  throw new Error(`Tab does not reach “${text}”.`);
}

async function focusedText(harness: HarnessPage): Promise<string> {
  const texts = await Promise.all(
    harness.page.frames().map((frame) =>
      frame.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        if (!element || element === document.body || element instanceof HTMLIFrameElement)
          return '';
        return `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`;
      }),
    ),
  );
  return texts.join(' ');
}

interface Stop {
  readonly text: string;
  /** The part of the panel, from top to bottom. */
  readonly part: number;
  readonly isFocusVisible: boolean;
}

/** Where the focus is in the frame; `undefined` when it has left the panel. */
function focusStop(harness: HarnessPage): Promise<Stop | undefined> {
  const frame = harness.page.frames().find((it) => it !== harness.page.mainFrame());
  if (!frame) throw new Error('The plugin’s frame is gone.');
  return frame.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!document.hasFocus() || !element || element === document.body) return undefined;
    const parts = ['.coverage', '.requests', '.toolbar', '.map-area', 'footer'];
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const ring = getComputedStyle(element, '::before');
    // A row of a table is ringed by its cells.
    const cell = element.matches('tr') ? element.firstElementChild : null;
    const isVisible = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return {
      text: `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`.trim(),
      part: parts.findIndex((selector) => element.closest(selector)),
      isFocusVisible:
        isVisible ||
        Number.parseFloat(ring.borderTopWidth) >= 2 ||
        (cell !== null && getComputedStyle(cell).boxShadow !== 'none'),
    };
  });
}

/** How many controls of the panel the Tab key should stop at. */
function stopCount(harness: HarnessPage): Promise<number> {
  return harness.frame.locator('main').evaluate((main) => {
    const candidates = main.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, summary, a[href], [tabindex]',
    );
    const groups = new Set<string>();
    return [...candidates].filter((element) => {
      const isOut =
        element.tabIndex < 0 ||
        element.matches(':disabled') ||
        element.closest('[inert]') ||
        !element.checkVisibility({ visibilityProperty: true });
      if (isOut) return false;
      // Radio buttons of one group are one stop.
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isNew = !groups.has(element.name);
      groups.add(element.name);
      return isNew;
    }).length;
  });
}

describe('by keyboard alone', () => {
  it.each([
    ['the map', async () => undefined],
    [
      'the list of who is left out',
      (harness: HarnessPage) => harness.frame.locator('footer summary').click(),
    ],
    [
      'the table',
      (harness: HarnessPage) => harness.frame.getByRole('tab', { name: 'Table' }).click(),
    ],
    [
      'the options',
      (harness: HarnessPage) => harness.frame.getByRole('button', { name: 'Options' }).click(),
    ],
    [
      'the export',
      (harness: HarnessPage) => harness.frame.getByRole('button', { name: 'Export' }).click(),
    ],
  ])(
    'every control of %s is reached from top to bottom, with a focus to be seen',
    async (_, show) => {
      const harness = await open('list=300');
      await harness.makeMap('Heat Map');
      await show(harness);
      // What is offered a moment after the map belongs to it.
      await harness.frame.getByText(/^Refine |wait for the network/).waitFor();
      const expected = await stopCount(harness);
      await harness.frame.locator('h2').focus();
      const stops: Stop[] = [];
      for (let presses = 0; presses < 100; presses++) {
        await harness.page.keyboard.press('Tab');
        const stop = await focusStop(harness);
        if (!stop) break;
        stops.push(stop);
      }
      expect(stops.length).toBe(expected);
      expect(stops.filter(({ isFocusVisible }) => !isFocusVisible)).toEqual([]);
      const parts = stops.map(({ part }) => part);
      expect(parts).toEqual([...parts].sort((a, b) => a - b));
      await harness.page.close();
    },
  );

  it('a card opens with the focus in it, and Escape gives the focus back', async () => {
    const harness = await open('list=300');
    await harness.makeMap('Heat Map');
    await harness.frame.getByRole('button', { name: 'Options' }).focus();
    await harness.page.keyboard.press('Enter');
    const card = harness.frame.getByRole('dialog', { name: 'Options' });
    await card.waitFor();
    expect(await card.evaluate((it) => it.matches(':focus-within'))).toBe(true);
    await harness.page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await focusedText(harness)).toContain('Options');
    await harness.page.close();
  });

  it('the views are changed with the arrow keys', async () => {
    const harness = await open('list=300');
    await harness.makeMap('Heat Map');
    await harness.frame.getByRole('tab', { name: 'Map' }).focus();
    await harness.page.keyboard.press('ArrowRight');
    await harness.frame.getByRole('tabpanel', { name: 'Table' }).waitFor();
    await harness.page.keyboard.press('Home');
    await harness.frame.getByRole('tabpanel', { name: 'Map' }).waitFor();
    await harness.page.close();
  });

  it('the map is said in a sentence', async () => {
    const harness = await open('list=300');
    await harness.makeMap('Heat Map');
    const summary = harness.frame.getByRole('status', { name: 'Summary' });
    await expect
      .poll(() => summary.textContent())
      .toMatch(/^Heat Map of \d+ clients in \d+ towns; densest near .+: .+ per square mile\.$/);
    await harness.page.close();
  });

  it('a map is chosen, confirmed and read back to the hub', async () => {
    const harness = await open('list=300&maps.confirmAboveRequests=100');
    // Tab goes round the page faster than a plugin starts on a busy machine.
    await harness.ribbonButton('Pin Map by Zip Code').waitFor();
    await tabTo(harness, 'Pin Map by Zip Code');
    await harness.page.keyboard.press('Enter');
    await harness.frame.getByRole('alertdialog').waitFor();
    await expect.poll(() => focusedText(harness)).toContain('Confirm and make the map');
    await harness.page.keyboard.press('Enter');
    await harness.painted('Pin Map by Zip Code');

    await tabTo(harness, 'left out');
    await harness.page.keyboard.press('Enter');
    await harness.frame.getByText(/Selected in the hub: \d+ clients/).waitFor();
    await harness.page.close();
  });

  it('the map moves, and opens what is in its middle', async () => {
    const harness = await open('list=3');
    await harness.makeMap('Pin Map by Zip Code');
    await tabTo(harness, 'arrow keys move');
    for (let presses = 0; presses < 3; presses++) await harness.page.keyboard.press('+');
    await harness.page.keyboard.press('ArrowLeft');
    await harness.frame.locator('[aria-label="Map"][aria-busy="false"]').waitFor();
    expect(harness.errors).toEqual([]);
    await harness.page.close();
  });

  it('keeps the host’s own keys with the host', async () => {
    const harness = await open('list=3');
    await harness.makeMap('Heat Map');
    await harness.map.focus();
    for (const key of ['Control+p', 'Control+n', 'Control+d', 'F3', 'F7']) {
      const isPrevented = await harness.map.evaluate((region, name) => {
        const [key = '', modifier] = name.split('+').reverse();
        const event = new KeyboardEvent('keydown', {
          key,
          ctrlKey: modifier === 'Control',
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        return !region.dispatchEvent(event);
      }, key);
      expect(isPrevented, key).toBe(false);
    }
    await harness.page.close();
  });
});
