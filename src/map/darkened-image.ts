/** Lightness turned over, with the hues that they had, somewhat fainter: they are ground for what is drawn above. */
const FILTER = 'invert(1) hue-rotate(180deg) brightness(0.9) contrast(0.88) saturate(0.6)';

/** The same picture for dark themes, in place of the one that is given. */
export function darkenedImage(image: ImageBitmap): ImageBitmap {
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (!context) return image;
  context.filter = FILTER;
  context.drawImage(image, 0, 0);
  image.close();
  return canvas.transferToImageBitmap();
}
