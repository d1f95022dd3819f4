import DragPan from 'ol/interaction/DragPan.js';
import { defaults } from 'ol/interaction/defaults.js';
import type Interaction from 'ol/interaction/Interaction.js';
import KeyboardPan from 'ol/interaction/KeyboardPan.js';
import MouseWheelZoom from 'ol/interaction/MouseWheelZoom.js';

/**
 * OpenLayers' own ways to move the map, without rotation; nothing glides when `animationMs` is 0. `takesWheel` says
 * whether the wheel moves the map and not what is around it.
 */
export function mapInteractions(
  animationMs: number,
  takesWheel: () => boolean = () => true,
): Interaction[] {
  const options = { altShiftDragRotate: false, pinchRotate: false, zoomDuration: animationMs };
  const wheel = new MouseWheelZoom({ duration: animationMs, condition: takesWheel });
  const moving = defaults({ ...options, mouseWheelZoom: false }).getArray();
  if (animationMs > 0) return [...moving, wheel];
  return [
    ...moving.filter(
      (interaction) => !(interaction instanceof KeyboardPan || interaction instanceof DragPan),
    ),
    wheel,
    new DragPan(),
    new KeyboardPan({ duration: 0 }),
  ];
}
