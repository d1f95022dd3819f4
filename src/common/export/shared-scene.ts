import type { ZipPinScene } from '../maps/map-scene.ts';
import type { Messages } from '../messages/messages.ts';
import type { SharedPlaces } from './shared-places.ts';

/** Zip pins of which those with hidden counts look alike, and say that they are hidden. */
export function sharedScene(
  scene: ZipPinScene,
  { few, withheld, minimum }: SharedPlaces,
  { export: words }: Messages,
): ZipPinScene {
  const labels = new Map<string, string>();
  for (const { id } of few) labels.set(id, words.few(minimum));
  for (const { id } of withheld) labels.set(id, words.withheld(minimum));
  return {
    ...scene,
    pins: scene.pins.map((pin) => {
      const label = labels.get(pin.id);
      return label === undefined ? pin : { ...pin, clientCount: minimum, label };
    }),
  };
}
