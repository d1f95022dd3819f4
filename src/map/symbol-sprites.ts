/** A symbol painted once, to be copied into every frame. */
export interface Sprite {
  readonly canvas: HTMLCanvasElement;
  /** Where the place that it stands for is in it, in pixels of the canvas. */
  readonly anchorX: number;
  readonly anchorY: number;
}

/** A rectangle around the place that a symbol stands for, and how to paint it there; CSS pixels. */
export interface SymbolDrawing {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
  paint(context: CanvasRenderingContext2D): void;
}

/** Looks that a user comes by on one map; more than that are no longer worth their memory. */
const MOST_SPRITES = 1000;

/** Symbols by their look, at the sharpness of the screen. */
export class SymbolSprites<Look extends string | number> {
  private readonly sprites = new Map<Look, Sprite>();
  private pixelRatio = 1;

  /** The sprite of a look; drawn when it is first asked for. */
  get(look: Look, draw: () => SymbolDrawing): Sprite {
    let sprite = this.sprites.get(look);
    if (!sprite) {
      if (this.sprites.size >= MOST_SPRITES) this.sprites.clear();
      sprite = makeSprite(draw(), this.pixelRatio);
      this.sprites.set(look, sprite);
    }
    return sprite;
  }

  setPixelRatio(pixelRatio: number): void {
    if (pixelRatio === this.pixelRatio) return;
    this.pixelRatio = pixelRatio;
    this.clear();
  }

  clear(): void {
    this.sprites.clear();
  }
}

/** Copies a sprite to a place, in pixels of the canvas; on whole ones, where it stays sharp. */
export function stamp(
  context: CanvasRenderingContext2D,
  sprite: Sprite,
  x: number,
  y: number,
): void {
  const left = Math.round(x - sprite.anchorX);
  const top = Math.round(y - sprite.anchorY);
  context.drawImage(sprite.canvas, left, top);
}

function makeSprite({ left, right, above, below, paint }: SymbolDrawing, ratio: number): Sprite {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((left + right) * ratio);
  canvas.height = Math.ceil((above + below) * ratio);
  const context = canvas.getContext('2d');
  if (context) {
    context.scale(ratio, ratio);
    context.translate(left, above);
    paint(context);
  }
  return { canvas, anchorX: left * ratio, anchorY: above * ratio };
}
