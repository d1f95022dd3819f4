import { HostError } from '@mystratus/plugin-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { drawLogo } from '../../../harness/src/data/draw-logo.ts';
import { printPages } from '../../../harness/src/page/print-pages.ts';

const A4_LANDSCAPE = { title: 'Clients of Zoë', widthMm: 297, heightMm: 210 };
const frame = () => document.querySelector('iframe');

afterEach(() => frame()?.remove());

describe('printing', () => {
  it('lays every page out on a sheet of its own, edge to edge', async () => {
    const page = await drawLogo();
    const sheets: Document[] = [];
    const watching = new MutationObserver(() => {
      const sheet = frame()?.contentDocument;
      if (sheet) sheets.push(sheet);
    });
    watching.observe(document.body, { childList: true });
    await printPages({ ...A4_LANDSCAPE, pages: [page, page] });
    watching.disconnect();
    const [sheet] = sheets;
    expect(sheet?.title).toBe('Clients of Zoë');
    const images = [...(sheet?.images ?? [])];
    expect(images).toHaveLength(2);
    expect(images.every(({ naturalWidth }) => naturalWidth > 0)).toBe(true);
    expect(sheet?.querySelector('style')?.textContent).toContain('size: 297mm 210mm; margin: 0');
  });

  it('leaves nothing behind when the dialog is closed', async () => {
    await printPages({ ...A4_LANDSCAPE, pages: [await drawLogo()] });
    frame()?.contentWindow?.dispatchEvent(new Event('afterprint'));
    expect(frame()).toBeNull();
  });

  it('refuses what is not an image, and leaves nothing behind', async () => {
    const printing = printPages({ ...A4_LANDSCAPE, pages: [Uint8Array.of(1, 2, 3)] });
    await expect(printing).rejects.toSatisfy((error) => HostError.is(error, 'invalid-parameters'));
    expect(frame()).toBeNull();
  });
});
