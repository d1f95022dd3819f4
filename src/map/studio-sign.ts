import Fill from 'ol/style/Fill.js';
import Icon from 'ol/style/Icon.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import type { Lettering } from './basemap-label.ts';
import { MAP_FONT } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';
import { type Box, boxAround } from './taken-space.ts';

export const NAME_LETTERING: Lettering = { font: `600 12px ${MAP_FONT}`, letterSpacingPixels: 0 };
const NAME_HALF_HEIGHT = 8;
const SIGN_SIZE = 22;
const POST_HEIGHT = 10;
const HALO = 2;
/** Drawn larger than shown, to stay sharp on dense screens. */
const SHARPNESS = 3;

/** How signs are drawn at a zoom. */
export interface SignLook {
  readonly scale: number;
  /** Pixels from the place up to the foot of the post. */
  readonly lift: number;
}

export const NEAR: SignLook = { scale: 1, lift: 0 };
/** Signs are small, as they would hide the country, and above the counts of the circles at their places. */
export const FAR: SignLook = { scale: 0.55, lift: 9 };
/** Metres a pixel from which on they are. */
const FAR_RESOLUTION = 400;

export function signLookAt(resolution: number): SignLook {
  return resolution > FAR_RESOLUTION ? FAR : NEAR;
}

/** Space that the sign at a place takes, and its name if it has one; pixels. */
export function* signBoxes(
  x: number,
  y: number,
  nameWidth: number,
  look: SignLook,
): Generator<Box> {
  const halfWidth = (SIGN_SIZE / 2 + HALO) * look.scale;
  const bottom = y - look.lift;
  yield { left: x - halfWidth, right: x + halfWidth, top: bottom - signHeight(look), bottom };
  if (nameWidth > 0) yield boxAround(x, y + nameOffset(look), nameWidth / 2, NAME_HALF_HEIGHT);
}

function signHeight({ scale }: SignLook): number {
  return (SIGN_SIZE + POST_HEIGHT + HALO) * scale;
}

/** From the place to the middle of the name. */
function nameOffset(look: SignLook): number {
  return -signHeight(look) - 7 - look.lift;
}

type Sign = Pick<StudioMark, 'name' | 'isRough' | 'letter'>;

/** The name gives way where there is no room for it; the sign does not. */
export function signStyle(sign: Sign, palette: MapPalette, look: SignLook): Style {
  return new Style({
    zIndex: 2,
    image: new Icon({
      img: drawSign(sign, palette),
      scale: look.scale / SHARPNESS,
      anchor: [0.5, 1],
      displacement: [0, look.lift],
      declutterMode: 'none',
    }),
    text: new Text({
      text: sign.name,
      font: NAME_LETTERING.font,
      offsetY: nameOffset(look),
      fill: new Fill({ color: palette.studio }),
      stroke: new Stroke({ color: palette.land, width: 4 }),
    }),
  });
}

/** A camera, or a letter, on a square on a post, whose foot is the place: what is there stays in sight. */
function drawSign({ isRough, letter }: Sign, { studio, land }: MapPalette): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = (SIGN_SIZE + 2 * HALO) * SHARPNESS;
  canvas.height = (SIGN_SIZE + POST_HEIGHT + HALO) * SHARPNESS;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const [ground, ink] = isRough ? [land, studio] : [studio, land];
  context.scale(SHARPNESS, SHARPNESS);
  context.translate(HALO, HALO);
  const middle = SIGN_SIZE / 2;
  const outline = new Path2D();
  outline.roundRect(0, 0, SIGN_SIZE, SIGN_SIZE, 4);
  outline.moveTo(middle, SIGN_SIZE);
  outline.lineTo(middle, SIGN_SIZE + POST_HEIGHT);
  context.strokeStyle = land;
  context.lineWidth = 2 * HALO;
  context.stroke(outline);
  context.fillStyle = ground;
  context.fill(outline);
  context.strokeStyle = studio;
  context.lineWidth = 2;
  context.stroke(outline);
  context.fillStyle = ink;
  if (letter) {
    context.font = `700 15px ${MAP_FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(letter, middle, middle + 1);
    return canvas;
  }
  context.beginPath();
  context.roundRect(middle - 7, 7, 14, 10, 2);
  context.roundRect(middle - 3, 5, 6, 4, 1);
  context.fill();
  context.beginPath();
  context.arc(middle, 12, 3, 0, 2 * Math.PI);
  context.fillStyle = ground;
  context.fill();
  return canvas;
}
