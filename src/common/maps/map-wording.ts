import type { DistanceUnit, Environment } from '@mystratus/plugin-sdk';
import { messagesFor } from '../messages/messages.ts';

/** What the map says in the user's language, and how it writes numbers. */
export interface MapWording {
  /** BCP 47, for the numbers on pins. */
  readonly locale: string;
  /** Of the scale bar. */
  readonly distanceUnit: DistanceUnit;
  /** Plain text. */
  readonly attribution: string;
  /** Accessible name of the map; says which keys do what. */
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
}

export function mapWordingFor(environment: Environment): MapWording {
  const { locale, distanceUnit } = environment;
  return { locale, distanceUnit, ...messagesFor(environment).map };
}
