import type { Environment } from '@mystratus/plugin-sdk';

/** Such as `Heat Map 2026-05-31`, in letters that every file system takes. */
export function exportFileName(
  title: string,
  { timeZone }: Pick<Environment, 'timeZone'>,
  now = new Date(),
): string {
  // The form that this locale writes dates in is that of ISO 8601.
  const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(now);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return `${title.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').trim() || 'Map'} ${day}`;
}
