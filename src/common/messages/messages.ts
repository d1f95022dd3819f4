import { englishMessages, type Messages } from './english.ts';
import { type FormatOptions, formatsFor } from './formats.ts';

export type { Messages };

/** The text of the user interface for the host's locale; English where there is no translation. */
export function messagesFor(environment: FormatOptions): Messages {
  return englishMessages(formatsFor(environment));
}
