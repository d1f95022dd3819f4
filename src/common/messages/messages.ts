import { englishMessages, type Messages } from './english.ts';
import { type FormatOptions, formatsFor } from './formats.ts';
import { spanishMessages } from './spanish.ts';

export type { Messages };

/** The text of the user interface for the host's locale; English where there is no translation. */
export function messagesFor(environment: FormatOptions): Messages {
  const formats = formatsFor(environment);
  const isSpanish = /^es\b/i.test(environment.locale);
  return isSpanish ? spanishMessages(formats) : englishMessages(formats);
}
