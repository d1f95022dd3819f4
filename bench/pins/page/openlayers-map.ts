import type BaseLayer from 'ol/layer/Base.js';
import OlMap from 'ol/Map.js';
import { fromLonLat } from 'ol/proj.js';
import View from 'ol/View.js';
import { flush, type OpenedMap } from './contender.ts';
import { VIEW } from './points.ts';

/** A map of one layer; each change of the view is one frame. */
export async function openOnOpenLayers(
  element: HTMLElement,
  layer: BaseLayer,
  onZoom: (zoom: number) => void = () => undefined,
): Promise<OpenedMap> {
  const view = new View({ center: fromLonLat([VIEW.lon, VIEW.lat]), zoom: VIEW.zoom });
  const map = new OlMap({ target: element, controls: [], interactions: [], layers: [layer], view });
  onZoom(VIEW.zoom);
  const paint = async () => {
    map.renderSync();
    flush(element);
  };
  await paint();
  return {
    panBy: (pixels) => {
      const [x = 0, y = 0] = view.getCenter() ?? [];
      view.setCenter([x + pixels * (view.getResolution() ?? 1), y]);
      return paint();
    },
    zoomBy: (levels) => {
      const zoom = (view.getZoom() ?? 0) + levels;
      view.setZoom(zoom);
      onZoom(zoom);
      return paint();
    },
  };
}
