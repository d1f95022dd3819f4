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

describe('by keyboard alone', () => {
  it('a map is chosen, confirmed and read back to the hub', async () => {
    const harness = await open('list=300&maps.confirmAboveRequests=100');
    await tabTo(harness, 'Pin Map by Zip Code');
    await harness.page.keyboard.press('Enter');
    await harness.frame.getByRole('alertdialog').waitFor();
    await expect.poll(() => focusedText(harness)).toContain('Confirm and make the map');
    await harness.page.keyboard.press('Enter');
    await harness.painted('Pin Map by Zip Code');

    await tabTo(harness, 'left out');
    await harness.page.keyboard.press('Enter');
    await harness.frame.getByText('Selection changed').waitFor();
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
