import type { Frame } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useHarness } from '../support/harness-page.ts';

const open = useHarness();

async function pluginFrame(query = 'list=20'): Promise<{ frame: Frame; close(): Promise<void> }> {
  const harness = await open(query);
  await harness.makeMap('Heat Map');
  const frame = harness.page.frames().find((it) => it !== harness.page.mainFrame());
  if (!frame) throw new Error('The plugin has no frame.');
  return { frame, close: () => harness.page.close() };
}

describe('the plugin’s frame', () => {
  it('has an origin of its own, and no way to the host’s page or storage', async () => {
    const { frame, close } = await pluginFrame();
    const reached = await frame.evaluate(() => {
      const attempt = (action: () => unknown) => {
        try {
          action();
          return 'reached';
        } catch (error) {
          return error instanceof Error ? error.name : 'refused';
        }
      };
      return {
        origin: self.origin,
        parent: attempt(() => window.parent.document.title),
        storage: attempt(() => window.localStorage.length),
        cookies: attempt(() => document.cookie),
      };
    });
    expect(reached).toEqual({
      origin: 'null',
      parent: 'SecurityError',
      storage: 'SecurityError',
      cookies: 'SecurityError',
    });
    await close();
  });

  it('can send nothing by itself, and makes no code from strings', async () => {
    const { frame, close } = await pluginFrame();
    const outcome = await frame.evaluate(async () => ({
      violations: await new Promise<string[]>((resolve) => {
        const violated: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          violated.push(effectiveDirective);
        });
        fetch('http://127.0.0.1:1/').catch(() => undefined);
        new Image().src = 'http://127.0.0.1:1/pixel.png';
        const script = document.createElement('script');
        script.textContent = 'window.injected = true';
        document.body.append(script);
        setTimeout(() => resolve(violated.sort()), 200);
      }),
      injected: 'injected' in window,
    }));
    expect(outcome).toEqual({
      violations: ['connect-src', 'img-src', 'script-src-elem'],
      injected: false,
    });
    await close();
  });

  it('shows markup in a client’s name as text', async () => {
    const harness = await open('list=5');
    await harness.importClients([
      'id,name,street,city,state,zip',
      '1,"<img src=x onerror=alert(1)>",,,,',
      '2,Ann,1 Main St,Salem,MA,01970',
    ]);
    await harness.makeMap('Heat Map');
    await harness.frame.getByText('1 client to look at').click();
    await harness.frame.getByRole('button', { name: '<img src=x onerror=alert(1)>' }).waitFor();
    expect(await harness.frame.locator('img').count()).toBe(0);
    await harness.page.close();
  });
});
