import Feature, { type FeatureLike } from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { MAP_FONT } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';
import type { OfflineBasemap, StateLabel } from './offline-basemap.ts';

const FORMAT = new GeoJSON({ featureProjection: 'EPSG:3857' });
/** Of EPSG:3857, along a parallel. */
const METRES_PER_DEGREE = 111_319.49;
const GLOW_WIDTH = 8;
const LABEL_FONT = `500 10.5px ${MAP_FONT}`;
/** Mean width of a letter of the label font, spacing included. */
const LETTER_PIXELS = 6.4;

/** Land below the data; state lines and names above it, so that they are read through a heat map. */
export class BasemapLayers {
  private readonly landSource = new VectorSource();
  private readonly lineSource = new VectorSource();
  readonly land: VectorLayer;
  readonly lines: VectorLayer;

  constructor(palette: MapPalette, zIndex: { readonly land: number; readonly lines: number }) {
    this.land = new VectorLayer({
      source: this.landSource,
      zIndex: zIndex.land,
      className: 'ol-layer land',
      updateWhileAnimating: true,
      updateWhileInteracting: true,
    });
    this.lines = new VectorLayer({
      source: this.lineSource,
      zIndex: zIndex.lines,
      className: 'ol-layer lines',
      declutter: true,
      updateWhileAnimating: true,
      updateWhileInteracting: true,
    });
    this.setPalette(palette);
  }

  show({ land, stateLines, stateLabels }: OfflineBasemap): void {
    this.landSource.clear();
    this.lineSource.clear();
    this.landSource.addFeature(new Feature(FORMAT.readGeometry(land) ?? undefined));
    this.lineSource.addFeature(new Feature(FORMAT.readGeometry(stateLines) ?? undefined));
    this.lineSource.addFeatures(
      stateLabels.map(
        (label) => new Feature({ geometry: new Point(fromLonLat([label.lon, label.lat])), label }),
      ),
    );
  }

  setPalette(palette: MapPalette): void {
    this.land.setBackground(palette.background);
    const { land, coast, coastGlow } = palette;
    const landStyle = new Style({
      fill: new Fill({ color: land }),
      stroke: new Stroke({ color: coast, width: 1, lineJoin: 'round' }),
    });
    // Rough joins: the band costs as much as the rest of the basemap, and nobody sees its corners.
    const glowStyle = (color: string) =>
      new Style({ stroke: new Stroke({ color, width: GLOW_WIDTH, lineJoin: 'bevel' }) });
    this.land.setStyle(coastGlow ? [glowStyle(coastGlow), landStyle] : landStyle);
    this.lines.setStyle(lineStyle(palette));
  }
}

function lineStyle(palette: MapPalette) {
  const line = new Style({
    stroke: new Stroke({
      color: palette.stateLine,
      width: palette.stateLineWidth,
      lineJoin: 'round',
    }),
  });
  const label = new Style({
    text: new Text({
      font: LABEL_FONT,
      fill: new Fill({ color: palette.label }),
      stroke: new Stroke({ color: palette.labelHalo, width: 2 }),
    }),
  });
  return (feature: FeatureLike, resolution: number) => {
    const state: StateLabel | undefined = feature.get('label');
    if (!state) return line;
    const text = labelText(state, resolution);
    if (text === undefined) return undefined;
    label.getText()?.setText(text);
    return label;
  };
}

function labelText({ name, postalCode, widthDegrees }: StateLabel, resolution: number) {
  const room = (widthDegrees * METRES_PER_DEGREE) / resolution;
  if (name.length * LETTER_PIXELS < room * 0.95) return name;
  if (postalCode.length * LETTER_PIXELS < room * 0.8) return postalCode;
  return undefined;
}
