import type { LabelLook, Lettering } from './basemap-label.ts';

/** A label as a picture. */
export interface LabelSprite {
  readonly canvas: HTMLCanvasElement;
  /** Of the picture, in pixels of CSS. */
  readonly width: number;
  readonly height: number;
}

export const HALO_PIXELS = 3;
const PADDING = 3;
const MOST_SPRITES = 4000;

/** Pictures of labels, each drawn once: text with a halo costs as much as a hundred of its pictures. */
export class LabelSprites {
  private readonly sprites = new Map<LabelLook, Map<string, LabelSprite>>();
  private readonly widths = new Map<Lettering, Map<string, number>>();
  private readonly ruler = document.createElement('canvas').getContext('2d');
  private pixelRatio = 1;
  private count = 0;

  clear(): void {
    this.sprites.clear();
    this.widths.clear();
    this.count = 0;
  }

  /** Width of the text, in pixels of CSS. */
  widthOf(text: string, look: Lettering): number {
    const widths = this.widths.get(look) ?? new Map<string, number>();
    this.widths.set(look, widths);
    const known = widths.get(text);
    if (known !== undefined || !this.ruler) return known ?? 0;
    applyFont(this.ruler, look);
    const { width } = this.ruler.measureText(text);
    widths.set(text, width);
    return width;
  }

  get(text: string, look: LabelLook, pixelRatio: number): LabelSprite {
    if (pixelRatio !== this.pixelRatio || this.count > MOST_SPRITES) this.clear();
    this.pixelRatio = pixelRatio;
    const sprites = this.sprites.get(look) ?? new Map<string, LabelSprite>();
    this.sprites.set(look, sprites);
    const known = sprites.get(text);
    if (known) return known;
    const sprite = drawLabel(text, look, this.widthOf(text, look), pixelRatio);
    sprites.set(text, sprite);
    this.count += 1;
    return sprite;
  }
}

function drawLabel(
  text: string,
  look: LabelLook,
  textWidth: number,
  pixelRatio: number,
): LabelSprite {
  const canvas = document.createElement('canvas');
  const width = Math.ceil(textWidth) + 2 * PADDING;
  const height = Math.ceil(look.sizePixels * 1.3) + 2 * PADDING;
  canvas.width = Math.ceil(width * pixelRatio);
  canvas.height = Math.ceil(height * pixelRatio);
  const context = canvas.getContext('2d');
  if (context) {
    context.scale(pixelRatio, pixelRatio);
    applyFont(context, look);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = HALO_PIXELS;
    context.strokeStyle = look.halo;
    context.strokeText(text, PADDING, height / 2);
    context.fillStyle = look.color;
    context.fillText(text, PADDING, height / 2);
  }
  return { canvas, width, height };
}

function applyFont(
  context: CanvasRenderingContext2D,
  { font, letterSpacingPixels }: Lettering,
): void {
  context.font = font;
  context.letterSpacing = `${letterSpacingPixels}px`;
}
