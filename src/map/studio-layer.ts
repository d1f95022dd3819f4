import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import type { FrameState } from 'ol/Map.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { geodesicCircle } from '../common/geo/geodesic-circle.ts';
import { westOfDateLine } from '../common/geo/west-of-date-line.ts';
import type { StudioMark } from '../common/maps/studio-mark.ts';
import type { MapPalette } from './map-palette.ts';
import { MERCATOR, planeWith } from './map-planes.ts';
import { FAR, NEAR, signLookAt, signStyle } from './studio-sign.ts';
import { LEAST_LABELLED_RING, RING_LETTERING } from './studio-space.ts';

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
    sign.setStyle((_, resolution) => (signLookAt(resolution) === FAR ? far : near));
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
      font: RING_LETTERING.font,
      fill: new Fill({ color: studio }),
      stroke: new Stroke({ color: land, width: 4 }),
    }),
  });
}
