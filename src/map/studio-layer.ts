import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import type { FrameState } from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Icon from 'ol/style/Icon.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { geodesicCircle } from '../common/geo/geodesic-circle.ts';
import { westOfDateLine } from '../common/geo/west-of-date-line.ts';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import { MAP_FONT } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';
import { MERCATOR, planeWith } from './map-planes.ts';

const SIGN_SIZE = 22;
const POST_HEIGHT = 10;
const HALO = 2;
/** Drawn larger than shown, to stay sharp on dense screens. */
const SHARPNESS = 3;
interface SignLook {
  readonly scale: number;
  /** Pixels from the place up to the foot of the post. */
  readonly lift: number;
}
const NEAR: SignLook = { scale: 1, lift: 0 };
/** Signs are small, as they would hide the country, and above the counts of the circles at their places. */
const FAR: SignLook = { scale: 0.55, lift: 9 };
/** Pixels of radius: what is said of a smaller ring would hide it. */
const LEAST_LABELLED_RING = 22;
/** Metres a pixel from which on they are. */
const FAR_RESOLUTION = 400;

/** Studios as square signs on posts with their names, and rings that are round on the ground. Pins are round: no mistaking. */
export class StudioLayer extends VectorLayer {
  private readonly studios: VectorSource;
  private marks: readonly StudioMark[] = [];
  private plane = MERCATOR;

  constructor(
    private palette: MapPalette,
    zIndex: number,
  ) {
    const source = new VectorSource({ wrapX: false });
    super({
      source,
      zIndex,
      className: 'ol-layer studios',
      declutter: true,
      visible: false,
      updateWhileAnimating: true,
      updateWhileInteracting: true,
    });
    this.studios = source;
  }

  show(marks: readonly StudioMark[]): void {
    this.marks = marks;
    // A layer that is not visible costs no frame anything.
    this.setVisible(marks.length > 0);
    this.studios.clear(true);
    this.studios.addFeatures(marks.flatMap((mark) => this.featuresOf(mark)));
  }

  setPalette(palette: MapPalette): void {
    this.palette = palette;
    this.show(this.marks);
  }

  override render(frameState: FrameState | null, target: HTMLElement): HTMLElement | null {
    const plane = frameState ? planeWith(frameState.viewState.projection) : this.plane;
    if (plane !== this.plane) {
      this.plane = plane;
      this.show(this.marks);
    }
    return super.render(frameState, target);
  }

  private featuresOf({ lon, lat, name, isRough, letter, rings }: StudioMark): Feature[] {
    const centre = { lon: westOfDateLine(lon), lat };
    const sign = new Feature(new Point(this.plane.toMap(centre)));
    const near = signStyle({ name, isRough, letter }, this.palette, NEAR);
    const far = signStyle({ name, isRough, letter }, this.palette, FAR);
    sign.setStyle((_, resolution) => (resolution > FAR_RESOLUTION ? far : near));
    return [
      ...rings.flatMap(({ radiusMiles, label }) => {
        const corners = geodesicCircle(centre, radiusMiles).map(this.plane.toMap);
        const [north = []] = corners;
        const ring = new Feature(new LineString([...corners, north]));
        ring.setStyle(ringStyles(this.palette));
        const text = new Feature(new Point(north));
        const style = labelStyle(label, this.palette);
        const [x = 0, y = 0] = north;
        const [middleX = 0, middleY = 0] = this.plane.toMap(centre);
        const radius = Math.hypot(x - middleX, y - middleY);
        text.setStyle((_, resolution) =>
          radius / resolution < LEAST_LABELLED_RING ? undefined : style,
        );
        return [ring, text];
      }),
      ...(letter === '' ? [] : [sign]),
    ];
  }
}

function ringStyles({ studio, land }: MapPalette): Style[] {
  return [
    new Style({ stroke: new Stroke({ color: land, width: 3 }) }),
    new Style({ stroke: new Stroke({ color: studio, width: 1.25, lineDash: [5, 4] }) }),
  ];
}

function labelStyle(text: string, { studio, land }: MapPalette): Style {
  return new Style({
    zIndex: 1,
    text: new Text({
      text,
      font: `600 11px ${MAP_FONT}`,
      fill: new Fill({ color: studio }),
      stroke: new Stroke({ color: land, width: 4 }),
    }),
  });
}

type Sign = Pick<StudioMark, 'name' | 'isRough' | 'letter'>;

/** The name gives way where there is no room for it; the sign does not. */
function signStyle(sign: Sign, palette: MapPalette, { scale, lift }: SignLook): Style {
  return new Style({
    zIndex: 2,
    image: new Icon({
      img: drawSign(sign, palette),
      scale: scale / SHARPNESS,
      anchor: [0.5, 1],
      displacement: [0, lift],
      declutterMode: 'none',
    }),
    text: new Text({
      text: sign.name,
      font: `600 12px ${MAP_FONT}`,
      offsetY: -(SIGN_SIZE + POST_HEIGHT + HALO) * scale - 7 - lift,
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
