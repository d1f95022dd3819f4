import type { Messages } from '../messages/messages.ts';
import type { MapKind } from './map-kind.ts';

/** The name of a kind of map in the user's language, or as its plugin gave it. */
export function kindTitle({ id, title }: MapKind, { kinds }: Messages): string {
  return kinds[id] ?? title;
}
