const TOP = -Math.PI / 2;
/** A share too small to be seen is drawn this large, in radians. */
const SMALLEST_ARC = 0.35;

/** Slices in proportion to their values, clockwise from the top around 0, 0, with seams between them. */
export function paintPie(
  context: CanvasRenderingContext2D,
  radius: number,
  values: readonly number[],
  colors: readonly string[],
  seam: string,
): void {
  const total = values.reduce((sum, value) => sum + value, 0);
  const isWhole = values.some((value) => value === total);
  let start = TOP;
  values.forEach((value, i) => {
    if (value <= 0) return;
    const end = start + (value / total) * 2 * Math.PI;
    context.beginPath();
    context.moveTo(0, 0);
    context.arc(0, 0, radius, start, end);
    context.closePath();
    context.fillStyle = colors[i] ?? seam;
    context.fill();
    if (!isWhole) {
      context.strokeStyle = seam;
      context.lineWidth = 1;
      context.stroke();
    }
    start = end;
  });
}

/** An arc around 0, 0 from the top, as far around as a share (above 0, at most 1), with a halo on both sides. */
export function paintRing(
  context: CanvasRenderingContext2D,
  radius: number,
  share: number,
  color: string,
  halo: string,
): void {
  const arc = Math.max(SMALLEST_ARC, share * 2 * Math.PI);
  for (const [strokeStyle, lineWidth] of [
    [halo, 5],
    [color, 3],
  ] as const) {
    context.beginPath();
    context.arc(0, 0, radius, TOP, TOP + arc);
    context.strokeStyle = strokeStyle;
    context.lineWidth = lineWidth;
    context.stroke();
  }
}
