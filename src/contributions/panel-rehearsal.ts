import { MapsPanel } from '../panel/maps-panel.ts';
import { stillIdle } from '../services/idle.ts';
import type { MapDraft } from '../services/map-request/map-request-service.ts';

/**
 * Plays a map's way to the screen in a panel as large as the real one that nobody sees, so that the first map finds
 * its words shaped, its templates prepared and its view painted. Aborting it takes that panel away at once; rejects
 * with an `AbortError` then.
 */
export async function rehearseMap(
  panel: MapsPanel,
  { report, arranged, attributions }: MapDraft,
  signal: AbortSignal,
): Promise<void> {
  await stillIdle(signal);
  const { width, height } = panel.getBoundingClientRect();
  if (width === 0 || height === 0) return;
  const understudy = new MapsPanel();
  understudy.actions = panel.actions;
  understudy.mapView = panel.mapView;
  understudy.inert = true;
  understudy.style.cssText = `position: fixed; inset: 0 auto auto 0; inline-size: ${width}px; block-size: ${height}px; visibility: hidden`;
  const leave = () => understudy.remove();
  signal.addEventListener('abort', leave, { once: true });
  try {
    const { state } = panel;
    understudy.show(state);
    panel.after(understudy);
    await understudy.updateComplete;
    await stillIdle(signal);
    understudy.show({ ...state, map: { phase: 'drawing', ...report } });
    await panel.mapView.rehearse(arranged.scene, { signal, attributions });
    const { heat } = arranged;
    understudy.show({ ...state, map: { phase: 'recording', ...report, heat } });
  } finally {
    signal.removeEventListener('abort', leave);
    leave();
  }
}
