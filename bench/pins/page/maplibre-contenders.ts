import maplibregl from 'maplibre-gl';
import { type Contender, flush } from './contender.ts';
import { type Point, VIEW } from './points.ts';

function contender(isClustered: boolean): Contender {
  return { open: (element, points) => openMapLibre(element, points, isClustered) };
}

export const maplibrePins = contender(false);
/** Without the counts, whose glyphs would come from a server. */
export const maplibreClusters = contender(true);

async function openMapLibre(element: HTMLElement, points: readonly Point[], cluster: boolean) {
  const map = new maplibregl.Map({
    container: element,
    attributionControl: false,
    interactive: false,
    fadeDuration: 0,
    center: [VIEW.lon, VIEW.lat],
    // Its zoom levels are those of tiles of 512 pixels.
    zoom: VIEW.zoom - 1,
    style: {
      version: 8,
      sources: {
        points: {
          type: 'geojson',
          cluster,
          clusterRadius: 52,
          data: {
            type: 'FeatureCollection',
            features: points.map(({ lon, lat }) => ({
              type: 'Feature',
              properties: {},
              geometry: { type: 'Point', coordinates: [lon, lat] },
            })),
          },
        },
      },
      layers: [
        {
          id: 'points',
          type: 'circle',
          source: 'points',
          paint: { 'circle-radius': cluster ? 14 : 6, 'circle-color': '#123f78' },
        },
      ],
    },
  });
  const idle = () => new Promise<void>((resolve) => map.once('idle', () => resolve()));
  const paint = async (change: () => void) => {
    const painted = idle();
    change();
    await painted;
    flush(element);
  };
  await idle();
  flush(element);
  return {
    panBy: (pixels: number) => paint(() => map.panBy([pixels, 0], { animate: false })),
    zoomBy: (levels: number) =>
      paint(() => map.jumpTo({ center: map.getCenter(), zoom: map.getZoom() + levels })),
  };
}
