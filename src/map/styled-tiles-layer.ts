import LayerGroup from 'ol/layer/Group.js';
import type Layer from 'ol/layer/Layer.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import type RenderFeature from 'ol/render/Feature.js';
import type VectorTileSource from 'ol/source/VectorTile.js';
import { stylefunction } from 'ol-mapbox-style';
import type { Sprite, StyledBasemap, StyleLayer } from '../common/basemaps/styled-basemap.ts';
import type { TiledBasemap } from '../common/basemaps/tiled-basemap.ts';
import { imageTilesLayer } from './image-tiles-layer.ts';
import { mapFontsFor } from './map-fonts-for.ts';
import type { TilesLayer } from './tiles-layer.ts';
import { GROUND_LAYER, vectorTileSource } from './vector-tile-source.ts';

/** Layers of the style that lie upon each other and are of one source. */
interface Run {
  readonly source: string;
  readonly tiles: TiledBasemap;
  readonly layers: StyleLayer[];
}

/** A basemap in the colours of its own style, which are the same in every theme. */
export function styledTilesLayer(basemap: StyledBasemap, zIndex: number): TilesLayer {
  const loading = new AbortController();
  const sources = new Map<string, VectorTileSource<RenderFeature>>();
  const sourceOf = ({ source, tiles }: Run) => {
    const known = sources.get(source) ?? vectorTileSource(tiles, loading.signal);
    sources.set(source, known);
    return known;
  };
  const layers = runsOf(basemap).map((run) =>
    run.tiles.format === 'image' ? imagesOf(run) : shapesOf(run, basemap, sourceOf(run)),
  );
  const layer = new LayerGroup({ layers, zIndex });
  return {
    layer,
    setTheme: () => undefined,
    dispose: () => {
      loading.abort();
      for (const part of layers) part.dispose();
      layer.dispose();
    },
  };
}

/**
 * Backgrounds become the ground of the tiles that come next above them, so that where there are no tiles the bundled
 * basemap stays in sight. Beneath images they would not be seen.
 */
function runsOf({ layers, sources }: StyledBasemap): readonly Run[] {
  const runs: Run[] = [];
  let backgrounds: StyleLayer[] = [];
  for (const layer of layers) {
    const { source } = layer;
    const tiles = sources.get(source);
    if (!tiles) {
      backgrounds.push(layer);
      continue;
    }
    const run = runs.at(-1);
    const isImage = tiles.format === 'image';
    const grounds = isImage ? [] : backgrounds.map((background) => groundOf(background, source));
    backgrounds = [];
    // Images of one source may be in the style twice, in different strengths.
    if (run?.source === source && !isImage) run.layers.push(...grounds, layer);
    else runs.push({ source, tiles, layers: [...grounds, layer] });
  }
  return runs;
}

function groundOf({ paint, ...background }: StyleLayer, source: string): StyleLayer {
  const fill = Object.entries(paint).map(([name, value]) => [
    name.replace('background-', 'fill-'),
    value,
  ]);
  const type = 'fill';
  return {
    ...background,
    source,
    type,
    'source-layer': GROUND_LAYER,
    paint: Object.fromEntries(fill),
  };
}

function imagesOf({ tiles, layers: [style] }: Run): Layer {
  const { layer } = imageTilesLayer(tiles, 'light');
  const opacity = style?.paint['raster-opacity'];
  if (typeof opacity === 'number') layer.setOpacity(Math.min(1, Math.max(0, opacity)));
  return layer;
}

function shapesOf(
  { source, tiles, layers }: Run,
  { sprites }: StyledBasemap,
  vectorSource: VectorTileSource<RenderFeature>,
): Layer {
  const layer = new VectorTileLayer({
    className: 'ol-layer tiles',
    minZoom: tiles.minZoom - 1,
    declutter: true,
    source: vectorSource,
  });
  const draw = stylefunction(
    layer,
    { version: 8, sources: { [source]: { type: 'vector' } }, layers },
    source,
    undefined,
    Object.assign({}, ...sprites.map(({ symbols }) => symbols)),
    imagesOfSprites(sprites),
    mapFontsFor,
  );
  layer.setStyle((feature, resolution) => {
    try {
      return draw(feature, resolution);
    } catch {
      // What the style says of this feature makes no sense; the others are drawn.
      return undefined;
    }
  });
  return layer;
}

/** As answers, as from these the library makes images without fetching anything itself. */
function imagesOfSprites(sprites: readonly Sprite[]): Record<string, Promise<Response>> {
  return Object.fromEntries(
    sprites.map(({ id, image }) => [id, Promise.resolve(new Response(image.slice()))]),
  );
}
