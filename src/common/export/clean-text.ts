/**
 * Control characters but for tab and line ends, halves of surrogate pairs, and the two non-characters: XML 1.0 cannot
 * hold them, and readers of JSON and CSV stumble over them.
 */
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Untrusted text without the characters that files of any format had better not hold. */
export function cleanText(text: string): string {
  return text.replace(UNFIT, '');
}
