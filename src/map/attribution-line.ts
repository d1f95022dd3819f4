import type RenderEvent from 'ol/render/Event.js';
import type Style from 'ol/style/Style.js';
import CanvasTitle from 'ol-ext/control/CanvasTitle.js';

const SEPARATOR = ' · ';
const RIGHT_PIXELS = 8;
const BOTTOM_PIXELS = 11;
const LINE_PIXELS = 13;
const SIDE_PIXELS = 4;
/** In the other corner stands the scale bar. */
const SCALE_BAR_PIXELS = 140;

/**
 * Whose data is shown, as plain text drawn into the canvas, where exports find it: the map's own, which is the
 * title, that of its tiles, and that of the shown locations. Broken into lines where it is wider than the map.
 */
export class AttributionLine extends CanvasTitle {
  private sources: readonly string[] = [];
  private tileSource = '';
  private overlaySources: readonly string[] = [];

  constructor({ text, style }: { readonly text: string; readonly style: Style }) {
    // Not a literal argument: the types do not know the class name.
    const options = { title: text, className: 'attribution', style };
    super(options);
  }

  /** Seen with the next frame. What the map says of itself anyway is not said twice. */
  setSources(texts: readonly string[]): void {
    this.sources = texts;
    this.write();
  }

  /** Named first; empty where there are no tiles. */
  setTileSource(text: string): void {
    this.tileSource = text;
    this.write();
  }

  /** Named last. */
  setOverlaySources(texts: readonly string[]): void {
    this.overlaySources = texts;
    this.write();
  }

  private write(): void {
    if (this.element) this.element.textContent = this.parts.join(SEPARATOR);
  }

  /** Called when a frame has been composed; the name is ol-ext's. */
  protected _draw({ frameState }: RenderEvent): void {
    const canvas = this.getMap()?.getViewport()?.querySelector('canvas.ol-fixedoverlay');
    const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : undefined;
    if (!context || !frameState) return;
    const [width = 0, height = 0] = frameState.size;
    context.save();
    context.scale(frameState.pixelRatio, frameState.pixelRatio);
    context.font = this.getTextFont();
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    const [color, halo] = [this.getTextFill().getColor(), this.getTextStroke().getColor()];
    const lines = this.linesWithin(width - SCALE_BAR_PIXELS, context);
    for (const [index, line] of lines.toReversed().entries()) {
      const right = width - RIGHT_PIXELS;
      const y = height - BOTTOM_PIXELS - index * LINE_PIXELS;
      const lineWidth = context.measureText(line).width + 2 * SIDE_PIXELS;
      // Names of towns may stand under it.
      context.fillStyle = String(halo);
      context.fillRect(
        right + SIDE_PIXELS - lineWidth,
        y - LINE_PIXELS / 2,
        lineWidth,
        LINE_PIXELS,
      );
      context.fillStyle = String(color);
      context.fillText(line, right, y);
    }
    context.restore();
  }

  private get parts(): readonly string[] {
    const own = String(this.get('title')).split(SEPARATOR);
    const tiles = this.tileSource.split(SEPARATOR);
    const parts = new Set([...tiles, ...own, ...this.sources, ...this.overlaySources]);
    return [...parts].filter((part) => part !== '');
  }

  private linesWithin(widthPixels: number, context: CanvasRenderingContext2D): readonly string[] {
    const lines: string[] = [];
    let line = '';
    for (const part of this.parts) {
      const longer = line === '' ? part : `${line}${SEPARATOR}${part}`;
      if (line !== '' && context.measureText(longer).width > widthPixels) {
        lines.push(line);
        line = part;
      } else {
        line = longer;
      }
    }
    lines.push(line);
    return lines;
  }
}
