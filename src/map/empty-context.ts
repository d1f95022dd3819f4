/**
 * The context of a canvas that is empty and of this size in pixels. A canvas whose size is set, even to the same, is made
 * anew, which takes longer than painting it.
 */
export function emptyContext(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (canvas.width === width && canvas.height === height) {
    context?.reset();
  } else {
    canvas.width = width;
    canvas.height = height;
  }
  return context;
}
