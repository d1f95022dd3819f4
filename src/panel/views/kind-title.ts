import type { MapKind } from '../../common/maps/map-kind.ts';
import type { Messages } from '../../common/messages/messages.ts';

/** The name of a kind of map in the user's language, or as its plugin gave it. */
export function kindTitle({ id, title }: MapKind, { kinds }: Messages): string {
  return kinds[id] ?? title;
}
