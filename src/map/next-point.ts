import type { Coordinate } from 'ol/coordinate.js';
import type OlMap from 'ol/Map.js';
import { unByKey } from 'ol/Observable.js';
import type { LonLat } from '../common/geo/lon-lat.ts';
import { planeWith } from './map-planes.ts';

/**
 * The next place that the user points at: by a click, or by Enter for the middle of the map. Rejects with an
 * `AbortError` when the signal is aborted or Escape is pressed.
 */
export function nextPoint(map: OlMap, root: HTMLElement, signal: AbortSignal): Promise<LonLat> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      unByKey(clicks);
      root.removeEventListener('keydown', keyDown);
      signal.removeEventListener('abort', abort);
      root.classList.remove('picking');
      done();
    };
    const take = (coordinate: Coordinate) =>
      settle(() => resolve(planeWith(map.getView().getProjection()).toLonLat(coordinate)));
    const abort = () => settle(() => reject(signal.reason));
    const keyDown = (event: KeyboardEvent) => {
      const centre = map.getView().getCenter();
      if (event.target !== root || !centre) return;
      if (event.key === 'Escape') settle(() => reject(giveUp()));
      if (event.key !== 'Enter') return;
      event.preventDefault();
      take(centre);
    };
    const clicks = map.on('singleclick', ({ coordinate }) => take(coordinate));
    root.addEventListener('keydown', keyDown);
    signal.addEventListener('abort', abort, { once: true });
    root.classList.add('picking');
    if (signal.aborted) abort();
  });
}

function giveUp(): DOMException {
  return new DOMException('No place was pointed at.', 'AbortError');
}
