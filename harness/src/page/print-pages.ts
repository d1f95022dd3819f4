import { HostError, type PrintRequest } from '@mystratus/plugin-sdk';

/** Opens the browser's print dialog with pages in a frame that nobody sees, one to a sheet. */
export async function printPages({ title, pages, widthMm, heightMm }: PrintRequest): Promise<void> {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = title;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  document.body.append(frame);
  const urls = pages.map((page) =>
    URL.createObjectURL(new Blob([page.slice()], { type: 'image/png' })),
  );
  const close = () => {
    frame.remove();
    for (const url of urls) URL.revokeObjectURL(url);
  };
  try {
    const { contentDocument: sheet, contentWindow: paper } = frame;
    if (!sheet || !paper) throw new HostError('internal', 'The print dialog could not be opened.');
    sheet.title = title;
    const style = sheet.createElement('style');
    style.textContent = `
      @page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }
      body { margin: 0 }
      img { display: block; width: ${widthMm}mm; height: ${heightMm}mm; break-after: page }
      img:last-child { break-after: auto }`;
    sheet.head.append(style);
    await Promise.all(urls.map((url) => loadImage(sheet, url)));
    paper.addEventListener('afterprint', close);
    paper.print();
  } catch (error) {
    close();
    throw error;
  }
}

async function loadImage(sheet: Document, url: string): Promise<void> {
  const image = sheet.createElement('img');
  image.alt = '';
  image.src = url;
  sheet.body.append(image);
  try {
    await image.decode();
  } catch {
    throw new HostError('invalid-parameters', 'A page to be printed cannot be read.');
  }
}
