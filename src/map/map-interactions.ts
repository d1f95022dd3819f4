import DragPan from 'ol/interaction/DragPan.js';
import { defaults } from 'ol/interaction/defaults.js';
import type Interaction from 'ol/interaction/Interaction.js';
import KeyboardPan from 'ol/interaction/KeyboardPan.js';

/** OpenLayers' own ways to move the map, without rotation; nothing glides when `animationMs` is 0. */
export function mapInteractions(animationMs: number): Interaction[] {
  const options = { altShiftDragRotate: false, pinchRotate: false, zoomDuration: animationMs };
  if (animationMs > 0) return defaults(options).getArray();
  const still = defaults({ ...options, dragPan: false }).getArray();
  return [
    ...still.filter((interaction) => !(interaction instanceof KeyboardPan)),
    new DragPan(),
    new KeyboardPan({ duration: 0 }),
  ];
}
