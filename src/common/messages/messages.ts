import type { Environment } from '@mystratus/plugin-sdk';
import { englishMessages, type Messages } from './english.ts';
import { formatsFor } from './formats.ts';

export type { Messages };

/** The text of the user interface for the host's locale; English where there is no translation. */
export function messagesFor({ locale, currency }: Environment): Messages {
  return englishMessages(formatsFor(locale, currency));
}
