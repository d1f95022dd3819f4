import type { Theme } from '@mystratus/plugin-sdk';
import type { FeatureLike } from 'ol/Feature.js';
import RenderFeature from 'ol/render/Feature.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { MAP_FONT } from './map-font.ts';
import { VECTOR_TILE_PALETTES, type VectorTilePalette } from './vector-tile-palette.ts';
import { GROUND_LAYER } from './vector-tile-source.ts';

/** Metres of Web Mercator a pixel, at zoom level 0 of tiles of 256 pixels. */
const RESOLUTION_AT_0 = 156_543.034;

type Theming = 'water' | 'green' | 'builtUp' | 'building' | 'boundary' | 'rail' | 'road' | 'place';

/**
 * Layers of the schemas that packs are of: Protomaps (https://docs.protomaps.com/basemaps/layers), OpenMapTiles
 * (https://openmaptiles.org/schema/) and Shortbread (https://shortbread-tiles.org/schema/1.0/).
 */
const THEMING: Readonly<Record<string, Theming>> = {
  water: 'water',
  ocean: 'water',
  water_polygons: 'water',
  water_lines: 'water',
  waterway: 'water',
  landcover: 'green',
  park: 'green',
  natural: 'green',
  land: 'green',
  landuse: 'builtUp',
  sites: 'builtUp',
  building: 'building',
  buildings: 'building',
  boundary: 'boundary',
  boundaries: 'boundary',
  transit: 'rail',
  transportation: 'road',
  transportation_name: 'road',
  roads: 'road',
  streets: 'road',
  street_labels: 'road',
  place: 'place',
  places: 'place',
  place_labels: 'place',
};

const GREEN = /park|wood|forest|grass|meadow|garden|golf|cemetery|nature|scrub|farm|orchard|green/;
const RAIL = /rail|transit|subway|tram/;
const PATH = /path|footway|cycle|track|steps|pedestrian|service|ferry/;
const HIGHWAY = /highway|motorway|trunk/;
const MAJOR = /major|primary|secondary|tertiary|medium/;

/** Pixels of a street at zoom level 14; it doubles with every second level. */
const STREET_WIDTHS = { highway: 5, major: 3.5, minor: 1.8 } as const;
type Street = keyof typeof STREET_WIDTHS;

/** A plain map in the colours of the theme. What it does not know it leaves out. */
export function vectorTileStyle(theme: Theme) {
  const styles = new Styles(VECTOR_TILE_PALETTES[theme]);
  return (feature: FeatureLike, resolution: number): Style[] | undefined => {
    const layer = String(feature.get('layer'));
    if (layer === GROUND_LAYER) return styles.ground;
    const theming = THEMING[layer];
    const kind = String(feature.get('kind') ?? feature.get('class') ?? '');
    const zoom = Math.log2(RESOLUTION_AT_0 / resolution);
    switch (theming) {
      case undefined:
        return undefined;
      case 'road':
        return RAIL.test(kind) ? styles.rail : styles.street(feature, kind, zoom);
      case 'place':
        return styles.place(feature, kind, zoom);
      case 'water':
        return styles.water(feature);
      case 'green':
      case 'builtUp':
        return GREEN.test(kind) ? styles.green : styles.builtUp;
      case 'building':
        return zoom > 14.5 ? styles.building : undefined;
      case 'boundary':
        return styles.boundary;
      case 'rail':
        return zoom > 11 ? styles.rail : undefined;
    }
  };
}

/** Made once for each look. */
class Styles {
  private readonly streets = new Map<string, Style[]>();
  readonly ground: Style[];
  readonly green: Style[];
  readonly builtUp: Style[];
  readonly building: Style[];
  readonly boundary: Style[];
  readonly rail: Style[];
  private readonly sea: Style[];
  private readonly stream: Style[];

  constructor(private readonly palette: VectorTilePalette) {
    this.ground = [filled(palette.ground, 0)];
    this.builtUp = [filled(palette.builtUp, 1)];
    this.green = [filled(palette.green, 2)];
    this.sea = [filled(palette.water, 3)];
    this.stream = [stroked(palette.water, 1.2, 3)];
    this.building = [filled(palette.building, 4)];
    this.boundary = [stroked(palette.boundary, 1, 8, [6, 4])];
    this.rail = [stroked(palette.rail, 1.2, 5)];
  }

  water(feature: FeatureLike): Style[] | undefined {
    const type = typeOf(feature);
    if (type === 'Polygon' || type === 'MultiPolygon') return this.sea;
    return type === 'LineString' || type === 'MultiLineString' ? this.stream : undefined;
  }

  street(feature: FeatureLike, kind: string, zoom: number): Style[] | undefined {
    const type = typeOf(feature);
    if (type === 'Polygon' || type === 'MultiPolygon') return undefined;
    const isPath = PATH.test(kind);
    if (isPath && zoom < 14) return undefined;
    const street: Street = HIGHWAY.test(kind) ? 'highway' : MAJOR.test(kind) ? 'major' : 'minor';
    const level = Math.round(zoom * 2) / 2;
    const name = zoom >= 13.5 && !isPath ? nameOf(feature) : '';
    const key = `${street} ${isPath} ${level}`;
    const lines = remember(this.streets, key, () => this.streetLines(street, isPath, level));
    if (name === '') return lines;
    const label = remember(this.streets, `name ${name}`, () => [this.streetName(name)]);
    return [...lines, ...label];
  }

  place(feature: FeatureLike, kind: string, zoom: number): Style[] | undefined {
    const name = nameOf(feature);
    if (name === '' || typeOf(feature) !== 'Point') return undefined;
    const isTown = /city|town|locality|region|state/.test(kind);
    if (!isTown && zoom < 11) return undefined;
    const population = Number(feature.get('population') ?? 0);
    const size = isTown ? Math.min(15, 11 + Math.max(0, Math.log10(population || 1) - 3)) : 10.5;
    const style = new Style({ text: this.text(name, size, this.palette.label) });
    // Larger towns keep their names where there is no room for all.
    style.setZIndex(100 + Math.log10(population || 1) + (isTown ? 10 : 0));
    return [style];
  }

  private streetLines(street: Street, isPath: boolean, level: number): Style[] {
    const { road, roadEdge, highway } = this.palette;
    const width = Math.max(0.6, STREET_WIDTHS[street] * 2 ** ((level - 14) / 2));
    if (isPath) return [stroked(roadEdge, 1, 5, [3, 2])];
    const order = { minor: 6, major: 6.5, highway: 7 }[street];
    const line = stroked(street === 'highway' ? highway : road, width, order);
    // Streets too thin for two edges are drawn as the edge alone.
    return width < 1.4
      ? [stroked(roadEdge, width, 5.5)]
      : [stroked(roadEdge, width + 1.6, 5.5), line];
  }

  private streetName(name: string): Style {
    const text = this.text(name, 10.5, this.palette.label);
    text.setPlacement('line');
    return new Style({ text, zIndex: 50 });
  }

  private text(text: string, size: number, color: string): Text {
    return new Text({
      text,
      font: `500 ${size}px ${MAP_FONT}`,
      fill: new Fill({ color }),
      stroke: new Stroke({ color: this.palette.labelHalo, width: 2.5 }),
    });
  }
}

function typeOf(feature: FeatureLike): string {
  return feature instanceof RenderFeature ? feature.getType() : '';
}

function nameOf(feature: FeatureLike): string {
  return String(feature.get('name:en') ?? feature.get('name') ?? '').slice(0, 60);
}

function filled(color: string, zIndex: number): Style {
  return new Style({ zIndex, fill: new Fill({ color }) });
}

function stroked(color: string, width: number, zIndex: number, lineDash?: number[]): Style {
  const dash = lineDash && { lineDash };
  return new Style({
    zIndex,
    stroke: new Stroke({ color, width, lineCap: 'round', lineJoin: 'round', ...dash }),
  });
}

/** Of names there are as many as there are streets: what was remembered is let go of before it is too much. */
function remember(styles: Map<string, Style[]>, key: string, make: () => Style[]): Style[] {
  const known = styles.get(key);
  if (known) return known;
  if (styles.size > 3_000) styles.clear();
  const made = make();
  styles.set(key, made);
  return made;
}
